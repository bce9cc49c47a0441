// Core's anchors of the network: who can hear, who works, who holds which role. Rooms add to them in the same
// transaction as their own records, so keys always point down.

import { z } from 'zod'
import { code, codes, dayText, id, line, noun } from '#core/kernel'

export const Principal = noun(
  'access.principal',
  { table: 'access.principals', key: 'principal_id', by: 'network' },
  z.object({
    principal_id: id(),
    kind: z.enum(['network', 'organisation', 'unit', 'worker']),
    organisation_id: id().nullable(),
  }),
)

/** `unit_id` is the unit that met the person; it is the first principal that may see them. */
export const Subject = noun(
  'access.subject',
  { table: 'access.subjects', key: 'person_id', by: 'person' },
  z.object({ person_id: id(), unit_id: id(), organisation_id: id() }),
)

export const Worker = noun(
  'access.worker',
  { table: 'access.workers', key: 'worker_id', by: 'network', conflict: 'latest' },
  z.object({
    worker_id: id(),
    account_id: z.string().max(80).nullable(),
    name: line(120).trim().min(2),
    organisation_id: id(),
    ended_on: dayText().nullable(),
  }),
)

export const Grant = noun(
  'access.grant',
  { table: 'access.grants', key: 'grant_id', by: 'organisation', conflict: 'latest' },
  z.object({
    grant_id: id(),
    worker_id: id(),
    role: code(),
    organisation_id: id(),
    unit_id: id().nullable(),
    project_id: id().nullable(),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
  }),
)

export const RoleClearance = noun(
  'access.role-clearance',
  { table: 'access.role_clearances', key: 'role', by: 'network', conflict: 'latest' },
  z.object({ role: code(), compartments: codes() }),
)

/** The ten compartments of the field (domain 4.3); core treats them as opaque words. */
export const compartments = [
  'base',
  'social',
  'health',
  'health_addiction',
  'hiv',
  'violence',
  'legal_status',
  'judicial',
  'minors',
  'mediation',
] as const
