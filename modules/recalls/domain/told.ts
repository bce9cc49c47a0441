// Who was told, how, and what came back. Somebody who received is known by the movement alone: a handover, or a night.
import { z } from 'zod'
import { id, instantText, line, noun, type Of } from '#core/kernel'

export const receiverKinds = ['household', 'partner', 'canteen', 'street'] as const
/** A letter leaves by itself; `public` is the notice that hangs and stands on the page, for who cannot be reached. */
export const tellingWays = ['letter', 'phone', 'in_person', 'paper', 'public'] as const
export const fates = ['brought_back', 'thrown_away', 'already_used', 'not_found'] as const

export const receiver = z.object({
  to_kind: z.enum(receiverKinds),
  /** The handover, or the shift. */
  cause_id: id().nullable().default(null),
  unit_id: id().nullable().default(null),
})

export const Told = noun(
  'recalls.told',
  { table: 'recalls.told', key: 'told_id', by: 'organisation', conflict: 'append' },
  z.object({
    told_id: id(),
    recall_id: id(),
    organisation_id: id(),
    ...receiver.shape,
    how: z.enum(tellingWays),
    note: line(200).nullable(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type ToldRecord = Of<typeof Told>

export const Recovery = noun(
  'recalls.recovery',
  { table: 'recalls.recoveries', key: 'recovery_id', by: 'organisation', conflict: 'append' },
  z.object({
    recovery_id: id(),
    recall_id: id(),
    organisation_id: id(),
    lot_id: id(),
    item_id: id(),
    ...receiver.shape,
    quantity: z.int().min(1).max(100_000_000),
    fate: z.enum(fates),
    /** Where it lies now; null for what did not come back. */
    location_id: id().nullable(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type RecoveryRecord = Of<typeof Recovery>
