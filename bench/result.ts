// What a figure leaves behind: one line of the table and of results.json.
import { median, type Round, type Taken } from './measure.ts'

export type EngineName = 'embedded' | 'server'

export interface Bar {
  /** The ratio may be this at most, or must be this at least. */
  at_most?: number
  at_least?: number
}

export interface Result {
  id: string
  engine: EngineName
  what: string
  unit: string
  floor: number
  value: number
  ratio: number
  bar: Bar
  pass: boolean
  rounds: number
  /** Smallest and largest ratio of the rounds. */
  spread: [number, number]
  note?: string
}

export interface About {
  id: string
  engine: EngineName
  what: string
  unit: string
  bar: Bar
  note?: string
}

export const isWithin = (ratio: number, { at_most, at_least }: Bar): boolean =>
  Number.isFinite(ratio) &&
  (at_most === undefined || ratio <= at_most) &&
  (at_least === undefined || ratio >= at_least)

export const resultOf = (about: About, rounds: Round[], more: Partial<Result> = {}): Result => {
  const ratios = rounds.map((round) => round.ratio)
  const ratio = median(ratios)
  return {
    ...about,
    floor: median(rounds.map((round) => round.floor)),
    value: median(rounds.map((round) => round.value)),
    ratio,
    pass: isWithin(ratio, about.bar),
    rounds: rounds.length,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    ...more,
  }
}

/** The same of what `take` gave, saying so when the machine had no rest. */
export const resultFrom = (about: About, taken: Taken): Result => {
  const unrest = taken.is_restless ? 'the machine was restless: the quietest rounds' : undefined
  const note = [about.note, unrest].filter(Boolean).join('; ')
  return resultOf({ ...about, ...(note ? { note } : {}) }, taken.rounds)
}
