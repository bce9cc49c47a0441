// A figure as it was read for one report, before anything is held back: only this room's own filling sees these numbers.
export interface ReadFigure {
  key: string
  label: string
  unit: string
  is_measured: boolean
  has_data: boolean
  /** As it is shown inside the network; already null where few stand behind it. */
  value: number | null
  is_few: boolean
  target: number | null
  qualifier: string | null
  to_date: number | null
  standing: string
  version: number
  rule: string
  source: string
  /** Under so many nothing is told to a funder; 1 where it tells of nobody. */
  threshold: number
  rounding: number | null
  /** Its parts add up to the whole: contacts do, persons of two districts may be the same. */
  is_additive: boolean
  dimensions: readonly string[]
  /** By `month` or by a side, as counted. Absent when no block opens it. */
  parts?: ReadonlyMap<string, readonly { code: string; label: string; value: number }[]>
}
