// The instruments a file is looked at with, and what a look may say. Never a single total: areas are counted where they
// are critical, and compared with the same area at the entry.
import { z } from 'zod'
import carried from './instruments.json' with { type: 'json' }

const told = z.object({ it: z.string(), en: z.string() })
const Instrument = z.object({
  key: z.string(),
  version: z.string(),
  title: told,
  about: told,
  licence: z.string(),
  compartment: z.enum(['social', 'health', 'minors']),
  scale: z.array(z.object({ value: z.number(), label: told })),
  critical_until: z.number(),
  may_not_apply: z.boolean(),
  results: z.array(z.object({ code: z.string(), label: told })),
  domains: z.array(
    z.object({
      code: z.string(),
      label: told,
      question: told.optional(),
      descriptors: z.array(told).optional(),
    }),
  ),
})
export type Instrument = z.infer<typeof Instrument>
export type Answers = Record<string, number | null>

export const instruments: readonly Instrument[] = z.array(Instrument).parse(carried)
export const instrumentOf = (key: string): Instrument | undefined =>
  instruments.find((each) => each.key === key)

export type AnswersGap =
  | 'cases.instrument-unknown'
  | 'cases.answers-unfit'
  | 'cases.answers-missing'
  | 'cases.result-missing'

/** What is wrong with a look, if anything. Areas may be left for another day, but not all of them. */
export const answersGap = (key: string, answers: Answers, result: string | null): AnswersGap | undefined => {
  const instrument = instrumentOf(key)
  if (!instrument) return 'cases.instrument-unknown'
  const areas = new Set(instrument.domains.map((domain) => domain.code))
  const steps = new Set(instrument.scale.map((step) => step.value))
  const fits = ([area, value]: [string, number | null]) =>
    areas.has(area) && (value === null ? instrument.may_not_apply : steps.has(value))
  if (!Object.entries(answers).every(fits)) return 'cases.answers-unfit'
  if (Object.values(answers).every((value) => value === null)) return 'cases.answers-missing'
  const knows = instrument.results.some((each) => each.code === result)
  if (instrument.results.length > 0 ? !knows : result !== null) return 'cases.result-missing'
  return undefined
}

export const isCritical = (instrument: Instrument, value: number | null | undefined): boolean =>
  value !== null && value !== undefined && value <= instrument.critical_until

export const criticalAreas = (instrument: Instrument, answers: Answers): string[] =>
  instrument.domains.map((domain) => domain.code).filter((area) => isCritical(instrument, answers[area]))

/** Difficult at the entry and not looked at this time: their silence is no good news. What does not apply was looked at. */
export const unseenAreas = (instrument: Instrument, entry: Answers, now: Answers): string[] =>
  instrument.domains
    .map((domain) => domain.code)
    .filter((area) => now[area] === undefined && isCritical(instrument, entry[area]))

export interface Slice {
  area: string
  /** Null: not looked at, or does not apply. */
  now: number | null
  entry: number | null
  /** Against the entry; null where one of the two is missing. */
  gained: number | null
  is_critical: boolean
}

/** Area by area: where it began, where it is at this look, and whether it is still difficult. */
export const slicesOf = (instrument: Instrument, entry: Answers, now: Answers): Slice[] =>
  instrument.domains.map(({ code }) => {
    const [from, to] = [entry[code] ?? null, now[code] ?? null]
    return {
      area: code,
      now: to,
      entry: from,
      gained: from === null || to === null ? null : to - from,
      is_critical: isCritical(instrument, to),
    }
  })
