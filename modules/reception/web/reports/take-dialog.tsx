// What somebody told us by phone, at the desk or by letter, written down without names; and the same for a sentinel.
import { useEffect, useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Chips, Field, Notice, SelectField, TextAreaField } from '#core/ui'
import { reportAbouts, reportCategories, urgencies } from '../../domain/words.ts'
import { ActDialog } from '../act-dialog.tsx'
import { MunicipalityField, NameWarning } from '../fields.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'

interface Said {
  about: string
  category: string
  urgency: string
  place: string
  description: string
}
const nothing: Said = { about: 'person', category: '', urgency: 'ordinary', place: '', description: '' }

const isWhole = (said: Said): boolean =>
  said.category !== '' && said.place.trim().length >= 3 && said.description.trim().length >= 10

function SaidFields({ said, change }: { said: Said; change: (fields: Partial<Said>) => void }) {
  const { t, options } = useWords()
  return (
    <>
      <Chips
        legend={t('screen.take.about')}
        value={said.about}
        options={options('about', reportAbouts)}
        onChange={(value) => change({ about: value ?? 'person' })}
      />
      <SelectField
        required
        label={t('screen.take.category')}
        empty={t('screen.choose')}
        value={said.category}
        options={options('category', reportCategories)}
        onChange={(event) => change({ category: event.target.value })}
      />
      <Chips
        legend={t('screen.take.urgency')}
        value={said.urgency}
        options={options('urgency', urgencies)}
        onChange={(value) => change({ urgency: value ?? 'ordinary' })}
      />
      <Field
        label={t('screen.take.place')}
        hint={t('screen.take.place_hint')}
        maxLength={400}
        value={said.place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <TextAreaField
        label={t('screen.take.description')}
        hint={t('screen.take.description_hint')}
        maxLength={4000}
        value={said.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      <NameWarning text={said.description} />
    </>
  )
}

interface More {
  channel: string
  reporter_kind: string
  hints: string
  contact: string
}
const kinds = ['citizen', 'school', 'health', 'police', 'partner', 'self', 'anonymous']

interface MoreProps {
  more: More
  /** The number of the call: kept only if who calls wants to hear how it went. */
  phone?: string
  add: (fields: Partial<More>) => void
}

function MoreFields({ more, phone, add }: MoreProps) {
  const { t, options } = useWords()
  return (
    <>
      <TextAreaField
        label={t('screen.take.hints')}
        hint={t('screen.take.hints_hint')}
        optional={t('screen.optional')}
        maxLength={1000}
        rows={2}
        value={more.hints}
        onChange={(event) => add({ hints: event.target.value })}
      />
      <SelectField
        label={t('screen.take.channel')}
        value={more.channel}
        options={options('channel', ['phone', 'in_person', 'email', 'institution'])}
        onChange={(event) => add({ channel: event.target.value })}
      />
      <SelectField
        label={t('screen.take.reporter')}
        value={more.reporter_kind}
        options={options('reporter', kinds)}
        onChange={(event) => add({ reporter_kind: event.target.value })}
      />
      <Field
        label={t('screen.take.contact')}
        hint={t('screen.take.contact_hint')}
        optional={t('screen.optional')}
        maxLength={200}
        value={more.contact}
        onChange={(event) => add({ contact: event.target.value })}
      />
      {phone && more.contact === '' && (
        <div className="ui-acts">
          <Button size="small" icon="telephone" onClick={() => add({ contact: phone })}>
            {t('screen.take.use_phone', { phone })}
          </Button>
        </div>
      )}
    </>
  )
}

/** What a call already said, when the report is born of it. */
export interface FromCall {
  call_id: string
  unit_id: string
  place: { code: string; name: string } | null
  phone?: string
  category: string | null
  about: string
  urgency: string
  description: string
  reporter_kind: string
  channel: string
}

const saidFrom = (from: FromCall | undefined): Said => {
  if (!from) return nothing
  const { about, urgency, description } = from
  return { ...nothing, about, urgency, description, category: from.category ?? '' }
}

export function TakeDialog({ from, onClose }: { from?: FromCall; onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [report_id] = useState(() => newId())
  const [unit, setUnit] = useState(from?.unit_id ?? '')
  const [said, setSaid] = useState(() => saidFrom(from))
  const [place, setPlace] = useState(from?.place ?? null)
  const [more, setMore] = useState<More>({
    ...{ channel: from?.channel ?? 'phone', reporter_kind: from?.reporter_kind ?? 'citizen' },
    ...{ hints: '', contact: '' },
  })
  const { channel, reporter_kind } = more
  const units = me?.units ?? []
  const unit_id = unit || units[0]?.unit_id || ''
  return (
    <ActDialog
      title={t('screen.take.title')}
      verb={t('screen.take.save')}
      action="reception.take-report"
      size="wide"
      isReady={isWhole(said) && place !== null && unit_id !== ''}
      input={{
        ...{ ...said, report_id, unit_id, channel, reporter_kind, municipality_code: place?.code },
        person_hints: more.hints.trim() || null,
        contact: more.contact.trim() || null,
        call_id: from?.call_id ?? null,
      }}
      onClose={onClose}
    >
      {from && <Notice meaning="info">{t('screen.take.from_call')}</Notice>}
      {units.length > 1 && (
        <SelectField
          label={t('screen.take.unit')}
          value={unit_id}
          options={units.map((each) => ({ value: each.unit_id, label: each.name }))}
          onChange={(event) => setUnit(event.target.value)}
        />
      )}
      <MunicipalityField value={place} onChange={setPlace} />
      <SaidFields said={said} change={(fields) => setSaid((before) => ({ ...before, ...fields }))} />
      <MoreFields
        phone={from?.phone}
        more={more}
        add={(fields) => setMore((before) => ({ ...before, ...fields }))}
      />
    </ActDialog>
  )
}

/** Where the network works: read from the open page, because a sentinel asks nothing else of the house. */
const usePlaces = (): { istat_code: string; name: string }[] => {
  const network = useMe()?.network.key
  const [places, setPlaces] = useState<{ istat_code: string; name: string }[]>([])
  useEffect(() => {
    if (!network) return
    void fetch(`/api/open/report?network=${encodeURIComponent(network)}`)
      .then((reply) => reply.json() as Promise<{ places: { istat_code: string; name: string }[] }>)
      .then((told) => setPlaces(told.places))
      .catch(() => setPlaces([]))
  }, [network])
  return places
}

export function SentinelDialog({ unit_id, onClose }: { unit_id: string; onClose: () => void }) {
  const { t } = useWords()
  const places = usePlaces()
  const [report_id] = useState(() => newId())
  const [said, setSaid] = useState(nothing)
  const [municipality_code, setMunicipality] = useState('')
  return (
    <ActDialog
      title={t('screen.sentinel.new')}
      verb={t('screen.take.save')}
      action="reception.file-report"
      size="wide"
      isReady={isWhole(said) && municipality_code !== ''}
      input={{ ...said, report_id, unit_id, municipality_code }}
      onClose={onClose}
    >
      <Notice meaning="dang">{t('screen.sentinel.urgent')}</Notice>
      <Notice meaning="info">{t('screen.sentinel.rules')}</Notice>
      <SelectField
        required
        label={t('screen.take.municipality')}
        empty={t('screen.choose')}
        value={municipality_code}
        options={places.map((each) => ({ value: each.istat_code, label: each.name }))}
        onChange={(event) => setMunicipality(event.target.value)}
      />
      <SaidFields said={said} change={(fields) => setSaid((before) => ({ ...before, ...fields }))} />
    </ActDialog>
  )
}
