// The book of figures: how each is counted and was counted before; and one that is only being thought of, counted for real.

import { z } from 'zod'
import { monthPattern, query } from '#core/kernel'
import { FigureDefinition } from '../domain/definition.ts'
import { FigureDraft } from '../domain/draft.ts'
import { figureAnswer } from './figures.ts'

const words = z.object({ it: z.string(), en: z.string() })

const version = z.object({
  version: z.number(),
  /** null: since ever, as the house knows it. */
  applies_from: z.string().nullable(),
  sentence: words,
  definition: FigureDefinition,
  note: z.string().nullable(),
  written_at: z.string().nullable(),
  written_by: z.string().nullable(),
})

const bookAnswer = z.object({
  today: z.string(),
  figures: z.array(
    z.object({
      key: z.string(),
      label: words,
      source: z.string(),
      is_of_house: z.boolean(),
      owner: z.string().nullable(),
      /** The version in force today; null: it only begins later. */
      version: z.number().nullable(),
      /** The newest first. */
      versions: z.array(version),
    }),
  ),
  /** Kinds that were ever written of each thing. */
  kinds: z.array(z.object({ measure: z.string(), kinds: z.array(z.string()) })),
  things: z.array(z.object({ code: z.string(), label: words })),
  districts: z.array(z.object({ code: z.string(), label: words })),
  organisations: z.array(z.object({ code: z.string(), label: words })),
  units: z.array(z.object({ code: z.string(), label: words })),
  workers: z.array(z.object({ code: z.string(), label: words })),
})
export type BookAnswer = z.infer<typeof bookAnswer>

const mine = (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id })

export const book = query('monitoring.book', {
  verb: 'figures.see',
  input: z.object({}),
  output: bookAnswer,
  on: mine,
})

export const figurePreview = query('monitoring.figure-preview', {
  verb: 'figures.define',
  input: z.object({
    draft: FigureDraft,
    from_month: z.string().regex(monthPattern),
    to_month: z.string().regex(monthPattern),
  }),
  output: figureAnswer.extend({ sentence: words }),
  // A draft is too long for an address.
  is_private: true,
})
export type FigurePreview = z.infer<typeof figurePreview.output>

export const promises = query('monitoring.promises', {
  verb: 'figures.see',
  input: z.object({ project_id: z.uuid(), key: z.string().max(80) }),
  output: z.object({
    targets: z.array(z.object({ period: z.string(), target: z.number(), qualifier: z.string() })),
    baseline: z.object({ value: z.number(), on_day: z.string(), source: z.string() }).nullable(),
    declared: z.array(
      z.object({
        declared_id: z.string(),
        period: z.string(),
        value: z.number(),
        evidence_link: z.string().nullable(),
        evidence_name: z.string().nullable(),
        said_by: z.string(),
        note: z.string().nullable(),
        declared_at: z.string(),
        has_file: z.boolean(),
      }),
    ),
  }),
  on: mine,
})
export type PromisesAnswer = z.infer<typeof promises.output>
