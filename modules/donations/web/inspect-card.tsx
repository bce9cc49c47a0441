// Looking at what came, quickly: a scan or a name finds the line, B says it is good, S asks what is wrong. Several people
// may look at one delivery at once.
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Card, Field, Notice, useToast } from '#core/ui'
import type { DonationPage, LineLook } from '../queries/arrivals.ts'
import { amountLine, lotLine } from './lines-table.tsx'
import { MoreDialog } from './more-dialog.tsx'
import { ActDialog } from './parts.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { lotIn, printedIn, useReader } from './scan.ts'
import { useWords } from './words.ts'

type Delivery = NonNullable<DonationPage['donation']>

/** By the code of our label, by what is printed on the case, by lot, by name. */
const findLine = (lines: readonly LineLook[], typed: string): LineLook | undefined => {
  const text = typed.trim().toUpperCase()
  const scanned = printedIn(typed)
  const code = lotIn(typed) ?? text
  const gtin = scanned?.gtin
  return (
    lines.find((line) => line.lot_code === code || line.supplier_lot?.toUpperCase() === text) ??
    lines.find((line) => gtin && line.gtin === gtin) ??
    lines.find((line) => scanned?.supplier_lot && line.supplier_lot === scanned.supplier_lot) ??
    (text.length > 2
      ? lines.find((line) => [line.name_it, line.name_en].some((name) => name.toUpperCase().includes(text)))
      : undefined)
  )
}

const shown = (waiting: readonly LineLook[], sought: string | undefined): LineLook[] =>
  [
    ...waiting.filter((line) => line.line_id === sought),
    ...waiting.filter((line) => line.line_id !== sought),
  ].slice(0, 100)

const goodLook = ({ line_id, lot_id, quantity }: LineLook) => ({ line_id, lot_id, accepted: quantity })

type About = Record<'donation_id' | 'organisation_id', string>

/** The line is good, in one tap; a refusal is told where the eyes are. */
const useGood = (about: About, tell: (wrong: string | undefined) => void) => {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  return async (line: LineLook) => {
    const { problem } = await act('donations.inspect', { ...about, looks: [goodLook(line)] })
    tell(problem && sentence(problem))
    if (!problem) say({ text: t('screen.saved'), icon: 'check-circle' })
  }
}

export function InspectCard({ page, donation }: { page: DonationPage; donation: Delivery }) {
  const { t } = useWords()
  const rows = useRef(new Map<string, HTMLElement>())
  const [wrong, setWrong] = useState<string>()
  const [refusing, setRefusing] = useState<LineLook>()
  const [adding, setAdding] = useState<LineLook>()
  // What was looked for stands first: a long delivery shows only its next hundred.
  const [sought, setSought] = useState<string>()
  const [isAll, setAll] = useState(false)
  const waiting = page.lines.filter((line) => line.state === 'waiting')
  const about = { donation_id: donation.donation_id, organisation_id: donation.organisation_id }
  const good = useGood(about, setWrong)
  const find = (text: string): boolean => {
    const found = findLine(waiting, text)
    setWrong(found ? undefined : t('screen.look.none'))
    setSought(found?.line_id)
    if (found) requestAnimationFrame(() => rows.current.get(found.line_id)?.querySelector('button')?.focus())
    return found !== undefined
  }
  useReader(find)
  return (
    <Card
      title={t('screen.look.title')}
      count={waiting.length}
      end={
        <Button size="small" onClick={() => setAll(true)}>
          {t('screen.look.all_good')}
        </Button>
      }
    >
      <div className="ui-stack">
        <p aria-live="polite">{t('screen.look.left', { count: waiting.length })}</p>
        <Finding find={find} />
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        <div>
          {shown(waiting, sought).map((line) => (
            <LookRow
              key={line.line_id}
              line={line}
              hold={(row) =>
                void (row ? rows.current.set(line.line_id, row) : rows.current.delete(line.line_id))
              }
              good={() => void good(line)}
              bad={() => setRefusing(line)}
              more={() => setAdding(line)}
            />
          ))}
        </div>
      </div>
      {refusing && <RefuseDialog line={refusing} about={about} onClose={() => setRefusing(undefined)} />}
      {adding && <MoreDialog line={adding} donation={donation} onClose={() => setAdding(undefined)} />}
      {isAll && (
        <ActDialog
          title={t('screen.look.all_title')}
          verb={t('screen.look.all_good')}
          action="donations.inspect"
          input={{ ...about, looks: waiting.slice(0, 500).map(goodLook) }}
          onClose={() => setAll(false)}
        >
          <p>{t('screen.look.all_words', { count: Math.min(waiting.length, 500) })}</p>
        </ActDialog>
      )}
    </Card>
  )
}

interface LookRowProps {
  line: LineLook
  hold: (row: HTMLElement | null) => void
  good: () => void
  bad: () => void
  more: () => void
}

function LookRow({ line, hold, good, bad, more }: LookRowProps) {
  const { t } = useWords()
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const letter = event.key.toLowerCase()
    if (letter === 'b') good()
    if (letter === 's') bad()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: B and S are for hands that stay on the row's own buttons.
    <div className="donations-look" ref={hold} onKeyDown={keyed}>
      <WhatToLook line={line} />
      <div className="ui-acts">
        <Button icon="check" onClick={good}>
          {t('screen.look.good')}
        </Button>
        <Button onClick={bad}>{t('screen.look.bad')}</Button>
        <Button variant="quiet" onClick={more}>
          {t('screen.look.more')}
        </Button>
      </div>
    </div>
  )
}

function Finding({ find }: { find: (text: string) => boolean }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const scan = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && find(text)) setText('')
  }
  return (
    <form onSubmit={scan}>
      <Field
        label={t('screen.look.scan')}
        hint={t('screen.look.scan_hint')}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}

function WhatToLook({ line }: { line: LineLook }) {
  const words = useWords()
  const { t, n, nameOf } = words
  return (
    <div className="donations-look-what">
      <strong>
        {nameOf(line)}, {amountLine(line, words)}
      </strong>
      <small>{lotLine(line, words)}</small>
      {line.is_too_warm && (
        <div className="donations-warm">
          {t('screen.look.too_warm', { degrees: n((line.temperature_tenths ?? 0) / 10) })}
        </div>
      )}
    </div>
  )
}
