// When a hub gives out on one given day: its usual windows, unless it is closed that day, and what is opened by exception.
import { type PickupWindowRecord, weekdayOf } from './pickup-window.ts'

type Window = Pick<
  PickupWindowRecord,
  'pickup_window_id' | 'hub_unit_id' | 'weekday' | 'opens_at' | 'closes_at' | 'capacity' | 'is_active'
>

export interface DayTold {
  special_day_id: string
  unit_id: string
  on_day: string
  kind: 'closed' | 'open'
  opens_at: string | null
  closes_at: string | null
  capacity: number | null
  note: string | null
  is_active: boolean
}

export interface Opening {
  /** Of the window, or of the day that was opened by exception. */
  id: string
  opens_at: string
  closes_at: string
  capacity: number
  is_special: boolean
}

export const openingsOn = (
  windows: readonly Window[],
  days: readonly DayTold[],
  { day, hub_unit_id }: { day: string; hub_unit_id: string },
): Opening[] => {
  const there = days.filter((each) => each.is_active && each.on_day === day && each.unit_id === hub_unit_id)
  const usual = there.some(({ kind }) => kind === 'closed')
    ? []
    : windows
        .filter(
          (each) => each.is_active && each.hub_unit_id === hub_unit_id && each.weekday === weekdayOf(day),
        )
        .map(({ pickup_window_id: id, opens_at, closes_at, capacity }) => ({
          ...{ id, opens_at, closes_at, capacity, is_special: false },
        }))
  const special = there.flatMap(({ kind, special_day_id: id, opens_at, closes_at, capacity }) =>
    kind === 'open' && opens_at !== null && closes_at !== null && capacity !== null
      ? [{ id, opens_at, closes_at, capacity, is_special: true }]
      : [],
  )
  return [...usual, ...special].sort((a, b) => a.opens_at.localeCompare(b.opens_at))
}

type Hours = Pick<Opening, 'opens_at' | 'closes_at'>

/** The closing minute is already outside. */
export const openingAt = <One extends Hours>(openings: readonly One[], hour: string): One | undefined =>
  openings.find(({ opens_at, closes_at }) => opens_at <= hour && hour < closes_at)

/** Openings that share minutes would count the same people twice. */
export const shareMinutes = (one: Hours, other: Hours): boolean =>
  one.opens_at < other.closes_at && other.opens_at < one.closes_at
