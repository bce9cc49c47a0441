// A plan while it is being written: texts as typed in the fields, turned into the plan the action wants when it is whole.
import type { ShiftPage } from '../../queries/shift-page.ts'
import { addDays, endInstant, instantOf, isDay, isTime, stopInstant, timeOf } from '../times.ts'

export interface DraftStop {
  stop_id: string
  hotspot_id: string | null
  label: string
  time: string
  municipality_code: string
  cell: string | null
}

export interface DraftMember {
  worker_id: string
  profession: string
  phone: string
}

export interface DraftLine {
  item_id: string
  quantity: string
}

export interface Draft {
  shift_id: string
  unit_id: string
  organisation_id: string
  day: string
  from: string
  to: string
  goals: string[]
  district_key: string | null
  vehicle: string
  hub_location_id: string
  leader_id: string
  has_tests: boolean
  interval: string
  grace: string
  safety_contact_id: string
  stops: DraftStop[]
  crew: DraftMember[]
  load: DraftLine[]
}

export type DraftFault = 'unit' | 'day' | 'from' | 'to' | 'interval' | 'grace' | 'quantity' | 'time'

export const blankDraft = (given: Partial<Draft> & { shift_id: string }): Draft => ({
  unit_id: '',
  organisation_id: '',
  day: '',
  from: '21:00',
  to: '01:00',
  goals: ['contact_round'],
  district_key: null,
  vehicle: '',
  hub_location_id: '',
  leader_id: '',
  has_tests: false,
  interval: '60',
  grace: '10',
  safety_contact_id: '',
  stops: [],
  crew: [],
  load: [],
  ...given,
})

export const whole = (text: string): number | undefined =>
  /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined
const between = (text: string, least: number, most: number): boolean => {
  const value = whole(text)
  return value !== undefined && value >= least && value <= most
}

/** What is still wrong, with where: the fault and, for lists, which line. */
export const faultsOf = (draft: Draft): { fault: DraftFault; of?: string }[] => {
  const found: { fault: DraftFault; of?: string }[] = []
  if (!draft.unit_id) found.push({ fault: 'unit' })
  if (!isDay(draft.day)) found.push({ fault: 'day' })
  if (!isTime(draft.from)) found.push({ fault: 'from' })
  if (!isTime(draft.to)) found.push({ fault: 'to' })
  for (const stop of draft.stops)
    if (stop.time && !isTime(stop.time)) found.push({ fault: 'time', of: stop.stop_id })
  for (const line of draft.load)
    if (!between(line.quantity, 1, 100_000)) found.push({ fault: 'quantity', of: line.item_id })
  if (!between(draft.interval, 10, 240)) found.push({ fault: 'interval' })
  if (!between(draft.grace, 1, 60)) found.push({ fault: 'grace' })
  return found
}

const orNull = (text: string): string | null => text.trim() || null

/** The plan the action wants. Ask `faultsOf` first. */
export const planOf = (draft: Draft) => ({
  shift_id: draft.shift_id,
  unit_id: draft.unit_id,
  organisation_id: draft.organisation_id,
  starts_at: instantOf(draft.day, draft.from),
  ends_at: endInstant(draft.day, draft.from, draft.to),
  goals: draft.goals,
  district_key: draft.district_key,
  municipality_codes: [...new Set(draft.stops.map((stop) => stop.municipality_code))],
  hub_location_id: orNull(draft.hub_location_id),
  vehicle: orNull(draft.vehicle),
  leader_id: draft.crew.some((member) => member.worker_id === draft.leader_id) ? draft.leader_id : null,
  has_tests: draft.has_tests,
  stock_list: draft.load.map((line) => ({ item_id: line.item_id, quantity: whole(line.quantity) ?? 1 })),
  safety_interval_min: whole(draft.interval) ?? 60,
  safety_grace_min: whole(draft.grace) ?? 10,
  safety_contact_id: orNull(draft.safety_contact_id),
  crew: draft.crew.map((member) => ({ ...member, phone: orNull(member.phone) })),
  stops: draft.stops.map(({ time, label, ...stop }) => ({
    ...stop,
    label: orNull(label),
    planned_at: time ? stopInstant(draft.day, draft.from, time) : null,
  })),
})

/** A shift as a draft again. `cellOf` gives back the cell of a place, which the page of a shift does not tell. */
export const draftOf = (
  { shift, stops, crew, stock }: ShiftPage,
  cellOf: (hotspot_id: string | null) => string | null,
): Draft => ({
  shift_id: shift.shift_id,
  unit_id: shift.unit_id,
  organisation_id: shift.organisation_id,
  day: shift.on_day,
  from: timeOf(shift.starts_at),
  to: timeOf(shift.ends_at),
  goals: [...shift.goals],
  district_key: shift.district_key,
  vehicle: shift.vehicle ?? '',
  hub_location_id: shift.hub_location_id ?? '',
  leader_id: shift.leader_id ?? '',
  has_tests: shift.has_tests,
  interval: String(shift.safety_interval_min),
  grace: String(shift.safety_grace_min),
  safety_contact_id: shift.safety_contact_id ?? '',
  stops: stops.map((stop) => ({
    stop_id: stop.stop_id,
    hotspot_id: stop.hotspot_id,
    label: stop.label ?? '',
    time: stop.planned_at ? timeOf(stop.planned_at) : '',
    municipality_code: stop.municipality_code,
    cell: cellOf(stop.hotspot_id),
  })),
  crew: crew
    .filter((member) => member.is_active)
    .map(({ worker_id, profession, phone }) => ({ worker_id, profession, phone: phone ?? '' })),
  load: stock
    .filter((line) => line.planned > 0)
    .map((line) => ({ item_id: line.item_id, quantity: String(line.planned) })),
})

/** The same outing on another day: new shift, new stops, everything else as it was. */
export const copiedTo = (draft: Draft, before: Draft, newStopId: () => string): Draft => ({
  ...before,
  shift_id: draft.shift_id,
  day: draft.day || addDays(before.day, 7),
  hub_location_id: before.hub_location_id || draft.hub_location_id,
  stops: before.stops.map((stop) => ({ ...stop, stop_id: newStopId() })),
})

/** One line up or down; the ends stay where they are. */
export const movedLine = <Line>(lines: readonly Line[], at: number, by: 1 | -1): Line[] => {
  const to = at + by
  const moved = [...lines]
  const [line] = moved.splice(at, 1)
  if (line === undefined || to < 0 || to > moved.length) return [...lines]
  moved.splice(to, 0, line)
  return moved
}

const written = ({ hub_location_id: _usual, ...draft }: Draft): string => JSON.stringify(draft)

/** Did somebody write anything? The store is chosen by itself, so it does not count. */
export const isTouched = (draft: Draft, begun: Draft): boolean => written(draft) !== written(begun)
