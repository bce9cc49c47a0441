// What a role may read in this network. HIV and violence open only when two persons agree: one asks, the data
// protection officer answers.

import { z } from 'zod'
import { code, codes, id, instantText, line, noun } from '#core/kernel'
import { isReserved } from './agreement.ts'

export const ClearanceRequest = noun(
  'network.clearance-request',
  { table: 'network.clearance_requests', key: 'request_id', by: 'network', conflict: 'latest' },
  z.object({
    request_id: id(),
    role: code(),
    /** The whole clearance the role would have. */
    compartments: codes(),
    reason: line(400).min(10),
    requested_by: id(),
    requested_at: instantText(),
    state: z.enum(['waiting', 'approved', 'refused']),
    settled_by: id().nullable(),
    settled_at: instantText().nullable(),
  }),
)

/** Reserved compartments that the new clearance would open. */
export const newlyReserved = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((each) => isReserved(each) && !before.includes(each))
