// One person, as far as they let themselves be known, with the steps that led here.

import { z } from 'zod'
import { query } from '#core/kernel'
import { PersonLine } from './shapes.ts'

export const onePerson = query('people.person', {
  verb: 'person.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    person: PersonLine.extend({
      organisation_id: z.string(),
      unit_name: z.string(),
      identity_level: z.string(),
      met_on: z.string(),
    }),
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
})
