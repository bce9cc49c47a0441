// "Does somebody follow them already?", asked while a phone is being answered. The answer says whom to call: never who
// the person is, what for they go there, or that there is a file.
import { z } from 'zod'
import { query } from '#core/kernel'
import { Told } from './matching-shapes.ts'

export const alreadyKnown = query('people.already-known', {
  verb: 'person.ask-known',
  input: z
    .object({
      named: Told.omit({ chosen_name: true }).optional(),
      /** What they are called, or the code they were given. */
      called: z.string().trim().min(2).max(60).optional(),
    })
    .refine(({ named, called }) => (named === undefined) !== (called === undefined)),
  output: z.object({
    contacts: z.array(
      z.object({
        /** The unit, or the body alone where the name of the unit would say too much. */
        name: z.string(),
        /** Null where nobody has written a number yet. */
        phone: z.string().nullable(),
      }),
    ),
  }),
  is_private: true,
})
export type AlreadyKnown = z.infer<(typeof alreadyKnown)['output']>
