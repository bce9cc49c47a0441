// The life of a shift as a table: which event leads where, and whose hand it takes. A shift is planned,
// confirmed, walked, closed within a day and validated within a week; only then do its figures count.
import type { ShiftState } from './words.ts'

export const shiftEvents = [
  'plan',
  'confirm',
  'cancel',
  'start',
  'interrupt',
  'resume',
  'close',
  'validate',
  'reopen',
] as const
export type ShiftEvent = (typeof shiftEvents)[number]

/** `leader` is the crew member named at confirming, not a role; a coordinator may always stand in. */
export type Hand = 'coordinator' | 'leader'

export interface ShiftMove {
  from: ShiftState | null
  event: ShiftEvent
  to: ShiftState
  by: Hand
}

export const shiftMoves: readonly ShiftMove[] = [
  { from: null, event: 'plan', to: 'planned', by: 'coordinator' },
  { from: 'planned', event: 'confirm', to: 'confirmed', by: 'coordinator' },
  { from: 'planned', event: 'cancel', to: 'cancelled', by: 'coordinator' },
  { from: 'confirmed', event: 'cancel', to: 'cancelled', by: 'coordinator' },
  { from: 'confirmed', event: 'start', to: 'in_progress', by: 'leader' },
  { from: 'in_progress', event: 'interrupt', to: 'interrupted', by: 'leader' },
  { from: 'interrupted', event: 'resume', to: 'in_progress', by: 'leader' },
  { from: 'in_progress', event: 'close', to: 'closed', by: 'leader' },
  { from: 'interrupted', event: 'close', to: 'closed', by: 'leader' },
  { from: 'closed', event: 'validate', to: 'validated', by: 'coordinator' },
  { from: 'closed', event: 'reopen', to: 'in_progress', by: 'coordinator' },
  { from: 'validated', event: 'reopen', to: 'closed', by: 'coordinator' },
]

export const moveOf = (from: ShiftState | null, event: ShiftEvent): ShiftMove | undefined =>
  shiftMoves.find((move) => move.from === from && move.event === event)

/** The same from every state. */
export const handOf = (event: ShiftEvent): Hand =>
  shiftMoves.some((move) => move.event === event && move.by === 'leader') ? 'leader' : 'coordinator'

export const eventsFrom = (from: ShiftState): ShiftEvent[] =>
  shiftMoves.filter((move) => move.from === from).map((move) => move.event)

/** The plan may still change: nobody is out yet. */
export const isAhead = (state: ShiftState): boolean => state === 'planned' || state === 'confirmed'
/** People are out. */
export const isOut = (state: ShiftState): boolean => state === 'in_progress' || state === 'interrupted'
/** The log is closed: what arrives now arrives late. */
export const isOver = (state: ShiftState): boolean =>
  state === 'closed' || state === 'validated' || state === 'cancelled'
