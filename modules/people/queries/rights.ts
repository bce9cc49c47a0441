// For who answers for privacy: the rights asked for with their clocks, everything kept of one person for a granted
// request, what is past its time, and readings to look at.

import { z } from 'zod'
import { query } from '#core/kernel'

export const requestsQuery = query('people.rights-requests', {
  verb: 'privacy.see',
  input: z.object({}),
  output: z.object({
    requests: z.array(
      z.object({
        rights_request_id: z.string(),
        /** Null once the person is erased. */
        person_code: z.string().nullable(),
        kind: z.string(),
        channel: z.string(),
        proof: z.string(),
        organisation_name: z.string().nullable(),
        worker_name: z.string().nullable(),
        received_on: z.string(),
        due_on: z.string(),
        extended_on: z.string().nullable(),
        extended_because: z.string().nullable(),
        decision: z.string().nullable(),
        exemptions: z.array(z.string()),
        decided_on: z.string().nullable(),
        sent_on: z.string().nullable(),
      }),
    ),
    holds: z.array(
      z.object({
        hold_id: z.string(),
        person_code: z.string().nullable(),
        kind: z.string(),
        because: z.string(),
        begun_at: z.string(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
})
export type RequestsAnswer = z.infer<(typeof requestsQuery)['output']>
export type RequestSeen = RequestsAnswer['requests'][number]

const Section = z.object({
  controller: z.string(),
  title: z.object({ it: z.string(), en: z.string() }),
  columns: z.array(
    z.object({
      ...{ key: z.string(), it: z.string(), en: z.string() },
      /** What the codes of this column mean. */
      words: z
        .object({ it: z.record(z.string(), z.string()), en: z.record(z.string(), z.string()) })
        .optional(),
      names: z.enum(['language', 'region']).optional(),
    }),
  ),
  rows: z.array(z.record(z.string(), z.string())),
})

export const exportQuery = query('people.export', {
  verb: 'privacy.see',
  input: z.object({ rights_request_id: z.uuid() }),
  output: z.object({
    format: z.literal('prossima-person-export/1'),
    made_at: z.string(),
    person_id: z.string(),
    sections: z.array(Section),
  }),
  reads: ({ person_id }) => [person_id],
})
export type ExportAnswer = z.infer<(typeof exportQuery)['output']>

export const retentionQuery = query('people.retention', {
  verb: 'privacy.see',
  input: z.object({}),
  output: z.object({
    runs: z.array(
      z.object({
        run_id: z.string(),
        state: z.string(),
        because: z.string(),
        proposed_at: z.string(),
        prepared_by_name: z.string().nullable(),
        approved_by_name: z.string().nullable(),
        done_at: z.string().nullable(),
        is_mine: z.boolean(),
        items: z.array(
          z.object({
            person_id: z.string(),
            person_code: z.string().nullable(),
            rule: z.string(),
            measure: z.string(),
            last_on: z.string(),
            is_kept: z.boolean(),
            kept_because: z.string().nullable(),
          }),
        ),
      }),
    ),
    erasures: z.array(z.object({ person_id: z.string(), measure: z.string(), erased_at: z.string() })),
    /** What the nights took away by themselves. */
    clearings: z.array(
      z.object({
        clearing_id: z.string(),
        kind: z.string(),
        kept_from: z.string(),
        how_many: z.number(),
        cleared_at: z.string(),
      }),
    ),
  }),
})
export type RetentionAnswer = z.infer<(typeof retentionQuery)['output']>

export const unusualReadingsQuery = query('people.unusual-readings', {
  verb: 'privacy.see',
  input: z.object({}),
  output: z.object({
    readings: z.array(
      z.object({
        kind: z.string(),
        worker_name: z.string().nullable(),
        organisation_name: z.string().nullable(),
        on_day: z.string(),
        persons: z.number(),
      }),
    ),
  }),
})
export type UnusualReadingsAnswer = z.infer<(typeof unusualReadingsQuery)['output']>
