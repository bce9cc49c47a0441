// What is known of a person, each thing with its day and where it comes from; the home as a story, not a label.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Field, Notice, SelectField } from '#core/ui'
import {
  type AttributeKind,
  attributeKinds,
  attributeSources,
  compartmentOf,
  lasting,
  renewalBy,
} from '../../domain/attribute.ts'
import { attributeCodes } from '../../domain/attribute-codes.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface Known {
  attribute_id: string
  unit_id: string
  kind: string
  code: string
  since_on: string | null
  ended_on: string | null
  valid_until: string | null
}
interface About {
  person: FilePerson
  me: PeopleMe
}

interface LastingProps {
  kind: AttributeKind
  code: string
  until: string
  onChange: (day: string) => void
}

/** A permit has a day on which it ends; the number of a receipt has a place of its own. */
function Lasting({ kind, code, until, onChange }: LastingProps) {
  const { t } = usePeopleWords()
  return (
    <>
      <Field
        kind="date"
        label={t('papers.valid_until')}
        hint={t('papers.valid_until_hint')}
        optional={t('file.optional')}
        value={until}
        onChange={(event) => onChange(event.target.value)}
      />
      {kind === 'permit_state' && code === 'renewal_requested' && (
        <Notice meaning="info">{t('papers.receipt_hint')}</Notice>
      )}
    </>
  )
}

function AddDialog({ person, me, onClose }: About & { onClose: () => void }) {
  const { t, say, today } = usePeopleWords()
  const [attribute_id] = useState(newId)
  const [kind, setKind] = useState<AttributeKind>('housing')
  const [code, setCode] = useState('')
  const [since, setSince] = useState('')
  const [source, setSource] = useState<(typeof attributeSources)[number]>('declared')
  const [until, setUntil] = useState('')
  const isLasting = lasting.includes(kind)
  const part = code && compartmentOf(kind, code)
  const isShut = part !== '' && !me.clearance.includes(part)
  return (
    <ActDialog
      title={t('file.known_title')}
      action="people.note-attribute"
      isReady={code !== '' && !isShut}
      input={{
        ...{ attribute_id, person_id: person.person_id, unit_id: unitFor(me, person.unit_id) },
        ...{ kind, code, since_on: since || null, source },
        valid_until: (isLasting && until) || null,
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('file.known_kind')}
        value={kind}
        options={attributeKinds.map((value) => ({ value, label: t(`file.kind.${value}`) }))}
        onChange={(event) => {
          setKind(event.target.value as AttributeKind)
          setCode('')
        }}
      />
      <SelectField
        required
        label={t('file.known_what')}
        value={code}
        empty={t('file.choose')}
        options={attributeCodes[kind].map((value) => ({ value, label: say(`codes.${kind}`, value) }))}
        onChange={(event) => setCode(event.target.value)}
      />
      {isLasting && <Lasting kind={kind} code={code} until={until} onChange={setUntil} />}
      {part && (
        <Notice meaning={isShut ? 'att' : 'info'}>
          {t(isShut ? 'file.not_cleared' : 'file.goes_to', { part: say('file.compartment', part) })}
        </Notice>
      )}
      <Field
        kind="date"
        label={t('file.since')}
        optional={t('file.optional')}
        value={since}
        max={today}
        onChange={(event) => setSince(event.target.value)}
      />
      <SelectField
        label={t('file.source')}
        value={source}
        options={attributeSources.map((value) => ({ value, label: t(`file.source_of.${value}`) }))}
        onChange={(event) => setSource(event.target.value as typeof source)}
      />
    </ActDialog>
  )
}

function EndDialog({ known, me, onClose }: { known: Known; me: PeopleMe; onClose: () => void }) {
  const { t, today, say } = usePeopleWords()
  const [day, setDay] = useState(today)
  return (
    <ActDialog
      title={`${t('file.known_end')}: ${say(`codes.${known.kind}`, known.code)}?`}
      verb={t('file.known_end')}
      action="people.end-attribute"
      input={{ attribute_id: known.attribute_id, unit_id: unitFor(me, known.unit_id), ended_on: day }}
      isReady={day !== ''}
      onClose={onClose}
    >
      <Field
        kind="date"
        label={t('file.until')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}

function Line({ known, onEnd }: { known: Known; onEnd: (() => void) | undefined }) {
  const { t, say, short, today } = usePeopleWords()
  const { since_on, ended_on, valid_until } = known
  const renew = renewalBy(valid_until)
  const isAsked = known.code === 'renewal_requested'
  const lasts = valid_until &&
    !ended_on && [
      t(valid_until < today ? 'papers.over' : 'papers.holds', { day: short(valid_until) }),
      !isAsked && renew && valid_until >= today && t('papers.renew_by', { day: short(renew) }),
    ]
  const when = ended_on
    ? t('file.known_from_to', { from: since_on ? short(since_on) : '…', to: short(ended_on) })
    : since_on && t('file.known_since', { day: short(since_on) })
  return (
    <li>
      <span>
        {say(`codes.${known.kind}`, known.code)}
        {when && <span className="people-rung-text">{when}</span>}
        {lasts && <span className="people-rung-text">{lasts.filter(Boolean).join(', ')}</span>}
      </span>
      {onEnd && (
        <Button size="small" variant="quiet" onClick={onEnd}>
          {t('file.known_end')}
        </Button>
      )}
    </li>
  )
}

export function KnownCard({ person, me }: About) {
  const { t } = usePeopleWords()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Known>()
  const asked = useAsk<{ attributes: Known[] }>('people.attributes', { person_id: person.person_id })
  const all = asked.data?.attributes ?? []
  const isTold = asked.data !== undefined || asked.problem?.status === 403
  const mayWrite = me.verbs.includes('person.note-attribute')
  return (
    <Card
      title={t('file.known')}
      end={
        mayWrite && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('file.known_add')}
          </Button>
        )
      }
    >
      <AskedState asked={asked} />
      {isTold && all.length === 0 && <p className="ui-note">{t('file.known_none')}</p>}
      {attributeKinds
        .filter((kind) => all.some((each) => each.kind === kind))
        .map((kind) => (
          <section key={kind} className="people-known">
            <h3>{t(`file.kind.${kind}`)}</h3>
            <ul className="people-lines">
              {all
                .filter((each) => each.kind === kind)
                .map((each) => (
                  <Line
                    key={each.attribute_id}
                    known={each}
                    onEnd={mayWrite && !each.ended_on ? () => setEnding(each) : undefined}
                  />
                ))}
            </ul>
          </section>
        ))}
      {isAdding && <AddDialog person={person} me={me} onClose={() => setAdding(false)} />}
      {ending && <EndDialog known={ending} me={me} onClose={() => setEnding(undefined)} />}
    </Card>
  )
}
