// For emergencies and for "who saw my file": a code leads to who keeps the person; who opened a shut file and why; who
// read of a person, when and for what.

import { z } from 'zod'
import { query } from '#core/kernel'

/** Stands in the log of readings for a code that is nobody's: those looks count too. */
export const nobodyFound = '00000000-0000-0000-0000-000000000000'

export const findByCodeQuery = query('people.find-by-code', {
  verb: 'person.find-by-code',
  is_private: true,
  input: z.object({ code: z.string().trim().min(4).max(12) }),
  output: z.object({
    found: z
      .object({ person_id: z.string(), unit_name: z.string(), organisation_name: z.string() })
      .nullable(),
  }),
  on: (_, me) => ({ worker_id: me.worker_id }),
  reads: ({ found }) => [found?.person_id ?? nobodyFound],
})
export type FoundByCode = z.infer<(typeof findByCodeQuery)['output']>

export const breakGlassesQuery = query('people.break-glasses', {
  verb: 'privacy.see',
  input: z.object({ only_waiting: z.boolean().optional() }),
  output: z.object({
    glasses: z.array(
      z.object({
        break_glass_id: z.string(),
        /** Whose file it was; null once the person is erased. */
        person_code: z.string().nullable(),
        worker_name: z.string().nullable(),
        organisation_name: z.string().nullable(),
        reason: z.string(),
        compartments: z.array(z.string()),
        at: z.string(),
        ends_at: z.string(),
        is_mine: z.boolean(),
        reviewed_at: z.string().nullable(),
        reviewer_name: z.string().nullable(),
        verdict: z.string().nullable(),
      }),
    ),
  }),
})
export type BreakGlassesAnswer = z.infer<(typeof breakGlassesQuery)['output']>

export const readersQuery = query('people.readers', {
  verb: 'person.readers',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    person_id: z.string(),
    readings: z.array(
      z.object({
        read_at: z.string(),
        worker_name: z.string().nullable(),
        organisation_name: z.string().nullable(),
        roles: z.array(z.string()),
        query: z.string(),
        purpose: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ person_id }) => [person_id],
})
export type ReadersAnswer = z.infer<(typeof readersQuery)['output']>
