// Somebody comes, or does not come any more: by themselves, or written by who answers for the turn. While the row of the seats is
// held there are never two more than wanted.
import { z } from 'zod'
import {
  action,
  type Change,
  id,
  insert,
  line,
  locked,
  type Moment,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import {
  Guest,
  Seats,
  type SeatsRecord,
  SignUp,
  type SignUpRecord,
  Turn,
  type TurnRecord,
} from '../domain/turn.ts'
import { forgetOn, hasBegun } from '../domain/turn-time.ts'
import { heldTurn, theOne } from './keep-turns.ts'

const ofSignUp = { sign_up_id: id(), turn_id: id() }

const seated = (
  { seats, turn }: { seats: SeatsRecord; turn: TurnRecord },
  { sign_up_id, worker_id, way, at }: Pick<SignUpRecord, 'sign_up_id' | 'worker_id' | 'way'> & { at: string },
): Change[] => {
  if (turn.state === 'cancelled') refuse('volunteering.turn-cancelled')
  if (seats.taken >= seats.places) refuse('volunteering.turn-full', { places: seats.places })
  const { turn_id, organisation_id } = turn
  return [
    update(Seats, { turn_id, organisation_id }, { taken: seats.taken + 1 }),
    insert(SignUp, {
      ...{ sign_up_id, turn_id, organisation_id, worker_id, way, state: 'coming' as const },
      ...{ quarters: null, signed_at: at, reminded_at: null, called_off_told_at: null },
    }),
  ]
}

export const joinTurn = action('volunteering.join', {
  input: z.object(ofSignUp),
  verb: 'turn.join',
  needs: ({ turn_id }) => ({ seats: locked(Seats, { turn_id }), turn: one(Turn, { turn_id }) }),
  on: (_, __, { worker_id }) => ({ worker_id }),
  decide: ({ seats, turn }, { sign_up_id }, { me, at, now }) => {
    if (hasBegun(turn, now)) refuse('volunteering.turn-begun')
    const { worker_id } = me
    return { changes: seated({ seats: theOne(seats), turn }, { sign_up_id, worker_id, way: 'self', at }) }
  },
})

const left = (
  { seats, signUps }: { seats: readonly SeatsRecord[]; signUps: readonly SignUpRecord[] },
  sign_up_id: string,
): Change[] => {
  const { state } = theOne(signUps)
  if (state !== 'coming') refuse('volunteering.not-coming')
  const { turn_id, organisation_id, taken } = theOne(seats)
  return [
    update(Seats, { turn_id, organisation_id }, { taken: taken - 1 }),
    update(SignUp, { sign_up_id }, { state: 'withdrawn' }),
  ]
}

export const withdraw = action('volunteering.withdraw', {
  input: z.object(ofSignUp),
  verb: 'turn.join',
  needs: ({ turn_id, sign_up_id }) => ({
    seats: locked(Seats, { turn_id }),
    turn: one(Turn, { turn_id }),
    signUps: locked(SignUp, { sign_up_id, turn_id }),
  }),
  on: ({ signUps }) => ({ worker_id: theOne(signUps).worker_id ?? notFound() }),
  decide: ({ seats, turn, signUps }, { sign_up_id }, { now }) => {
    if (hasBegun(turn, now)) refuse('volunteering.turn-begun')
    return { changes: left({ seats, signUps }, sign_up_id) }
  },
})

/** Who has no account is written by name; also afterwards, when they simply came. */
export const writeIn = action('volunteering.write-in', {
  input: z.object({
    ...ofSignUp,
    name: line(80).trim().min(2),
    reach: line(120).trim().nullable().default(null),
  }),
  verb: 'turn.keep',
  needs: heldTurn,
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ seats, turns }, { sign_up_id, name, reach }, { at }) => {
    const turn = theOne(turns)
    const { organisation_id, on_day } = turn
    const guest = { sign_up_id, organisation_id, name, reach: reach || null, forget_on: forgetOn(on_day) }
    return {
      changes: [
        ...seated({ seats: theOne(seats), turn }, { sign_up_id, worker_id: null, way: 'written', at }),
        insert(Guest, guest),
      ],
    }
  },
})

export const takeOff = action('volunteering.take-off', {
  input: z.object(ofSignUp),
  verb: 'turn.keep',
  needs: ({ turn_id, sign_up_id }) => ({
    ...heldTurn({ turn_id }),
    signUps: locked(SignUp, { sign_up_id, turn_id }),
  }),
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ seats, signUps }, { sign_up_id }) => ({ changes: left({ seats, signUps }, sign_up_id) }),
})

const hours = z.object({
  sign_up_id: id(),
  /** Null: they did not come. */
  quarters: z.int().min(1).max(96).nullable(),
})

const told = (signUps: readonly SignUpRecord[], { sign_up_id, quarters }: z.infer<typeof hours>): Change => {
  const signUp = signUps.find((each) => each.sign_up_id === sign_up_id) ?? notFound()
  if (signUp.state === 'withdrawn') refuse('volunteering.not-coming')
  return update(SignUp, { sign_up_id }, { state: quarters === null ? 'absent' : 'present', quarters })
}

/** At the end: who was there and for how long. Said again, the last word stands. */
export const tellHours = action('volunteering.tell-hours', {
  input: z.object({ turn_id: id(), hours: z.array(hours).min(1).max(100) }),
  verb: 'turn.keep',
  needs: ({ turn_id }) => ({ ...heldTurn({ turn_id }), signUps: locked(SignUp, { turn_id }) }),
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ turns, signUps }, { hours: each }, { now }: Moment) => {
    const turn = theOne(turns)
    if (turn.state === 'cancelled') refuse('volunteering.turn-cancelled')
    if (!hasBegun(turn, now)) refuse('volunteering.not-yet')
    return { changes: each.map((one) => told(signUps, one)) }
  },
})

/** The turn is called off, and somebody without an address was told by voice. */
export const tellCalledOff = action('volunteering.tell-called-off', {
  input: z.object(ofSignUp),
  verb: 'turn.keep',
  needs: ({ turn_id, sign_up_id }) => ({
    ...heldTurn({ turn_id }),
    signUps: locked(SignUp, { sign_up_id, turn_id }),
  }),
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ turns, signUps }, { sign_up_id }, { at }) => {
    if (theOne(turns).state !== 'cancelled') refuse('volunteering.turn-stands')
    const { state, called_off_told_at } = theOne(signUps)
    if (state !== 'coming') refuse('volunteering.not-coming')
    return { changes: called_off_told_at ? [] : [update(SignUp, { sign_up_id }, { called_off_told_at: at })] }
  },
})
