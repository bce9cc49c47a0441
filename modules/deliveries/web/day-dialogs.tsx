// A day is closed, with the reason people read; opened by exception; or taken back.
import { useState } from 'react'
import { dayInItaly, newId } from '#core/kernel'
import { Check, Field } from '#core/ui'
import type { Pickups } from '../queries/pickups.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { isHour, isRoom } from './pickup-dialogs.tsx'
import type { DayLayer, DayTold } from './special-days.tsx'
import { useWords } from './words.ts'

interface Props {
  hub: Pickups['hubs'][number]
  data: Pickups
  onClose: () => void
}

const ofHub = ({ hub }: Pick<Props, 'hub'>) => ({
  organisation_id: hub.organisation_id,
  hub_unit_id: hub.unit_id,
})

const today = () => dayInItaly(new Date().toISOString())

/** How many had an hour on that day, as this screen knows them. */
const comingOn = ({ data, hub }: Pick<Props, 'data' | 'hub'>, day: string): number =>
  data.pickups.filter(
    ({ hub_unit_id, pickup_at, state }) =>
      hub_unit_id === hub.unit_id &&
      pickup_at !== null &&
      dayInItaly(pickup_at) === day &&
      state !== 'handed_over' &&
      state !== 'confirmed',
  ).length

function CloseDialog({ begun, ...props }: Props & { begun: { day: string; note: string } }) {
  const { t } = useWords()
  const [special_day_id] = useState(newId)
  const [day, setDay] = useState(begun.day)
  const [note, setNote] = useState(begun.note)
  const [calls_off_turns, setCallsOff] = useState(false)
  const count = comingOn(props, day)
  const write = (): Written | Fault[] => {
    const faults = [
      ...(day ? [] : [{ id: 'day-day', text: t('days.need_day') }]),
      ...(note.trim().length >= 3 ? [] : [{ id: 'day-note', text: t('days.need_note') }]),
    ]
    if (faults.length > 0) return faults
    const told = { special_day_id, on_day: day, note: note.trim(), calls_off_turns }
    return { action: 'deliveries.close-day', input: { ...ofHub(props), ...told } }
  }
  return (
    <ActDialog
      title={t('days.close')}
      verb={t('days.close_this')}
      onClose={props.onClose}
      write={write}
      onDone={({ lost }) =>
        Number(lost) > 0 ? t('days.done_lost', { count: Number(lost) }) : t('days.done')
      }
    >
      <Field
        id="day-day"
        kind="date"
        label={t('days.day')}
        value={day}
        min={today()}
        onChange={(event) => setDay(event.target.value)}
      />
      <Field
        id="day-note"
        label={t('days.note')}
        hint={t('days.note_hint')}
        value={note}
        maxLength={120}
        onChange={(event) => setNote(event.target.value)}
      />
      <Check
        label={t('days.turns')}
        checked={calls_off_turns}
        onChange={(event) => setCallsOff(event.target.checked)}
      />
      {day && (
        <p className="ui-note">{count > 0 ? t('days.close_text', { count }) : t('days.close_text_none')}</p>
      )}
    </ActDialog>
  )
}

function OpenDialog(props: Props) {
  const { t } = useWords()
  const [special_day_id] = useState(newId)
  const [draft, setDraft] = useState({
    ...{ day: '', opens_at: '09:00', closes_at: '12:00', capacity: '8', note: '' },
  })
  const change = (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next }))
  const write = (): Written | Fault[] => {
    const { day, opens_at, closes_at, capacity, note } = draft
    const faults = [
      ...(day ? [] : [{ id: 'day-day', text: t('days.need_day') }]),
      ...(isHour(opens_at) && isHour(closes_at) ? [] : [{ id: 'day-opens', text: t('pickups.need_hours') }]),
      ...(isRoom(capacity) ? [] : [{ id: 'day-room', text: t('pickups.need_room') }]),
    ]
    if (faults.length > 0) return faults
    const told = { special_day_id, on_day: day, opens_at, closes_at, note: note.trim() || null }
    return {
      action: 'deliveries.open-day',
      input: { ...ofHub(props), ...told, capacity: Number(capacity) },
    }
  }
  return (
    <ActDialog title={t('days.open')} verb={t('pickups.save')} onClose={props.onClose} write={write}>
      <Field
        id="day-day"
        kind="date"
        label={t('days.day')}
        value={draft.day}
        min={today()}
        onChange={(event) => change({ day: event.target.value })}
      />
      <div className="deliv-pair">
        <Field
          id="day-opens"
          kind="time"
          label={t('pickups.opens')}
          value={draft.opens_at}
          onChange={(event) => change({ opens_at: event.target.value })}
        />
        <Field
          kind="time"
          label={t('pickups.closes')}
          value={draft.closes_at}
          onChange={(event) => change({ closes_at: event.target.value })}
        />
      </div>
      <Field
        id="day-room"
        inputMode="numeric"
        label={t('pickups.room')}
        value={draft.capacity}
        onChange={(event) => change({ capacity: event.target.value })}
      />
      <Field
        label={t('days.note')}
        optional={t('screen.optional')}
        value={draft.note}
        maxLength={120}
        onChange={(event) => change({ note: event.target.value })}
      />
    </ActDialog>
  )
}

function DropDialog({ day, ...props }: Props & { day: DayTold }) {
  const words = useWords()
  const { t } = words
  const { special_day_id, on_day } = day
  return (
    <ActDialog
      title={t('days.drop_title')}
      verb={t('days.drop')}
      onClose={props.onClose}
      write={() => ({
        action: 'deliveries.drop-day',
        input: { ...ofHub(props), special_day_id, on_day },
      })}
    >
      <p>{t('days.drop_text', { day: words.day(on_day) })}</p>
    </ActDialog>
  )
}

export function DayDialogs({ layer, ...props }: Props & { layer: DayLayer }) {
  if (layer === 'open') return <OpenDialog {...props} />
  if ('close' in layer) return <CloseDialog {...props} begun={layer.close} />
  return <DropDialog {...props} day={layer.drop} />
}
