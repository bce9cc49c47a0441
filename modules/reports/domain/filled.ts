// A report with its numbers in it, as it is shown, printed and frozen: words in the language of the report, numbers already
// small enough to be told to a funder. Whatever is not told says why.
import { z } from 'zod'
import { dayText } from '#core/kernel'

/**
 * Why there is no number: too few; beside what was told before it would point at few; nobody counts it; nobody wrote anything; nothing
 * to divide by; no such figure any more; it is not seen from that side.
 */
export const whys = ['few', 'ledger', 'not_measured', 'no_data', 'nothing_under', 'gone', 'no_side'] as const
export type Why = (typeof whys)[number]

const number = { value: z.number().nullable(), why: z.enum(whys).nullable() }
const promise = {
  target: z.number().nullable(),
  qualifier: z.string().nullable(),
  /** The target is of so many cities together. */
  target_cities: z.number().nullable().optional(),
  /** Since the project began, up to the end of the period: what the target is compared with. */
  to_date: z.number().nullable(),
  standing: z.string(),
}
const part = z.object({ code: z.string(), label: z.string(), ...number })
export type FilledPart = z.infer<typeof part>

const row = z.object({
  code: z.string().nullable(),
  figure: z.string().nullable(),
  label: z.string(),
  unit: z.string().nullable(),
  /** Said by somebody with a proof, not counted. */
  is_declared: z.boolean(),
  ...number,
  ...promise,
})
export type FilledRow = z.infer<typeof row>

export const Filled = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string(), hint: z.string().nullable() }),
  z.object({ kind: z.literal('figure'), note: z.string().nullable(), ...row.shape }),
  z.object({
    kind: z.literal('chart'),
    ...{
      figure: z.string(),
      label: z.string(),
      unit: z.string().nullable(),
      by: z.string(),
      by_label: z.string(),
    },
    ...number,
    bars: z.array(part),
  }),
  z.object({ kind: z.literal('figures'), title: z.string(), has_targets: z.boolean(), rows: z.array(row) }),
  z.object({
    kind: z.literal('parts'),
    ...{
      figure: z.string(),
      label: z.string(),
      unit: z.string().nullable(),
      by: z.string(),
      by_label: z.string(),
    },
    ...number,
    parts: z.array(part),
  }),
  z.object({
    kind: z.literal('story'),
    called: z.string(),
    text: z.string(),
    said_yes_on: dayText().nullable(),
    use: z.enum(['funder', 'public']).nullable(),
  }),
  z.object({ kind: z.literal('break') }),
  z.object({ kind: z.literal('signature'), labels: z.array(z.string()) }),
])
export type Filled = z.infer<typeof Filled>
export type FilledOf<K extends Filled['kind']> = Extract<Filled, { kind: K }>

/** How a figure was counted when it was told. */
export const Definition = z.object({
  figure: z.string(),
  version: z.number(),
  label: z.string(),
  unit: z.string(),
  rule: z.string(),
  source: z.string(),
  threshold: z.number(),
  rounding: z.number().nullable(),
})
export type Definition = z.infer<typeof Definition>

/** The figures that are in it and no longer exist. */
export const goneIn = (content: readonly Filled[]): string[] => [
  ...new Set(
    content.flatMap((block) => {
      if (block.kind === 'figures')
        return block.rows.flatMap(({ why, figure }) => (why === 'gone' && figure ? [figure] : []))
      return 'why' in block && block.why === 'gone' && block.figure ? [block.figure] : []
    }),
  ),
]
