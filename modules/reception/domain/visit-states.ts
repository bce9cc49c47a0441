// The life of a visit as a table: somebody waits, is called by number, is met, and goes. Who does not answer the call
// goes back to waiting or is let go; nothing is ever undone.

export const visitStates = ['waiting', 'called', 'in_meeting', 'done', 'left', 'no_show'] as const
export type VisitState = (typeof visitStates)[number]

export const visitEvents = ['call', 'put_back', 'begin', 'finish', 'leave', 'not_there'] as const
export type VisitEvent = (typeof visitEvents)[number]

export interface VisitMove {
  from: VisitState
  event: VisitEvent
  to: VisitState
}

export const visitMoves: readonly VisitMove[] = [
  { from: 'waiting', event: 'call', to: 'called' },
  { from: 'waiting', event: 'begin', to: 'in_meeting' },
  { from: 'waiting', event: 'leave', to: 'left' },
  { from: 'called', event: 'put_back', to: 'waiting' },
  { from: 'called', event: 'begin', to: 'in_meeting' },
  { from: 'called', event: 'leave', to: 'left' },
  { from: 'called', event: 'not_there', to: 'no_show' },
  { from: 'in_meeting', event: 'finish', to: 'done' },
]

export const visitAfter = (from: VisitState, event: VisitEvent): VisitState | undefined =>
  visitMoves.find((move) => move.from === from && move.event === event)?.to

interface Waiting {
  visit_id: string
  on_day: string
  number: number
  profession: string | null
}

/** Who is next: by number, among those who wait for this profession or for anybody. */
export const nextOf = <W extends Waiting>(
  waiting: readonly W[],
  today: string,
  profession: string | null,
): W | undefined =>
  waiting
    .filter((each) => each.on_day === today)
    .filter((each) => profession === null || each.profession === null || each.profession === profession)
    .sort((a, b) => a.number - b.number)[0]

/** The next walk-in number: it begins at one every day, and a number given is never given again. */
export const nextNumber = (
  desk: { given_on: string; given: number },
  today: string,
): { given_on: string; given: number } =>
  desk.given_on === today ? { given_on: today, given: desk.given + 1 } : { given_on: today, given: 1 }
