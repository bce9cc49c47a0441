// When a hub gives out: a day of the week, from when until when, and how many can come. Which window an hour falls in.
import { z } from 'zod'
import { id, noun, type Of } from '#core/kernel'

export const clockText = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const PickupWindow = noun(
  'deliveries.pickup-window',
  {
    table: 'deliveries.pickup_windows',
    key: 'pickup_window_id',
    by: 'organisation',
    conflict: 'latest',
  },
  z.object({
    pickup_window_id: id(),
    organisation_id: id(),
    hub_unit_id: id(),
    /** 1 is Monday. */
    weekday: z.int().min(1).max(7),
    opens_at: clockText(),
    closes_at: clockText(),
    capacity: z.int().min(1).max(500),
    is_active: z.boolean(),
  }),
)
export type PickupWindowRecord = Of<typeof PickupWindow>

export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

const clock = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
/** The hour on the wall of the hub. */
export const hourOf = (at: string): string => clock.format(new Date(at))

type Hours = Pick<PickupWindowRecord, 'weekday' | 'opens_at' | 'closes_at'>

/** An hour belongs to the window that is open then; the closing minute is already outside. */
export const windowFor = <Window extends Hours>(
  windows: readonly Window[],
  { day, hour }: { day: string; hour: string },
): Window | undefined =>
  windows.find(
    ({ weekday, opens_at, closes_at }) => weekday === weekdayOf(day) && opens_at <= hour && hour < closes_at,
  )

/** Two windows of one hub that share minutes would count the same people twice. */
export const overlaps = (one: Hours, other: Hours): boolean =>
  one.weekday === other.weekday && one.opens_at < other.closes_at && other.opens_at < one.closes_at

const italianDay = (at: string): string =>
  new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' })

/** An hour on the wall of the hub as an instant; undefined for the one that summer time skips. */
export const instantIn = ({ day, hour }: { day: string; hour: string }): string | undefined =>
  ['+02:00', '+01:00']
    .map((offset) => new Date(`${day}T${hour}:00${offset}`).toISOString())
    .find((at) => hourOf(at) === hour && italianDay(at) === day)

/** Which of those who come fall in one window on one day. */
export const inWindow = <Coming extends { pickup_at: string | null }>(
  coming: readonly Coming[],
  { window, day }: { window: Pick<Hours, 'opens_at' | 'closes_at'>; day: string },
): Coming[] =>
  coming.filter(({ pickup_at }) => {
    if (pickup_at === null || italianDay(pickup_at) !== day) return false
    const hour = hourOf(pickup_at)
    return window.opens_at <= hour && hour < window.closes_at
  })

/** Numbers only: read in every language. */
export const spoken = ({ day, hour }: { day: string; hour: string }): string =>
  `${day.split('-').reverse().join('/')} ${hour}`

/** The hour at the hub that nobody needs any more once the van brings the things; one that is past was missed, and stays told. */
export const hourGivenBack = (
  { pickup_at }: { pickup_at: string | null },
  now: string,
): { day: string; hour: string } | undefined =>
  pickup_at !== null && Date.parse(pickup_at) > Date.parse(now)
    ? { day: italianDay(pickup_at), hour: hourOf(pickup_at) }
    : undefined
