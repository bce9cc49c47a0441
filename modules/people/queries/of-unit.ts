// The people a unit knows, the last met first.

import { z } from 'zod'
import { query } from '#core/kernel'
import { idsOf, NamedLine } from './shapes.ts'

export const personsOfUnit = query('people.of-unit', {
  verb: 'person.see',
  input: z.object({
    unit_id: z.uuid(),
    met_since: z.iso.date().optional(),
    most: z.int().min(1).max(200).optional(),
    /** The last line of the page before: its day and its person. */
    after_day: z.iso.date().optional(),
    after_id: z.uuid().optional(),
  }),
  output: z.object({ persons: z.array(NamedLine), has_more: z.boolean() }),
  on: ({ unit_id }) => ({ unit_id }),
  reads: ({ persons }) => idsOf(persons),
})
