// For the data protection officer: who read whom, and what was done, with its chain checked while it is shown.

import { z } from 'zod'
import { instantText, query } from '#core/kernel'

export const readingsQuery = query('network.readings', {
  verb: 'audit.see',
  is_private: true,
  input: z.object({
    person_id: z.uuid().optional(),
    worker_id: z.uuid().optional(),
    /** Older than this instant: the next page. */
    before: instantText().optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({
    readings: z.array(
      z.object({
        reading_id: z.string(),
        read_at: z.string(),
        worker_id: z.string(),
        worker_name: z.string(),
        organisation_id: z.string(),
        organisation_name: z.string(),
        query: z.string(),
        purpose: z.string().nullable(),
        person_ids: z.array(z.string()),
      }),
    ),
  }),
})

export const auditQuery = query('network.audit', {
  verb: 'audit.see',
  input: z.object({
    organisation_id: z.uuid(),
    /** Positions below this one: the next page. */
    below: z.int().min(1).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({
    /** The whole chain of the organisation, computed again now. */
    chain: z.object({
      length: z.number(),
      /** The entries up to this one were cleared after their time. */
      cleared: z.number(),
      is_whole: z.boolean(),
      first_bad: z.number().nullable(),
    }),
    entries: z.array(
      z.object({
        position: z.number(),
        recorded_at: z.string(),
        worker_id: z.string(),
        worker_name: z.string(),
        actions: z.array(z.object({ action: z.string(), record_count: z.number() })),
        hash: z.string(),
        is_verified: z.boolean(),
      }),
    ),
  }),
})
