// The life of a file as a table, from the first intake to the closing: which event leads where and whose hand it
// takes; by which day, says due.ts. Each state is one of Lombardy's five processes.

export const caseStates = [
  'intake',
  'assessment',
  'planning',
  'active',
  'suspended',
  'closing',
  'closed',
  'closed_oriented',
  'closed_not_eligible',
  'transferred',
] as const
export type CaseState = (typeof caseStates)[number]

export const caseEvents = [
  'open_intake',
  'orient_only',
  'accept',
  'reject',
  'complete_assessment',
  'sign_plan',
  'review',
  'suspend',
  'resume',
  'still_away',
  'transfer',
  'propose_close',
  'send_back',
  'close',
  'reopen',
  'change_manager',
  'change_members',
  'link_joint',
  'open_path',
  'note_path',
  'tie_pact',
  'correct_path',
  'end_path',
] as const
export type CaseEvent = (typeof caseEvents)[number]

/** `opener`: who receives people. `manager`: the one case manager named. `arranger`: the manager or a coordinator. */
export type Hand = 'opener' | 'coordinator' | 'manager' | 'arranger'

export interface CaseMove {
  from: readonly (CaseState | null)[]
  event: CaseEvent
  /** Null: the file stays where it is. */
  to: CaseState | null
  by: Hand
}

const walking = ['active', 'suspended'] as const
const open = ['intake', 'assessment', 'planning', 'active', 'suspended', 'closing'] as const
const followed = open.filter((state) => state !== 'intake')

export const caseMoves: readonly CaseMove[] = [
  { from: [null], event: 'open_intake', to: 'intake', by: 'opener' },
  { from: ['intake'], event: 'orient_only', to: 'closed_oriented', by: 'opener' },
  { from: ['intake'], event: 'accept', to: 'assessment', by: 'coordinator' },
  { from: ['intake'], event: 'reject', to: 'closed_not_eligible', by: 'coordinator' },
  { from: ['assessment'], event: 'complete_assessment', to: 'planning', by: 'manager' },
  { from: ['planning'], event: 'sign_plan', to: 'active', by: 'manager' },
  // A later plan: the file stays active, its clock begins anew.
  { from: ['active'], event: 'sign_plan', to: null, by: 'manager' },
  { from: ['active'], event: 'review', to: null, by: 'manager' },
  { from: ['active'], event: 'suspend', to: 'suspended', by: 'manager' },
  { from: ['suspended'], event: 'resume', to: 'active', by: 'manager' },
  { from: ['suspended'], event: 'still_away', to: null, by: 'manager' },
  { from: walking, event: 'transfer', to: 'transferred', by: 'coordinator' },
  { from: walking, event: 'propose_close', to: 'closing', by: 'manager' },
  { from: ['closing'], event: 'send_back', to: 'active', by: 'coordinator' },
  { from: ['closing'], event: 'close', to: 'closed', by: 'coordinator' },
  { from: ['closed'], event: 'reopen', to: 'assessment', by: 'coordinator' },
  { from: followed, event: 'change_manager', to: null, by: 'coordinator' },
  { from: open, event: 'change_members', to: null, by: 'arranger' },
  { from: followed, event: 'link_joint', to: null, by: 'arranger' },
  // The path of the inclusion allowance runs beside the states and moves none.
  { from: open, event: 'open_path', to: null, by: 'arranger' },
  { from: open, event: 'note_path', to: null, by: 'arranger' },
  { from: open, event: 'tie_pact', to: null, by: 'arranger' },
  { from: open, event: 'correct_path', to: null, by: 'arranger' },
  { from: open, event: 'end_path', to: null, by: 'arranger' },
]

export const caseMoveOf = (from: CaseState | null, event: CaseEvent): CaseMove | undefined =>
  caseMoves.find((move) => move.event === event && move.from.includes(from))

export const caseHandOf = (event: CaseEvent): Hand =>
  (caseMoves.find((move) => move.event === event) as CaseMove).by

export const caseEventsFrom = (from: CaseState): CaseEvent[] =>
  caseMoves.filter((move) => move.from.includes(from)).map((move) => move.event)

export const openStates: readonly CaseState[] = open
export const isOpen = (state: CaseState): boolean => openStates.includes(state)

/** The acts on the path of the inclusion allowance: told only where social matters may be read. */
export const pathEvents: readonly CaseEvent[] = [
  'open_path',
  'note_path',
  'tie_pact',
  'correct_path',
  'end_path',
]

/** A file closed less than a year ago opens again as itself; later a new one is linked to it. */
export const reopensAsItself = (closed_on: string, day: string): boolean =>
  day <= `${Number(closed_on.slice(0, 4)) + 1}${closed_on.slice(4)}`

/** Lombardy's processes: A access, B assessment, C project, D delivery, E end. */
export const processOf: Record<CaseState, 'A' | 'B' | 'C' | 'D' | 'E'> = {
  intake: 'A',
  closed_oriented: 'A',
  closed_not_eligible: 'A',
  assessment: 'B',
  planning: 'C',
  active: 'D',
  suspended: 'D',
  closing: 'E',
  closed: 'E',
  transferred: 'E',
}
