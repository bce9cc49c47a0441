// A figure as it was read for one report, before anything is held back: only this room's own gate sees these numbers.
import type { FigureDefinition } from '#monitoring'

export interface ReadPart {
  code: string
  label: string
  value: number
}

export interface ReadFigure {
  key: string
  label: string
  unit: string
  is_measured: boolean
  /** Nobody counts it: somebody said it, with a proof. */
  is_declared: boolean
  is_of_people: boolean
  has_data: boolean
  /** As it is shown inside the network; already null where few stand behind it. */
  value: number | null
  is_few: boolean
  target: number | null
  qualifier: string | null
  target_cities?: number | null
  to_date: number | null
  standing: string
  rule: string
  source: string
  /** Absent: nobody counts it. */
  definition?: FigureDefinition
  /** By `month` or by a side, as counted. Absent when no block opens it. */
  parts?: ReadonlyMap<string, readonly ReadPart[]>
  /** How many stand behind a mean. */
  behind?: number
}
