// Rows handed over for the evaluation of a project: who, of which months, and why. What is in them is decided by `safe-rows.ts`.
import { z } from 'zod'
import { id, instantText, line, monthPattern, noun } from '#core/kernel'

const month = () => z.string().regex(monthPattern)

export const RowRelease = noun(
  'monitoring.row-release',
  { table: 'monitoring.row_releases', key: 'row_release_id', by: 'network' },
  z.object({
    row_release_id: id(),
    project_id: id(),
    from_month: month(),
    to_month: month(),
    purpose: line(400),
    released_at: instantText(),
    released_by: id(),
  }),
)
export type RowRelease = z.infer<typeof RowRelease.schema>
