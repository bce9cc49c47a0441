// Moving a shift from one state to the next: the table says whether it may, the step says who did it and when.
import { type Change, insert, type Me, type Moment, may, notAllowed, refuse, update } from '#core/kernel'
import { Shift, ShiftStep } from '../domain/shift.ts'
import { handOf, moveOf, type ShiftEvent } from '../domain/shift-states.ts'
import type { ShiftState } from '../domain/words.ts'

export interface Step {
  event: ShiftEvent
  /** When it happened, if the person says another time than the clock. */
  at?: string
  reason?: string | null
  fields?: Partial<Shift>
}

type Stepping = Pick<Shift, 'shift_id' | 'unit_id' | 'leader_id'>

const isLeading = (me: Me, shift: Stepping): boolean =>
  shift.leader_id === me.worker_id || may(me, 'shift.plan', { unit_id: shift.unit_id })

/** Only the leader named for this outing, or a coordinator of the unit. */
export const mustLead = (me: Me, shift: Stepping): void => {
  if (!isLeading(me, shift)) refuse('outreach.only-the-leader', undefined, 403)
}

const nextOf = (from: ShiftState | null, event: ShiftEvent): ShiftState =>
  moveOf(from, event)?.to ?? refuse('outreach.shift-not-in-state', { state: from, event })

export const stepOf = (
  shift: Stepping,
  { from, ...step }: Step & { from: ShiftState | null },
  moment: Moment,
): { to: ShiftState; change: Change } => {
  // First whose hand it takes, then whether it may be now: who may not is told nothing of the state.
  if (handOf(step.event) === 'leader') mustLead(moment.me, shift)
  else if (!may(moment.me, 'shift.plan', { unit_id: shift.unit_id })) notAllowed('shift.plan')
  const to = nextOf(from, step.event)
  const change = insert(ShiftStep, {
    step_id: moment.born(900),
    shift_id: shift.shift_id,
    unit_id: shift.unit_id,
    worker_id: moment.me.worker_id,
    event: step.event,
    from_state: from,
    to_state: to,
    at: step.at ?? moment.at,
    recorded_at: moment.now,
    reason: step.reason ?? null,
  })
  return { to, change }
}

/** The step and the shift that follows it. */
export const stepping = (shift: Shift, step: Step, moment: Moment): Change[] => {
  const { to, change } = stepOf(shift, { ...step, from: shift.state }, moment)
  return [change, update(Shift, { shift_id: shift.shift_id }, { state: to, ...step.fields })]
}

/** `locked` yields rows; hidden or missing answers alike. */
export const theOne = <Record>(rows: Record[]): Record => rows[0] ?? refuse('core.not-found', undefined, 404)
