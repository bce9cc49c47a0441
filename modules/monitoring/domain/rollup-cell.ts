// One number of the figures: a unit, a district, a month, what is counted and of which kind. The house writes it.

import { z } from 'zod'
import { id, line, monthPattern, noun } from '#core/kernel'

const quarterPattern = /^\d{4}-Q[1-4]$/

export const RollupCell = noun(
  'monitoring.rollup-cell',
  {
    table: 'monitoring.rollup',
    key: [
      'unit_id',
      'district_key',
      'month',
      'is_validated',
      'measure',
      'kind',
      'gender',
      'age_band',
      'citizenship',
    ],
    by: 'organisation',
    conflict: 'latest',
  },
  z.object({
    organisation_id: id(),
    unit_id: id(),
    district_key: line(80),
    month: z.string().regex(monthPattern),
    quarter: z.string().regex(quarterPattern),
    is_validated: z.boolean(),
    measure: line(40),
    kind: line(80),
    gender: line(40),
    age_band: line(40),
    citizenship: line(40),
    quantity: z.int(),
  }),
)
export type RollupCell = z.infer<typeof RollupCell.schema>
