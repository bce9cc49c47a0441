// A turn: what there is to do, when, how many are wanted. Who comes is a sign-up; the name of who has no account lies apart,
// because it is forgotten and the figure is not.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const clockText = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Turn = noun(
  'volunteering.turn',
  { table: 'volunteering.turns', key: 'turn_id', by: 'organisation', conflict: 'ask' },
  z.object({
    turn_id: id(),
    organisation_id: id(),
    unit_id: id(),
    on_day: dayText(),
    begins_at: clockText(),
    ends_at: clockText(),
    task: line(120).min(3),
    notes: line(500).nullable(),
    /** Open to who has no account, through its signed address. */
    is_public: z.boolean(),
    state: z.enum(['open', 'cancelled']),
    reason: line(200).nullable(),
    /** Turns repeated week by week, published together. */
    series_id: id().nullable(),
  }),
)
export type TurnRecord = Of<typeof Turn>

export const Seats = noun(
  'volunteering.seats',
  { table: 'volunteering.seats', key: ['turn_id', 'organisation_id'], by: 'network', conflict: 'ask' },
  z.object({
    turn_id: id(),
    organisation_id: id(),
    places: z.int().min(1).max(100),
    taken: z.int().min(0).max(100),
  }),
)
export type SeatsRecord = Of<typeof Seats>

export const signUpStates = ['coming', 'withdrawn', 'present', 'absent'] as const

export const SignUp = noun(
  'volunteering.sign-up',
  { table: 'volunteering.sign_ups', key: 'sign_up_id', by: 'organisation', conflict: 'ask' },
  z.object({
    sign_up_id: id(),
    turn_id: id(),
    organisation_id: id(),
    /** Null: without an account. */
    worker_id: id().nullable(),
    way: z.enum(['self', 'written', 'link']),
    state: z.enum(signUpStates),
    /** Hours given, in quarters. */
    quarters: z.int().min(1).max(96).nullable(),
    signed_at: instantText(),
    reminded_at: instantText().nullable(),
    /** Told that the turn is called off, by letter or by voice. */
    called_off_told_at: instantText().nullable().default(null),
  }),
)
export type SignUpRecord = Of<typeof SignUp>

export const Guest = noun(
  'volunteering.guest',
  { table: 'volunteering.guests', key: 'sign_up_id', by: 'organisation' },
  z.object({
    sign_up_id: id(),
    organisation_id: id(),
    name: line(80).min(2),
    reach: line(120).nullable(),
    forget_on: dayText(),
  }),
)
export type GuestRecord = Of<typeof Guest>
