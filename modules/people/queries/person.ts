// One person, as far as they let themselves be known, with the steps that led here.

import { z } from 'zod'
import { query } from '#core/kernel'
import { NamedLine, ToldIdentity } from './shapes.ts'

export const onePerson = query('people.person', {
  verb: 'person.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    person: NamedLine.extend({
      organisation_id: z.string(),
      unit_name: z.string(),
      met_on: z.string(),
    }),
    /** Their name, for those who need it; told only to who says why. */
    identity: ToldIdentity.nullable(),
    steps: z.array(
      z.object({
        step_id: z.string(),
        event: z.string(),
        from_level: z.string().nullable(),
        to_level: z.string(),
        at: z.string(),
        notice: z.string().nullable(),
        notice_language: z.string().nullable(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ person }) => [person.person_id],
  needs_purpose: ({ identity }) => identity !== null,
})
