// How much a household lives on, as its certificate says: this year's first, those that are over below.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Check, Field, SelectField } from '#core/ui'
import { type IseeBand, iseeBands, iseeKinds, iseeSources, lastDayOf } from '../../domain/isee.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface Certificate {
  certificate_id: string
  unit_id: string
  kind: (typeof iseeKinds)[number]
  value_cents: number | null
  band: string
  issued_on: string
  valid_until: string
  has_omissions: boolean
  source: (typeof iseeSources)[number]
  household_kind: 'registry' | 'isee' | 'de_facto' | null
  ended_on: string | null
}
interface About {
  person: FilePerson
  me: PeopleMe
}
interface Homes {
  households: { household_id: string; kind: 'registry' | 'isee' | 'de_facto' }[]
}

/** `7.350,20`, `7350.2`, `7350`: cents; null while it is no amount. */
export const centsOf = (typed: string): number | null => {
  const text = typed.replace(/[\s€]/g, '')
  const plain = /,\d{1,2}$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : /^\d{1,3}([.,]\d{3})+$/.test(text)
      ? text.replace(/[.,]/g, '')
      : text.replace(/,(?=\d{3})/g, '')
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

const firstDraft = {
  ...{ kind: 'ordinary' as Certificate['kind'], source: 'document' as Certificate['source'], value: '' },
  ...{ band: '' as IseeBand | '', issued_on: '', valid_until: '', protocol: '', household_id: '' },
  has_omissions: false,
}
type Draft = typeof firstDraft

function HowMuch({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t, say } = usePeopleWords()
  return (
    <>
      <Field
        label={t('papers.isee_value')}
        hint={t('papers.isee_value_hint')}
        value={draft.value}
        autoComplete="off"
        onChange={(event) => set({ value: event.target.value })}
      />
      {draft.source === 'declared' && draft.value.trim() === '' && (
        <SelectField
          required
          label={t('papers.isee_band')}
          hint={t('papers.isee_band_hint')}
          empty={t('file.choose')}
          value={draft.band}
          options={iseeBands.map(([value]) => ({ value, label: say('codes.isee_band', value) }))}
          onChange={(event) => set({ band: event.target.value as IseeBand })}
        />
      )}
    </>
  )
}

function WhenAndWhose({
  person,
  draft,
  set,
}: {
  person: FilePerson
  draft: Draft
  set: (c: Partial<Draft>) => void
}) {
  const { t, today } = usePeopleWords()
  const { data } = useAsk<Homes>('people.households', { person_id: person.person_id })
  return (
    <>
      <Field
        kind="date"
        label={t('papers.isee_issued')}
        value={draft.issued_on}
        max={today}
        onChange={({ target: { value } }) =>
          set({ issued_on: value, valid_until: value ? lastDayOf(draft.kind, value) : '' })
        }
      />
      <Field
        kind="date"
        label={t('papers.valid_until')}
        value={draft.valid_until}
        onChange={(event) => set({ valid_until: event.target.value })}
      />
      <Field
        label={t('papers.isee_protocol')}
        optional={t('file.optional')}
        value={draft.protocol}
        autoComplete="off"
        onChange={(event) => set({ protocol: event.target.value })}
      />
      <SelectField
        label={t('papers.isee_household')}
        empty={t('papers.isee_household_none')}
        value={draft.household_id}
        options={(data?.households ?? []).map((each) => ({
          value: each.household_id,
          label: t(`file.household_kind.${each.kind}`),
        }))}
        onChange={(event) => set({ household_id: event.target.value })}
      />
      <Check
        label={t('papers.isee_omissions')}
        checked={draft.has_omissions}
        onChange={(event) => set({ has_omissions: event.target.checked })}
      />
    </>
  )
}

function AddDialog({ person, me, onClose }: About & { onClose: () => void }) {
  const { t, say } = usePeopleWords()
  const [certificate_id] = useState(newId)
  const [draft, setDraft] = useState(firstDraft)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const value_cents = centsOf(draft.value)
  const { kind, source, issued_on, valid_until, has_omissions, band } = draft
  const isKnown = value_cents !== null || (source === 'declared' && draft.value.trim() === '' && band !== '')
  return (
    <ActDialog
      title={t('papers.isee_title')}
      action="people.note-isee"
      isReady={isKnown && issued_on !== '' && valid_until !== ''}
      input={{
        ...{ certificate_id, person_id: person.person_id, unit_id: unitFor(me, person.unit_id) },
        ...{ kind, source, value_cents, issued_on, valid_until, has_omissions },
        ...{
          band: value_cents === null && band !== '' ? band : null,
          protocol: draft.protocol.trim() || null,
        },
        household_id: draft.household_id || null,
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('papers.isee_kind')}
        value={kind}
        options={iseeKinds.map((value) => ({ value, label: say('codes.isee_kind', value) }))}
        onChange={({ target: { value } }) => {
          const next = value as Certificate['kind']
          set({ kind: next, valid_until: issued_on ? lastDayOf(next, issued_on) : '' })
        }}
      />
      <SelectField
        label={t('papers.isee_source')}
        value={source}
        options={iseeSources.map((value) => ({ value, label: t(`papers.isee_source_of.${value}`) }))}
        onChange={(event) => set({ source: event.target.value as Certificate['source'] })}
      />
      <HowMuch draft={draft} set={set} />
      <WhenAndWhose person={person} draft={draft} set={set} />
    </ActDialog>
  )
}

function WrongDialog({ known, me, onClose }: { known: Certificate; me: PeopleMe; onClose: () => void }) {
  const { t, say, today } = usePeopleWords()
  return (
    <ActDialog
      title={`${t('papers.isee_wrong')}: ${say('codes.isee_kind', known.kind)}?`}
      verb={t('papers.isee_wrong')}
      action="people.end-isee"
      input={{ certificate_id: known.certificate_id, unit_id: unitFor(me, known.unit_id), ended_on: today }}
      onClose={onClose}
    >
      <p>{t('file.known_history')}</p>
    </ActDialog>
  )
}

function Line({ known, onWrong }: { known: Certificate; onWrong: (() => void) | undefined }) {
  const { t, say, short, today, locale } = usePeopleWords()
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const until = known.ended_on ?? known.valid_until
  const isOver = known.ended_on !== null || known.valid_until < today
  const whose = known.household_kind && t(`file.household_kind.${known.household_kind}`)
  const notes = [
    t('papers.isee_line', {
      kind: say('codes.isee_kind', known.kind),
      source: t(`papers.isee_source_of.${known.source}`),
    }),
    whose,
    known.has_omissions && t('papers.isee_omissions'),
    known.ended_on
      ? t('papers.isee_wrong')
      : t(isOver ? 'papers.over' : 'papers.holds', { day: short(until) }),
  ]
  return (
    <li>
      <span>
        {known.value_cents === null
          ? say('codes.isee_band', known.band)
          : money.format(known.value_cents / 100)}
        <span className="people-rung-text">{notes.filter(Boolean).join(' · ')}</span>
      </span>
      {onWrong && (
        <Button size="small" variant="quiet" onClick={onWrong}>
          {t('papers.isee_wrong')}
        </Button>
      )}
    </li>
  )
}

export function IseeCard({ person, me }: About) {
  const { t } = usePeopleWords()
  const [isAdding, setAdding] = useState(false)
  const [wrong, setWrong] = useState<Certificate>()
  const maySee = me.verbs.includes('person.see-isee') && me.clearance.includes('social')
  const asked = useAsk<{ certificates: Certificate[] }>(
    'people.isee-certificates',
    { person_id: person.person_id },
    { isOn: maySee },
  )
  if (!maySee) return null
  const mayWrite = me.verbs.includes('person.keep-isee')
  return (
    <Card
      title={t('papers.isee')}
      end={
        mayWrite && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('papers.isee_add')}
          </Button>
        )
      }
    >
      <AskedState asked={asked} />
      {asked.data?.certificates.length === 0 && <p className="ui-note">{t('papers.isee_none')}</p>}
      {asked.data && asked.data.certificates.length > 0 && (
        <ul className="people-lines">
          {asked.data.certificates.map((each) => (
            <Line
              key={each.certificate_id}
              known={each}
              onWrong={mayWrite && !each.ended_on ? () => setWrong(each) : undefined}
            />
          ))}
        </ul>
      )}
      {isAdding && <AddDialog person={person} me={me} onClose={() => setAdding(false)} />}
      {wrong && <WrongDialog known={wrong} me={me} onClose={() => setWrong(undefined)} />}
    </Card>
  )
}
