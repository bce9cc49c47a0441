// A right somebody asks for, and its clock: one month, three when it is hard and they were told why (art. 12). And why
// something is kept longer, or kept and not used.

import { z } from 'zod'
import { code, codes, dayText, id, instantText, line, noun } from '#core/kernel'

export const rightKinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'info',
] as const
export const rightChannels = ['in_person', 'phone', 'letter', 'email', 'portal'] as const
export const rightProofs = ['known_to_us', 'identity_document', 'code'] as const
export const rightDecisions = ['granted', 'partly_granted', 'refused'] as const
/** Why a right is not granted, or not wholly: codes, because words may name somebody. */
export const exemptions = [
  'public_task',
  'legal_obligation',
  'archive_duty',
  'rights_of_others',
  'reporter_protected',
  'identity_not_proved',
  'manifestly_unfounded',
] as const

export const RightsRequest = noun(
  'people.rights-request',
  { table: 'people.rights_requests', key: 'rights_request_id', by: 'network', conflict: 'latest' },
  z.object({
    rights_request_id: id(),
    person_id: id(),
    /** The body that was asked, which answers as controller. */
    organisation_id: id(),
    worker_id: id(),
    kind: z.enum(rightKinds),
    channel: z.enum(rightChannels),
    proof: z.enum(rightProofs),
    received_on: dayText(),
    due_on: dayText(),
    extended_on: dayText().nullable(),
    extended_because: line(200).nullable(),
    decision: z.enum(rightDecisions).nullable(),
    exemptions: codes(),
    decided_on: dayText().nullable(),
    decided_by: id().nullable(),
    sent_on: dayText().nullable(),
  }),
)

const rightOf = { erasure_asked: 'erasure', objection: 'objection' } as const

/** Nobody forgets a name alone: who carries it out did not decide it. */
export const grantedByAnother = (
  requests: readonly z.infer<(typeof RightsRequest)['schema']>[],
  reason: keyof typeof rightOf,
  worker_id: string,
): boolean =>
  requests.some(
    ({ kind, decision, decided_by }) =>
      kind === rightOf[reason] &&
      (decision === 'granted' || decision === 'partly_granted') &&
      decided_by !== worker_id,
  )

export const Hold = noun(
  'people.hold',
  { table: 'people.holds', key: 'hold_id', by: 'network', conflict: 'latest' },
  z.object({
    hold_id: id(),
    person_id: id(),
    kind: z.enum(['legal_hold', 'restriction']),
    because: code(),
    worker_id: id(),
    begun_at: instantText(),
    ended_at: instantText().nullable(),
  }),
)

/** The same day so many months later, or the last of a shorter month. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const dueOf = (received_on: string): string => monthsLater(received_on, 1)
export const extendedDueOf = (received_on: string): string => monthsLater(received_on, 3)
