// Before somebody is written down a second time: who is already known and looks like them?
import { z } from 'zod'
import { id, query } from '#core/kernel'
import { reasons } from '../matching/compare.ts'
import { FoundPerson, Told } from './matching-shapes.ts'
import { idsOf } from './shapes.ts'

export const lookAlikes = query('people.look-alikes', {
  verb: 'person.look-alikes',
  input: Told.extend({ except_id: id().optional() }),
  output: z.object({
    persons: z.array(FoundPerson.extend({ score: z.number(), reasons: z.array(z.enum(reasons)) })),
  }),
  is_private: true,
  reads: ({ persons }) => idsOf(persons),
})
export type LookAlikes = z.infer<(typeof lookAlikes)['output']>

/** May a partner know them? Only whom to ask; twenty times an hour, and each time is noted. */
export const possibleAtPartner = query('people.possible-at-partner', {
  verb: 'person.ask-partner',
  input: Told,
  output: z.object({ bodies: z.array(z.object({ organisation_id: z.string(), name: z.string() })) }),
  is_private: true,
})
