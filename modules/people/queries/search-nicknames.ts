// "Volpe", half typed with cold hands: who of my units is called so?

import { z } from 'zod'
import { query } from '#core/kernel'
import { idsOf, PersonLine } from './shapes.ts'

export const searchNicknames = query('people.search-nicknames', {
  verb: 'person.search',
  input: z.object({ text: z.string().min(1).max(60), most: z.int().min(1).max(50).optional() }),
  output: z.object({ persons: z.array(PersonLine) }),
  is_private: true,
  reads: ({ persons }) => idsOf(persons),
})
