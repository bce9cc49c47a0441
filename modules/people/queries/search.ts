// Who is called so? As people type: any alphabet, any order, half a word, with a year of birth or a code.
import { z } from 'zod'
import { query } from '#core/kernel'
import { because, FoundPerson } from './matching-shapes.ts'
import { idsOf } from './shapes.ts'

export const searchPeople = query('people.search', {
  verb: 'person.find',
  input: z.object({ text: z.string().min(1).max(80), most: z.int().min(1).max(50).optional() }),
  output: z.object({
    persons: z.array(FoundPerson.extend({ because, score: z.number() })),
    /** There were more than are looked at: another word or the year of birth narrows it. */
    is_full: z.boolean(),
  }),
  is_private: true,
  reads: ({ persons }) => idsOf(persons),
})
export type SearchAnswer = z.infer<(typeof searchPeople)['output']>
