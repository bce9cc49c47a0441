// What a report said when it left. A reading is made by the house: all numbers of one draft at one moment, as they may be told to
// a funder. Freezing takes exactly the reading that was looked at; after that nothing in it moves.
import { z } from 'zod'
import { id, instantText, line, monthPattern, noun } from '#core/kernel'
import { Definition, Filled } from './filled.ts'
import { languages } from './funder-report.ts'

/** One table of it that was not told before, as the ledger of what was told will keep it. */
const Leaving = z.object({
  figure: z.string(),
  definition_version: z.int(),
  definition: z.record(z.string(), z.unknown()),
  period: z.string(),
  dimension: z.string(),
  revision: z.int(),
  position: z.int(),
  cells: z.array(z.object({ code: z.string(), value: z.number().nullable() })),
  total: z.number().nullable(),
  threshold: z.int(),
  rounding: z.int().nullable(),
})
export type LeavingTable = z.infer<typeof Leaving>

const told = {
  content: z.array(Filled),
  definitions: z.array(Definition),
  /** Everything written after this moment is not in the numbers. */
  cut_off_at: instantText(),
  mark: z.string().regex(/^[0-9a-f]{16}$/),
}

export const Reading = noun(
  'reports.reading',
  { table: 'reports.readings', key: 'funder_report_id', by: 'network', conflict: 'latest' },
  z.object({
    funder_report_id: id(),
    /** Of the draft it was made from. */
    version: z.int().min(1),
    project_title: line(200),
    replaces: line(200).nullable(),
    releases: z.array(Leaving),
    ...told,
  }),
)
export type Reading = z.infer<typeof Reading.schema>

export const Frozen = noun(
  'reports.frozen',
  { table: 'reports.frozen', key: 'funder_report_id', by: 'network' },
  z.object({
    funder_report_id: id(),
    title: line(160),
    funder: line(160),
    language: z.enum(languages),
    project_title: line(200),
    from_month: z.string().regex(monthPattern),
    to_month: z.string().regex(monthPattern),
    edition: z.int().min(1),
    /** Which edition it takes the place of, in words. */
    replaces: line(200).nullable(),
    ...told,
    frozen_at: instantText(),
    frozen_by: id(),
    frozen_by_name: line(200),
  }),
)
export type Frozen = z.infer<typeof Frozen.schema>
