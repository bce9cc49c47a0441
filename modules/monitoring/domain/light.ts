// Where a figure stands against its promise, by one rule for all: the share of the target that the elapsed part of
// the project asks for today. Without a target or data there is no colour, only words.

export type Standing =
  | 'not_measured'
  | 'no_target'
  /** The target is of many cities together: no city stands against it alone. */
  | 'of_all_cities'
  | 'not_enough_data'
  | 'reached'
  | 'on_track'
  | 'a_little_behind'
  | 'far_behind'

/** From which share of what was due by today a figure is on track, or only a little behind, in per cent. */
export interface LightRule {
  on_track_from: number
  behind_from: number
}
export const houseRule: LightRule = { on_track_from: 90, behind_from: 70 }

export interface Promised {
  target: number | null
  /** about: ten per cent more or less is the same; more_than: to be passed; at_most: to stay under. */
  qualifier: string | null
  /** It is the target of so many cities together; absent or null: of whoever is measured. */
  target_cities?: number | null
  starts_on: string | null
  ends_on: string | null
  /** The rule of the network; of the house when absent. */
  rule?: LightRule
}

export interface Measured {
  /** All that was counted from the start of the project; null when it cannot be told. */
  value: number | null
  /** Something of its kind was written at all. */
  has_data: boolean
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** From 0 to 1; null when the project has no dates. */
export const elapsedShare = ({ starts_on, ends_on }: Promised, today: string): number | null => {
  if (!starts_on || !ends_on) return null
  const [from, to] = [dayNumber(firstDay(starts_on)), dayNumber(lastDay(ends_on))]
  if (!(to > from)) return null
  return Math.min(1, Math.max(0, (dayNumber(today) - from) / (to - from)))
}

const firstDay = (text: string): string => `${text}-01-01`.slice(0, 10)

const lastDay = (text: string): string => {
  if (text.length === 10) return text
  if (text.length === 4) return `${text}-12-31`
  return new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString().slice(0, 10)
}

const isReached = (value: number, target: number, qualifier: string | null): boolean => {
  if (qualifier === 'about') return value >= target * 0.9
  if (qualifier === 'more_than') return value > target
  return value >= target
}

/** Today's share of the target; null without dates. */
export const expectedToday = (promised: Promised, today: string): number | null => {
  const share = elapsedShare(promised, today)
  if (promised.target_cities) return null
  return promised.target === null || share === null ? null : promised.target * share
}

export const standingOf = (promised: Promised, measured: Measured | null, today: string): Standing => {
  const { rule = houseRule } = promised
  if (measured === null) return 'not_measured'
  if (promised.target === null) return 'no_target'
  if (promised.target_cities) return 'of_all_cities'
  if (!measured.has_data || measured.value === null) return 'not_enough_data'
  if (promised.qualifier === 'at_most') return measured.value <= promised.target ? 'on_track' : 'far_behind'
  if (isReached(measured.value, promised.target, promised.qualifier)) return 'reached'
  const expected = expectedToday(promised, today)
  if (expected === null) return 'not_enough_data'
  if (expected === 0 || measured.value * 100 >= expected * rule.on_track_from) return 'on_track'
  return measured.value * 100 >= expected * rule.behind_from ? 'a_little_behind' : 'far_behind'
}
