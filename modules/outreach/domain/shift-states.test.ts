// Every state meets every event: what the table allows, and nothing else.
import { expect, test } from 'vitest'
import {
  eventsFrom,
  handOf,
  isAhead,
  isOut,
  isOver,
  moveOf,
  type ShiftEvent,
  shiftEvents,
  shiftMoves,
} from './shift-states.ts'
import { type ShiftState, shiftStates } from './words.ts'

/** Written apart from the table: one row for each state, and what each event makes of it. */
const expected: Record<ShiftState | 'none', Partial<Record<ShiftEvent, ShiftState>>> = {
  none: { plan: 'planned' },
  planned: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { start: 'in_progress', cancel: 'cancelled' },
  in_progress: { interrupt: 'interrupted', close: 'closed' },
  interrupted: { resume: 'in_progress', close: 'closed' },
  closed: { validate: 'validated', reopen: 'in_progress' },
  validated: { reopen: 'closed' },
  cancelled: {},
}

const everyPair = (['none', ...shiftStates] as const).flatMap((from) =>
  shiftEvents.map((event) => ({ from, event })),
)

test.each(everyPair)('from $from, $event', ({ from, event }) => {
  expect(moveOf(from === 'none' ? null : from, event)?.to).toBe(expected[from][event])
})

test('no pair stands twice in the table', () => {
  expect(new Set(shiftMoves.map((move) => `${move.from} ${move.event}`)).size).toBe(shiftMoves.length)
})

test('the crew moves what happens in the street, the coordinator everything before and after', () => {
  const byLeader = shiftMoves.filter((move) => move.by === 'leader').map((move) => move.event)
  expect([...new Set(byLeader)].sort()).toEqual(['close', 'interrupt', 'resume', 'start'])
})

test('an event takes the same hand from every state', () => {
  expect(shiftMoves.filter((move) => move.by !== handOf(move.event))).toEqual([])
})

test('nothing leads out of a cancelled shift', () => {
  expect(eventsFrom('cancelled')).toEqual([])
})

test.each(shiftStates)('%s is ahead, out or over, and one of them only', (state) => {
  expect([isAhead(state), isOut(state), isOver(state)].filter(Boolean)).toHaveLength(1)
})
