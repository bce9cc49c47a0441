// The people who work in the network and what each may do; the roles and what each may read.

import { z } from 'zod'
import { query } from '#core/kernel'
import { label } from '../domain/words.ts'

export const grantSeen = z.object({
  grant_id: z.string(),
  role: z.string(),
  title: label(),
  organisation_id: z.string(),
  organisation_name: z.string(),
  unit_id: z.string().nullable(),
  unit_name: z.string().nullable(),
  begins_on: z.string(),
  ended_on: z.string().nullable(),
})

export const workersQuery = query('network.workers', {
  verb: 'worker.see',
  input: z.object({ organisation_id: z.uuid().optional(), with_ended: z.boolean().optional() }),
  output: z.object({
    workers: z.array(
      z.object({
        worker_id: z.string(),
        name: z.string(),
        organisation_id: z.string(),
        organisation_name: z.string(),
        has_account: z.boolean(),
        ended_on: z.string().nullable(),
        grants: z.array(grantSeen),
      }),
    ),
  }),
})

export const rolesQuery = query('network.roles', {
  verb: 'network.see',
  input: z.object({}),
  output: z.object({
    roles: z.array(
      z.object({
        role: z.string(),
        title: label(),
        circle: z.string(),
        may: label(),
        may_not: label(),
        clearance: z.array(z.string()),
        by_grant: z.array(z.string()),
      }),
    ),
    /** Only for who may ask and who may answer; empty for everybody else. */
    requests: z.array(
      z.object({
        request_id: z.string(),
        role: z.string(),
        compartments: z.array(z.string()),
        reason: z.string(),
        requested_by: z.string(),
        requested_by_name: z.string(),
        requested_at: z.string(),
        state: z.string(),
      }),
    ),
  }),
})
