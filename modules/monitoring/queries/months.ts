// Many figures at once, month by month, from one side: what a dashboard draws. Read where it is kept summed.
import { z } from 'zod'
import { monthPattern, query } from '#core/kernel'
import { figureKey, monthlyDimensions } from '../domain/definition.ts'

const month = () => z.string().regex(monthPattern)

const monthsAnswer = z.object({
  months: z.array(z.string()),
  figures: z.array(
    z.object({
      key: z.string(),
      /** What is finer than this is not told. */
      threshold: z.number(),
      /** One for each code of the side, one value for each month; null: too few, or nothing to divide by. */
      parts: z.array(z.object({ code: z.string(), values: z.array(z.number().nullable()) })),
    }),
  ),
})
export type MonthsAnswer = z.infer<typeof monthsAnswer>

export const months = query('monitoring.months', {
  verb: 'figures.see',
  input: z.object({
    keys: z.array(figureKey()).min(1).max(60),
    from_month: month(),
    to_month: month(),
    /** `all`: each figure whole. */
    dimension: z.enum(['all', ...monthlyDimensions]),
  }),
  output: monthsAnswer,
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
})
