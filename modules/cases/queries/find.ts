// Looking a file up by its number, or by what its person is called here: for the search of the desk.
import { z } from 'zod'
import { query } from '#core/kernel'

export const findCases = query('cases.find', {
  verb: 'case.see',
  input: z.object({ text: z.string().trim().min(2).max(80), most: z.int().min(1).max(20).optional() }),
  output: z.object({
    files: z.array(
      z.object({
        file_id: z.string(),
        number: z.string(),
        unit_name: z.string(),
        person_id: z.string(),
        person_name: z.string().nullable(),
        state: z.string(),
      }),
    ),
  }),
  is_private: true,
  reads: ({ files }) => files.flatMap((file) => (file.person_name === null ? [] : [file.person_id])),
})
export type CasesFound = z.infer<(typeof findCases)['output']>
