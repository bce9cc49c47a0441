// When somebody comes back: with whom, when and how. What is taken that day is told before asking the house.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Check, Field, Notice, SelectField } from '#core/ui'
import { appointmentChannels, professions } from '../../domain/words.ts'
import type { AppointmentLine, DeskLine } from '../../queries/shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { type Known, KnownField, LanguageField } from '../fields.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import type { Days, Place } from './agenda-columns.ts'
import { instantOf, today } from './hours.ts'
import { Taken, type When, WhenFields } from './when-fields.tsx'

interface About {
  person_id: string | null
  called_as: string | null
  language: string | null
  /** Promised in this call: the call keeps which one it was. */
  call_id?: string
}

interface BookProps {
  unit_id: string
  about?: About
  /** The hour that was touched on the calendar. */
  place?: Place
  onClose: () => void
}

const usual = {
  worker_id: '',
  profession: 'social_worker',
  room: '',
  channel: 'in_person',
  interpreter_language: '',
  interpreter_booked: false,
  reminder: 'none',
  address: '',
  called_as: '',
}
type Said = typeof usual
interface SaidProps {
  unit_id: string
  said: Said
  change: (fields: Partial<Said>) => void
}

const useSaid = (
  about: About | undefined,
  place: Place | undefined,
): [Said, (fields: Partial<Said>) => void] => {
  const [said, setSaid] = useState<Said>({
    ...usual,
    ...{ worker_id: place?.worker_id ?? '', room: place?.room ?? '' },
    called_as: about?.called_as ?? '',
    interpreter_language: about?.language && about.language !== 'it' ? about.language : '',
  })
  return [said, (fields) => setSaid((before) => ({ ...before, ...fields }))]
}

function WithWhom({ unit_id, said, change }: SaidProps) {
  const { t, options } = useWords()
  const { data } = useAsk<Pick<Days, 'workers'>>('reception.calendar', {
    unit_id,
    from_day: today(),
    days: 1,
  })
  return (
    <>
      <SelectField
        label={t('screen.book.worker')}
        value={said.worker_id}
        options={(data?.workers ?? []).map((each) => ({ value: each.worker_id, label: each.name }))}
        onChange={(event) => change({ worker_id: event.target.value })}
      />
      <SelectField
        label={t('screen.book.profession')}
        value={said.profession}
        options={options('profession', professions)}
        onChange={(event) => change({ profession: event.target.value })}
      />
    </>
  )
}

function HowFields({ unit_id, said, change }: SaidProps) {
  const { t, options } = useWords()
  const { data } = useAsk<{ desks: DeskLine[] }>('reception.desks')
  const rooms = data?.desks.find((each) => each.unit_id === unit_id)?.rooms ?? []
  return (
    <>
      <SelectField
        label={t('screen.book.channel')}
        value={said.channel}
        options={options('channel', appointmentChannels)}
        onChange={(event) => change({ channel: event.target.value })}
      />
      {rooms.length > 0 && said.channel === 'in_person' && (
        <SelectField
          label={t('screen.book.room')}
          empty={t('screen.desk.no_room')}
          value={said.room}
          options={rooms.map((each) => ({ value: each, label: each }))}
          onChange={(event) => change({ room: event.target.value })}
        />
      )}
      <Field
        label={t('screen.book.called_as')}
        hint={t('screen.book.called_as_hint')}
        optional={t('screen.optional')}
        maxLength={40}
        value={said.called_as}
        onChange={(event) => change({ called_as: event.target.value })}
      />
      <LanguageField
        label={t('screen.book.interpreter')}
        empty={t('screen.book.interpreter_none')}
        value={said.interpreter_language}
        onChange={(interpreter_language) => change({ interpreter_language })}
      />
      {said.interpreter_language && (
        <Check
          label={t('screen.book.interpreter_booked')}
          checked={said.interpreter_booked}
          onChange={(event) => change({ interpreter_booked: event.target.checked })}
        />
      )}
    </>
  )
}

