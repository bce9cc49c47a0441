// The lines of an arrival, one after the other: a code or a name and Enter, then how many.
import { type FormEvent, useRef, useState } from 'react'
import { Card, Field, SelectField } from '#core/ui'
import type { Catalogue, PrintedFacts } from '#goods'
import { type Draft, draftOf, findItem } from './line-draft.ts'
import { LineFields } from './line-fields.tsx'
import { printedIn, useReader } from './scan.ts'
import { type RoomWords, useWords } from './words.ts'

interface LinesProps {
  catalogue: Catalogue
  drafts: Draft[]
  setDrafts: (next: (before: Draft[]) => Draft[]) => void
}

const itemsOf = ({ items }: Catalogue, nameOf: RoomWords['nameOf']) =>
  items
    .filter((item) => item.is_active && item.kind !== 'kit')
    .map((item) => ({ value: item.item_id, label: nameOf(item) }))

export function IncomingLines({ catalogue, drafts, setDrafts }: LinesProps) {
  const { t, nameOf } = useWords()
  const [text, setText] = useState('')
  const [missed, setMissed] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const add = (item_id: string, printed?: PrintedFacts, packaging_id = '') =>
    setDrafts((before) => [...before, draftOf(item_id, printed, packaging_id)])
  const take = (told: string): boolean => {
    const printed = printedIn(told)
    const found = findItem(catalogue, { gtin: printed?.gtin ?? null, text: told })
    setMissed(found ? undefined : told.trim())
    if (found) add(found.item_id, printed, found.packaging_id)
    return found !== undefined
  }
  useReader(take)
  const typed = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && take(text)) setText('')
    field.current?.focus()
  }
  return (
    <Card title={t('screen.receive.lines')} count={drafts.length}>
      <div className="ui-stack">
        <form className="donations-two" onSubmit={typed}>
          <Field
            ref={field}
            label={t('screen.receive.scan')}
            hint={t('screen.receive.scan_hint')}
            error={missed && t('screen.receive.not_found', { text: missed })}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <SelectField
            label={t('screen.receive.pick')}
            empty="–"
            options={itemsOf(catalogue, nameOf)}
            value=""
            onChange={(event) => event.target.value && add(event.target.value)}
          />
        </form>
        {drafts.length === 0 && <p className="ui-note">{t('screen.receive.empty')}</p>}
        {drafts.map((draft) => {
          const item = catalogue.items.find((each) => each.item_id === draft.item_id)
          return (
            item && (
              <LineFields
                key={draft.key}
                {...{ draft, item }}
                packagings={catalogue.packagings}
                change={(part) =>
                  setDrafts((before) =>
                    before.map((each) => (each.key === draft.key ? { ...each, ...part } : each)),
                  )
                }
                remove={() => setDrafts((before) => before.filter((each) => each.key !== draft.key))}
              />
            )
          )
        })}
      </div>
    </Card>
  )
}
