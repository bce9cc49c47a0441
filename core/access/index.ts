// Core's anchors of the network: who can hear, who works, who holds which role. Rooms add to them in the same
// transaction as their own records, so keys always point down.

import { z } from 'zod'
import { code, codes, dayText, id, instantText, line, noun } from '#core/kernel'

export const Principal = noun(
  'access.principal',
  { table: 'access.principals', key: 'principal_id', by: 'network' },
  z.object({
    principal_id: id(),
    kind: z.enum(['network', 'organisation', 'unit', 'worker']),
    organisation_id: id().nullable(),
  }),
)

/** `unit_id` is the unit that met the person, or works on the file; it is the first principal that may see it. */
export const Subject = noun(
  'access.subject',
  { table: 'access.subjects', key: 'person_id', by: 'person' },
  z.object({
    /** The person's id, or the file's. */
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    kind: z.enum(['person', 'file']),
  }),
)

/** What one body lets another, or one unit, see of a person or a file: why and until when. Ended, never deleted. */
export const Share = noun(
  'access.share',
  { table: 'access.shares', key: 'share_id', by: 'person', conflict: 'latest' },
  z.object({
    share_id: id(),
    person_id: id(),
    from_organisation_id: id(),
    organisation_id: id(),
    unit_id: id().nullable(),
    compartments: codes(),
    purpose: code(),
    legal_basis: code(),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
    /** The agreement, consent, referral or case it comes from. */
    cause_id: id().nullable(),
    /** The unit may let its own people in, within these compartments. */
    is_keeper: z.boolean(),
  }),
)

/** Before the circle it opens: nouns are saved in the order in which they stand here. */
export const BreakGlass = noun(
  'access.break-glass',
  { table: 'access.break_glasses', key: 'break_glass_id', by: 'self', conflict: 'latest' },
  z.object({
    break_glass_id: id(),
    person_id: id(),
    worker_id: id(),
    organisation_id: id(),
    reason: line(500).trim().min(10),
    compartments: codes(),
    at: instantText(),
    ends_at: instantText(),
    reviewed_by: id().nullable(),
    reviewed_at: instantText().nullable(),
    verdict: z.enum(['justified', 'not_justified']).nullable(),
  }),
)

/** A worker around a person or a file, by name. `ends_at` for what lasts hours. */
export const Circle = noun(
  'access.circle',
  { table: 'access.circles', key: 'circle_id', by: 'person', conflict: 'latest' },
  z.object({
    circle_id: id(),
    person_id: id(),
    worker_id: id(),
    because: code(),
    compartments: codes(),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
    cause_id: id().nullable(),
    ends_at: instantText().nullable(),
  }),
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