const inputOf = ({ worker_id, profession, channel, ...said }: Said) => ({
  ...{ worker_id, profession, channel, room: said.room || null },
  called_as: said.called_as.trim() || null,
  interpreter_language: said.interpreter_language || null,
  interpreter_booked: said.interpreter_booked,
  reminder: said.reminder,
  address: said.reminder === 'email' ? said.address.trim() || null : null,
})

export function BookDialog({ unit_id, about, place, onClose }: BookProps) {
  const { t } = useWords()
  const me = useMe()
  const [appointment_id] = useState(() => newId())
  const [when, setWhen] = useState<When>({
    on_day: place?.on_day ?? today(),
    time: place?.time ?? '',
    minutes: 45,
  })
  const [given, change] = useSaid(about, place)
  const [known, setKnown] = useState<Known | null>(null)
  const said = { ...given, worker_id: given.worker_id || me?.worker_id || '' }
  const starts_at = instantOf(when.on_day, when.time)
  const person_id = about?.person_id ?? known?.person_id ?? null
  return (
    <ActDialog
      title={t(place ? 'screen.agenda.book' : 'screen.book.title')}
      verb={t('screen.book.book')}
      action="reception.book-appointment"
      size="wide"
      isReady={starts_at !== undefined && said.worker_id !== ''}
      input={{
        ...{ appointment_id, unit_id, service_id: null, person_id, starts_at },
        call_id: about?.call_id ?? null,
        ...{ on_day: when.on_day, minutes: when.minutes },
        ...inputOf(person_id ? said : { ...said, reminder: 'none' }),
      }}
      onClose={onClose}
    >
      <WithWhom unit_id={unit_id} said={said} change={change} />
      <WhenFields when={when} change={(fields) => setWhen((before) => ({ ...before, ...fields }))} />
      <Taken unit_id={unit_id} worker_id={said.worker_id} on_day={when.on_day} />
      {!about?.person_id && <KnownField value={known} onChange={setKnown} />}
      <HowFields unit_id={unit_id} said={said} change={change} />
      {person_id && <ReminderFields reminder={said.reminder} address={said.address} change={change} />}
    </ActDialog>
  )
}

interface ReminderProps {
  reminder: string
  address: string
  change: (fields: { reminder?: string; address?: string }) => void
}

/** Nothing is sent unless the person wants it and it is safe. */
function ReminderFields({ reminder, address, change }: ReminderProps) {
  const { t } = useWords()
  return (
    <>
      <SelectField
        label={t('screen.book.reminder')}
        value={reminder}
        options={[
          { value: 'none', label: t('screen.book.reminder_none') },
          { value: 'email', label: t('screen.book.reminder_email') },
        ]}
        onChange={(event) => change({ reminder: event.target.value })}
      />
      {reminder === 'email' && (
        <>
          <Notice meaning="att">{t('screen.book.reminder_careful')}</Notice>
          <Field
            kind="email"
            label={t('screen.book.address')}
            hint={t('screen.book.address_hint')}
            value={address}
            onChange={(event) => change({ address: event.target.value })}
          />
        </>
      )}
    </>
  )
}

export function MoveDialog({ before, onClose }: { before: AppointmentLine; onClose: () => void }) {
  const { t, hour } = useWords()
  const [new_appointment_id] = useState(() => newId())
  const [when, setWhen] = useState<When>({
    on_day: before.on_day,
    time: hour(before.starts_at),
    minutes: before.minutes,
  })
  const starts_at = instantOf(when.on_day, when.time)
  const { appointment_id, worker_id, on_day: from_day } = before
  return (
    <ActDialog
      title={t('screen.book.move_title')}
      verb={t('screen.book.move')}
      action="reception.move-appointment"
      isReady={starts_at !== undefined && starts_at !== before.starts_at}
      input={{
        ...{ appointment_id, new_appointment_id, worker_id, from_day, starts_at },
        ...{ on_day: when.on_day, minutes: when.minutes },
      }}
      onClose={onClose}
    >
      <WhenFields when={when} change={(fields) => setWhen((was) => ({ ...was, ...fields }))} />
      <Taken unit_id={before.unit_id} worker_id={worker_id} on_day={when.on_day} />
    </ActDialog>
  )
}
