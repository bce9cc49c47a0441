// The people I may know through my units and those shared with them, the last met first: one list, narrowed by words of
// the address.
import { z } from 'zod'
import { query } from '#core/kernel'
import { identityLevels } from '../domain/identity-ladder.ts'
import { idsOf, NamedLine } from './shapes.ts'

export const followedQuery = query('people.followed', {
  verb: 'person.see',
  input: z.object({
    unit_id: z.uuid().optional(),
    level: z.enum(identityLevels).optional(),
    /** Not met since this day: whom nobody has seen for a while. */
    unmet_since: z.iso.date().optional(),
    after_day: z.iso.date().optional(),
    after_id: z.uuid().optional(),
  }),
  output: z.object({
    persons: z.array(NamedLine.extend({ unit_name: z.string() })),
    has_more: z.boolean(),
  }),
  reads: ({ persons }) => idsOf(persons),
})
