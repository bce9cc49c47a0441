// When somebody comes: one of the openings of the next weeks that still has room; and the openings themselves, written by the hub.
import { useState } from 'react'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { Check, Field, SelectField } from '#core/ui'
import { openingsOn } from '../domain/opening.ts'
import { inWindow, type PickupWindowRecord } from '../domain/pickup-window.ts'
import type { Pickups, PickupTold } from '../queries/pickups.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

export const isHour = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const daysAhead = 15

export const nameOfPickup = ({ card_code, unit_name }: Pick<PickupTold, 'card_code' | 'unit_name'>): string =>
  card_code ?? unit_name

/** Every opening from today on, with how many places are left. */
const openingsOf = (data: Pickups, told: PickupTold) => {
  const now = new Date().toISOString()
  const today = dayInItaly(now)
  const others = data.pickups.filter((each) => each.goods_request_id !== told.goods_request_id)
  return Array.from({ length: daysAhead }, (_, i) => daysAfter(today, i)).flatMap((day) =>
    openingsOn(data.windows, data.days, { day, hub_unit_id: told.hub_unit_id }).map((window) => ({
      key: `${day}|${window.id}`,
      ...{ day, window },
      free: window.capacity - inWindow(others, { window, day }).length,
    })),
  )
}

interface MoveProps {
  pickup: PickupTold
  data: Pickups
  onClose: () => void
}

export function MoveDialog({ pickup, data, onClose }: MoveProps) {
  const { t, near, span, when } = useWords()
  const [chosen, setChosen] = useState('')
  const [hour, setHour] = useState('')
  const openings = openingsOf(data, pickup)
  const opening = openings.find(({ key }) => key === chosen)
  const organisation_id = data.hubs.find(({ unit_id }) => unit_id === pickup.hub_unit_id)?.organisation_id
  const choose = (key: string) => {
    setChosen(key)
    setHour(openings.find((each) => each.key === key)?.window.opens_at ?? '')
  }
  const write = (): Written | Fault[] => {
    if (!opening) return [{ id: 'pickup-window', text: t('pickups.need_window') }]
    if (!isHour(hour)) return [{ id: 'pickup-hour', text: t('pickups.need_hours') }]
    const { goods_request_id, hub_unit_id } = pickup
    return {
      action: 'deliveries.set-pickup',
      input: { goods_request_id, hub_unit_id, organisation_id, on_day: opening.day, hour },
    }
  }
  return (
    <ActDialog
      title={t('pickups.move_title', { name: nameOfPickup(pickup) })}
      verb={t('pickups.save')}
      onClose={onClose}
      write={write}
    >
      {pickup.lapses_at && <p className="ui-note">{t('pickups.until', { when: when(pickup.lapses_at) })}</p>}
      <SelectField
        id="pickup-window"
        label={t('pickups.window')}
        value={chosen}
        empty="–"
        options={openings.map(({ key, day, window, free }) => ({
          value: key,
          label:
            free > 0
              ? t('pickups.window_of', { day: near(day), hours: span(window), free })
              : t('pickups.window_full', { day: near(day), hours: span(window) }),
        }))}
        onChange={(event) => choose(event.target.value)}
      />
      {opening && (
        <Field
          id="pickup-hour"
          kind="time"
          label={t('pickups.opens')}
          value={hour}
          onChange={(event) => setHour(event.target.value)}
        />
      )}
    </ActDialog>
  )
}

interface WindowProps {
  window?: PickupWindowRecord
  hub: { unit_id: string; organisation_id: string }
  onClose: () => void
}

const draftOf = (window?: PickupWindowRecord) => ({
  pickup_window_id: window?.pickup_window_id ?? newId(),
  weekday: String(window?.weekday ?? 1),
  opens_at: window?.opens_at ?? '09:00',
  closes_at: window?.closes_at ?? '12:00',
  capacity: String(window?.capacity ?? 8),
  is_active: window?.is_active ?? true,
})
type Draft = ReturnType<typeof draftOf>

export const isRoom = (text: string) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 500

const faultsOf = ({ opens_at, closes_at, capacity }: Draft, { t }: Words): Fault[] => [
  ...(isHour(opens_at) && isHour(closes_at) ? [] : [{ id: 'window-opens', text: t('pickups.need_hours') }]),
  ...(isRoom(capacity) ? [] : [{ id: 'window-room', text: t('pickups.need_room') }]),
]

function WindowFields({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const { t, label } = useWords()
  return (
    <>
      <SelectField
        label={t('pickups.weekday')}
        value={draft.weekday}
        options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: label('weekday', `n${n}`) }))}
        onChange={(event) => change({ weekday: event.target.value })}
      />
      <div className="deliv-pair">
        <Field
          id="window-opens"
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
        id="window-room"
        inputMode="numeric"
        label={t('pickups.room')}
        value={draft.capacity}
        onChange={(event) => change({ capacity: event.target.value })}
      />
    </>
  )
}

export function WindowDialog({ window, hub, onClose }: WindowProps) {
  const words = useWords()
  const { t } = words
  const [draft, setDraft] = useState(() => draftOf(window))
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))
  const write = (): Written | Fault[] => {
    const faults = faultsOf(draft, words)
    if (faults.length > 0) return faults
    const where = { organisation_id: hub.organisation_id, hub_unit_id: hub.unit_id }
    const numbers = { weekday: Number(draft.weekday), capacity: Number(draft.capacity) }
    return { action: 'deliveries.set-window', input: { ...draft, ...where, ...numbers } }
  }
  return (
    <ActDialog
      title={t(window ? 'pickups.change_window' : 'pickups.new_window')}
      verb={t('pickups.save')}
      onClose={onClose}
      write={write}
    >
      <WindowFields draft={draft} change={change} />
      {window && (
        <Check
          label={t('pickups.ended')}
          checked={!draft.is_active}
          onChange={(event) => change({ is_active: !event.target.checked })}
        />
      )}
    </ActDialog>
  )
}
