// The figures of a project or of the whole network in a period, the story of one figure, and four numbers for today.

import { z } from 'zod'
import { monthPattern, query } from '#core/kernel'
import { dimensions, times } from '../domain/definition.ts'

const words = z.object({ it: z.string(), en: z.string() })
const month = () => z.string().regex(monthPattern)
export const standing = z.enum([
  'not_measured',
  'no_target',
  'of_all_cities',
  'not_enough_data',
  'reached',
  'on_track',
  'a_little_behind',
  'far_behind',
])

export const period = {
  project_id: z.uuid().optional(),
  from_month: month(),
  to_month: month(),
  district: z.string().max(80).optional(),
  /** Only what this body did. */
  organisation_id: z.uuid().optional(),
  /** Only the units that carry this action of the project; without it those of any of its actions. */
  action: z.string().max(60).optional(),
}

export const figureSeen = z.object({
  key: z.string(),
  label: words,
  level: z.string().nullable(),
  unit: z.string(),
  /** false: nobody counts it yet; its value is null. */
  is_measured: z.boolean(),
  is_indicator: z.boolean(),
  /** null: not measured, or too few to be shown. */
  value: z.number().nullable(),
  is_few: z.boolean(),
  /** To the nearest five: exactly, it would tell of few beside it. */
  is_about: z.boolean(),
  /** Something of its kind was ever written: only then a zero is a zero. */
  has_data: z.boolean(),
  /** It waits for somebody's validation before it counts. */
  is_validated_first: z.boolean(),
  /** Nobody counts it: somebody said it, with a proof. */
  is_declared: z.boolean(),
  /** Version of the definition in force on the last day of the period. */
  version: z.number().nullable(),
  time: z.enum(times),
  /** The line of the project it belongs to. */
  action: z.string().nullable(),
  axis: z.string().nullable(),
  threshold: z.number(),
  /** Closed shifts still to be validated would add this. null: not told. */
  provisional: z.number().nullable(),
  target: z.number().nullable(),
  qualifier: z.string().nullable(),
  /** The target is of so many cities together; null: of this network. */
  target_cities: z.number().nullable(),
  /** The period the target is of; null: of the whole project. */
  target_period: z.string().nullable(),
  /** All that was counted since the project began, to compare with the target. */
  to_date: z.number().nullable(),
  expected: z.number().nullable(),
  standing,
  rule: words.nullable(),
  source: z.string().nullable(),
})
export type FigureSeen = z.infer<typeof figureSeen>

const line = z.object({ kind: z.enum(['axis', 'action']), key: z.string(), label: words })

const figuresAnswer = z.object({
  project: z.object({ project_id: z.string(), title: words }).nullable(),
  projects: z.array(z.object({ project_id: z.string(), title: words })),
  districts: z.array(z.object({ key: z.string(), label: words })),
  bodies: z.array(z.object({ organisation_id: z.string(), short_name: z.string() })),
  /** The units they are counted from; null: the whole network. */
  units: z.array(z.string()).nullable(),
  /** Axes and actions of the project. */
  lines: z.array(line),
  light: z.object({ on_track_from: z.number(), behind_from: z.number() }),
  as_of: z.string(),
  shifts_validated: z.number(),
  shifts_waiting: z.number(),
  figures: z.array(figureSeen),
})
export type FiguresAnswer = z.infer<typeof figuresAnswer>

const mine = (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id })

export const figures = query('monitoring.figures', {
  verb: 'figures.see',
  input: z.object(period),
  output: figuresAnswer,
  on: mine,
})

const part = z.object({ code: z.string(), label: words.nullable(), value: z.number().nullable() })

export const figureAnswer = z.object({
  key: z.string(),
  label: words,
  unit: z.string(),
  rule: words,
  source: z.string(),
  version: z.number(),
  /** From which day the version counts; null: since ever, it is the house's. */
  applies_from: z.string().nullable(),
  time: z.enum(times),
  as_of: z.string(),
  value: z.number().nullable(),
  /** To the nearest five, with its parts: exactly, it would tell of few beside it. */
  is_about: z.boolean(),
  provisional: z.number().nullable(),
  threshold: z.number(),
  is_coarse: z.boolean(),
  /** How surely those counted once are known. */
  identities: z.array(z.string()),
  is_ratio: z.boolean(),
  series: z.array(
    z.object({ month: z.string(), value: z.number().nullable(), provisional: z.number().nullable() }),
  ),
  by: z.array(
    z.object({
      dimension: z.enum(dimensions),
      parts: z.array(part),
    }),
  ),
})
export type FigureAnswer = z.infer<typeof figureAnswer>

export const figure = query('monitoring.figure', {
  verb: 'figures.see',
  input: z.object({ key: z.string().max(80), ...period }),
  output: figureAnswer,
  on: mine,
})

const trendAnswer = z.object({
  /** The last four weeks against the four before; closed shifts included. */
  since: z.string(),
  figures: z.array(
    z.object({
      key: z.string(),
      label: words,
      value: z.number().nullable(),
      before: z.number().nullable(),
      threshold: z.number(),
      /** Eight weeks, the oldest first; empty when the number is too small to be shown. */
      weeks: z.array(z.number()),
      provisional: z.number().nullable(),
    }),
  ),
})
export type TrendAnswer = z.infer<typeof trendAnswer>

export const trendOfFour = query('monitoring.trend4', {
  verb: 'figures.see',
  input: z.object({}),
  output: trendAnswer,
  on: mine,
})

const differencesAnswer = z.object({
  differences: z.array(
    z.object({
      found_at: z.string(),
      source: z.string(),
      month: z.string(),
      measure: z.string(),
    }),
  ),
})
export type DifferencesAnswer = z.infer<typeof differencesAnswer>

/**
 * What the nightly recount did not find as written: which room, month and measure. How much it was apart stays in the
 * table: the difference of a month may be one person.
 */
export const differences = query('monitoring.differences', {
  verb: 'figures.check',
  input: z.object({}),
  output: differencesAnswer,
})
