// Something is not as it should be: first nothing gets worse, then it is put right, then somebody else looks. The log of
// cleaning, pests and the vehicle is kept beside it.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const faultStates = ['open', 'contained', 'corrected', 'verified'] as const
export type FaultState = (typeof faultStates)[number]
export const faultEvents = ['contain', 'correct', 'verify', 'reopen'] as const
export type FaultEvent = (typeof faultEvents)[number]
export const faultAbouts = ['cold', 'cleaning', 'pests', 'vehicle', 'goods', 'other'] as const

const table: Record<FaultState, Partial<Record<FaultEvent, FaultState>>> = {
  open: { contain: 'contained' },
  contained: { correct: 'corrected' },
  corrected: { verify: 'verified', reopen: 'open' },
  verified: {},
}
export const faultAfter = (state: FaultState, event: FaultEvent): FaultState | undefined =>
  table[state][event]

const words = () => line(300).nullable()

export const NonConformity = noun(
  'recalls.nonconformity',
  { table: 'recalls.nonconformities', key: 'nonconformity_id', by: 'organisation', conflict: 'ask' },
  z.object({
    nonconformity_id: id(),
    organisation_id: id(),
    about: z.enum(faultAbouts),
    cold_unit_id: id().nullable(),
    what: line(300).min(3),
    state: z.enum(faultStates),
    opened_at: instantText(),
    /** Null when the house saw it by itself. */
    opened_by: id().nullable(),
    /** What was done so that nothing gets worse, and with the goods. */
    contained_how: words(),
    contained_at: instantText().nullable(),
    contained_by: id().nullable(),
    corrected_how: words(),
    corrected_at: instantText().nullable(),
    corrected_by: id().nullable(),
    verified_how: words(),
    verified_at: instantText().nullable(),
    verified_by: id().nullable(),
  }),
)
export type NonConformityRecord = Of<typeof NonConformity>

export const opened = (
  told: Pick<
    NonConformityRecord,
    'nonconformity_id' | 'organisation_id' | 'about' | 'cold_unit_id' | 'what' | 'opened_at' | 'opened_by'
  >,
): NonConformityRecord => ({
  ...told,
  state: 'open',
  ...{ contained_how: null, contained_at: null, contained_by: null },
  ...{ corrected_how: null, corrected_at: null, corrected_by: null },
  ...{ verified_how: null, verified_at: null, verified_by: null },
})

export const careKinds = ['cleaning', 'pests', 'vehicle'] as const

export const CareLog = noun(
  'recalls.care-log',
  { table: 'recalls.care_logs', key: 'care_log_id', by: 'organisation', conflict: 'append' },
  z.object({
    care_log_id: id(),
    organisation_id: id(),
    kind: z.enum(careKinds),
    /** What was cleaned or looked at. */
    what: line(120).min(2),
    is_fine: z.boolean(),
    note: line(200).nullable(),
    on_day: dayText(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type CareLogRecord = Of<typeof CareLog>
