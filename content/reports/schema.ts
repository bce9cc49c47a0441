// The shape of a report template: what a funder wants to read, in which order, by which figures and sides, under its own codes.
// Words are a start for who writes; numbers never stand here.
import { z } from 'zod'
import { Code, Label, Source } from '../label.ts'

const Row = z
  .object({
    figure: Code.nullable().default(null),
    /** One part of it: `{ age_band: under_18 }`. */
    side: z
      .object({ dimension: Code, part: z.string().min(1) })
      .strict()
      .nullable()
      .default(null),
    code: z.string().max(40).nullable().default(null),
    label: Label.nullable().default(null),
  })
  .strict()
  .refine(
    (row) => row.figure !== null || row.label !== null,
    'A row without a figure needs words: write its label.',
  )
  .refine((row) => row.figure !== null || row.side === null, 'A side needs the figure it is a side of.')

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), hint: Label, text: Label.nullable().default(null) }).strict(),
  z.object({ kind: z.literal('figure'), figure: Code }).strict(),
  z.object({ kind: z.literal('chart'), figure: Code, by: Code.default('month') }).strict(),
  z
    .object({
      kind: z.literal('figures'),
      title: Label,
      has_targets: z.boolean().default(false),
      rows: z.array(Row).min(1),
    })
    .strict(),
  z.object({ kind: z.literal('parts'), figure: Code, by: Code }).strict(),
  z.object({ kind: z.literal('story') }).strict(),
  z.object({ kind: z.literal('break') }).strict(),
  z.object({ kind: z.literal('signature'), labels: z.array(Label).min(1).max(3) }).strict(),
])

const Section = z.object({ title: Label.nullable().default(null), blocks: z.array(Block).min(1) }).strict()

export const ReportTemplate = z
  .object({
    key: Code,
    title: Label,
    funder: z.string().min(1),
    language: z.enum(['it', 'en']).default('it'),
    /** Projects it is proposed for first; it may be used for any. */
    projects: z.array(Code),
    every: z.enum(['quarter', 'half', 'year']),
    /** Days after the end of the period. */
    due_days: z.int().min(1).max(180),
    source: Source,
    note: Label.optional(),
    sections: z.array(Section).min(1),
  })
  .strict()
export type ReportTemplate = z.infer<typeof ReportTemplate>
