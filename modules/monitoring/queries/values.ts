// The figures of a year by period and where each stands; the story of one; whether a frozen one still counts the same; what was let out.
import { z } from 'zod'
import { periodKinds, query } from '#core/kernel'
import { dimensions } from '../domain/definition.ts'
import { audiences, releaseDimensions } from '../domain/release.ts'
import { valueStates, valueSteps } from '../domain/value.ts'

const words = z.object({ it: z.string(), en: z.string() })
const state = z.enum(valueStates)
const onNetwork = (_: unknown, me: { network_id: string }) => ({ network_id: me.network_id })

const cell = z.object({
  period: z.string(),
  value_id: z.string().nullable(),
  state,
  revision: z.number(),
  /** null: not counted yet, nothing to divide by, or too few to be shown. */
  amount: z.number().nullable(),
  is_few: z.boolean(),
  threshold: z.number(),
})
export type ValueCell = z.infer<typeof cell>

const valuesAnswer = z.object({
  projects: z.array(z.object({ project_id: z.string(), title: words })),
  project_id: z.string().nullable(),
  periods: z.array(
    z.object({ period: z.string(), has_begun: z.boolean(), is_over: z.boolean(), waiting: z.number() }),
  ),
  /** Outings nobody validated yet: their figures are provisional. */
  waiting: z.array(z.object({ shift_id: z.string(), on_day: z.string(), unit: z.string() })),
  figures: z.array(z.object({ figure: z.string(), label: words, unit: z.string(), cells: z.array(cell) })),
})
export type ValuesAnswer = z.infer<typeof valuesAnswer>

export const values = query('monitoring.values', {
  verb: 'values.see',
  input: z.object({
    project_id: z.uuid().optional(),
    kind: z.enum(periodKinds),
    year: z.string().regex(/^\d{4}$/),
  }),
  output: valuesAnswer,
  on: onNetwork,
})

const amounts = { amount: z.number().nullable(), is_few: z.boolean() }
const storyAnswer = z.object({
  value_id: z.string(),
  figure: z.string(),
  label: words,
  unit: z.string(),
  rule: words,
  version: z.number(),
  period: z.string(),
  state,
  is_replaced: z.boolean(),
  revision: z.number(),
  cut_off_at: z.string().nullable(),
  threshold: z.number(),
  ...amounts,
  /** As it would be counted today, late and corrected facts included. */
  today: z.number().nullable(),
  has_moved: z.boolean(),
  by: z.array(
    z.object({
      dimension: z.enum(dimensions),
      parts: z.array(z.object({ code: z.string(), label: words.nullable(), value: z.number().nullable() })),
    }),
  ),
  revisions: z.array(
    z.object({
      value_id: z.string(),
      revision: z.number(),
      state,
      ...amounts,
      steps: z.array(
        z.object({
          step: z.enum(valueSteps),
          taken_at: z.string(),
          by: z.string(),
          note: z.string().nullable(),
          ...amounts,
        }),
      ),
    }),
  ),
})
export type ValueStory = z.infer<typeof storyAnswer>

export const valueStory = query('monitoring.value', {
  verb: 'values.see',
  input: z.object({ value_id: z.uuid() }),
  output: storyAnswer,
  on: onNetwork,
})

const verifyAnswer = z.object({
  is_same: z.boolean(),
  cut_off_at: z.string(),
  /** Numbers that were compared, and those that came out otherwise. */
  compared: z.number(),
  different: z.number(),
  frozen: z.number().nullable(),
  again: z.number().nullable(),
})
export type VerifyAnswer = z.infer<typeof verifyAnswer>

/** A frozen value counted again from its cut-off and its kept definition. */
export const verifyValue = query('monitoring.verify-value', {
  verb: 'values.see',
  input: z.object({ value_id: z.uuid() }),
  output: verifyAnswer,
  on: onNetwork,
})

const releasesAnswer = z.object({
  releases: z.array(
    z.object({
      release_id: z.string(),
      figure: z.string(),
      label: words.nullable(),
      period: z.string(),
      dimension: z.enum(releaseDimensions),
      audience: z.enum(audiences),
      revision: z.number(),
      threshold: z.number(),
      rounding: z.number().nullable(),
      total: z.number().nullable(),
      cells: z.array(z.object({ code: z.string(), label: words.nullable(), value: z.number().nullable() })),
      published_at: z.string(),
    }),
  ),
})
export type ReleasesAnswer = z.infer<typeof releasesAnswer>

/** What was let out for funders and for everybody: all that a funder sees. */
export const releases = query('monitoring.releases', {
  verb: 'releases.take',
  input: z.object({}),
  output: releasesAnswer,
  on: onNetwork,
})
