// Cold that must not break: a fridge at most at four degrees, a freezer at most at eighteen below. Somebody reads the number
// twice a day; what is outside is read again after half an hour, and is a fault if it still is. Reg. (EC) 852/2004.
import { z } from 'zod'
import { dayInItaly, dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const coldKinds = ['chilled', 'frozen'] as const
export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]

const tenths = () => z.int().min(-600).max(600)

export const ColdUnit = noun(
  'recalls.cold-unit',
  { table: 'recalls.cold_units', key: 'cold_unit_id', by: 'organisation', conflict: 'latest' },
  z.object({
    cold_unit_id: id(),
    organisation_id: id(),
    name: line(60).min(1),
    kind: z.enum(coldKinds),
    /** Tenths of a degree, both ends allowed. */
    lowest: tenths(),
    highest: tenths(),
    /** Days on which somebody is there to read it: 1 is Monday. */
    weekdays: z.array(z.int().min(1).max(7)).max(7),
    is_active: z.boolean(),
  }),
)
export type ColdUnitRecord = Of<typeof ColdUnit>

export const Reading = noun(
  'recalls.reading',
  { table: 'recalls.readings', key: 'reading_id', by: 'organisation', conflict: 'append' },
  z.object({
    reading_id: id(),
    cold_unit_id: id(),
    organisation_id: id(),
    at: instantText(),
    on_day: dayText(),
    half: z.enum(halves),
    tenths: tenths(),
    is_outside: z.boolean(),
    note: line(200).nullable(),
    worker_id: id(),
  }),
)
export type ReadingRecord = Of<typeof Reading>

/** The limits most cold rooms have; each may say its own. */
export const usualLimits = {
  chilled: { lowest: 0, highest: 40 },
  frozen: { lowest: -350, highest: -180 },
} as const

const romeHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  hourCycle: 'h23',
})
export const hourInItaly = (at: string): number => Number(romeHour.format(new Date(at)))

/** Before two is the morning's reading, after it the afternoon's. */
export const halfOf = (at: string): Half => (hourInItaly(at) < 14 ? 'morning' : 'afternoon')

export const isOutside = (unit: Pick<ColdUnitRecord, 'lowest' | 'highest'>, value: number): boolean =>
  value < unit.lowest || value > unit.highest

export const outsideForMinutes = 30

type Seen = Pick<ReadingRecord, 'at' | 'is_outside'>

/** Since when it has been outside without a good reading between; null when the last one is good. */
export const outsideSince = (readings: readonly Seen[]): string | null => {
  let since: string | null = null
  for (const reading of [...readings].sort((a, b) => a.at.localeCompare(b.at))) {
    since = reading.is_outside ? (since ?? reading.at) : null
  }
  return since
}

/** Half an hour is over: it is a fault and no longer a door left open. */
export const isFault = (readings: readonly Seen[], now: string): boolean => {
  const since = outsideSince(readings)
  return since !== null && Date.parse(now) - Date.parse(since) >= outsideForMinutes * 60_000
}

/** The hour after which a reading that is not there has been forgotten. */
export const dueHours: Record<Half, number> = { morning: 11, afternoon: 18 }

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Readings of today that should be there by now and are not. */
export const missedHalves = (
  unit: Pick<ColdUnitRecord, 'weekdays' | 'is_active'>,
  readings: readonly Pick<ReadingRecord, 'on_day' | 'half'>[],
  now: string,
): Half[] => {
  const today = dayInItaly(now)
  if (!unit.is_active || !unit.weekdays.includes(weekdayOf(today))) return []
  const hour = hourInItaly(now)
  return halves.filter(
    (half) => hour >= dueHours[half] && !readings.some((each) => each.on_day === today && each.half === half),
  )
}

const degrees = (tenths: number): string => String(tenths / 10).replace('.', ',')

/** What the register says of a fault of the cold, in the language of the papers; the house writes the same (migrations/). */
export const outsideSentence = (
  { name, lowest, highest }: Pick<ColdUnitRecord, 'name' | 'lowest' | 'highest'>,
  tenths: number,
): string =>
  `${name}: ${degrees(tenths)} °C, fuori dai limiti (da ${degrees(lowest)} a ${degrees(highest)} °C)`

const outsidePattern =
  /^(.*): (-?\d+(?:,\d)?) °C, fuori dai limiti \(da (-?\d+(?:,\d)?) a (-?\d+(?:,\d)?) °C\)$/

/** The same in tenths, to be said in another language; null for what somebody wrote with their own words. */
export const outsideRead = (
  what: string,
): { name: string; tenths: number; lowest: number; highest: number } | null => {
  const [, name, ...numbers] = outsidePattern.exec(what) ?? []
  const [tenths, lowest, highest] = numbers.map((each) => Math.round(Number(each.replace(',', '.')) * 10))
  return name === undefined || tenths === undefined || lowest === undefined || highest === undefined
    ? null
    : { name, tenths, lowest, highest }
}
