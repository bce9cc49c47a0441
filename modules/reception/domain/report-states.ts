// The life of a report as a table: received, triaged, given to somebody or sent where it belongs, handled, and closed
// with a word to who told us. Every step has a clock.

export const reportStates = [
  'received',
  'triaged',
  'assigned',
  'redirected',
  'handled',
  'closed',
  'annulled',
] as const
export type ReportState = (typeof reportStates)[number]

export const reportEvents = [
  'submit',
  'triage',
  'assign',
  'redirect',
  'outcome',
  'feedback',
  'annul',
] as const
export type ReportEvent = (typeof reportEvents)[number]

const moves: readonly { from: ReportState; event: ReportEvent; to: ReportState }[] = [
  { from: 'received', event: 'triage', to: 'triaged' },
  { from: 'triaged', event: 'assign', to: 'assigned' },
  // Given to another unit when the first cannot.
  { from: 'assigned', event: 'assign', to: 'assigned' },
  { from: 'triaged', event: 'redirect', to: 'redirected' },
  { from: 'assigned', event: 'outcome', to: 'handled' },
  { from: 'handled', event: 'feedback', to: 'closed' },
  // Who told us hears that it went to those it belongs to.
  { from: 'redirected', event: 'feedback', to: 'closed' },
  ...(['received', 'triaged', 'assigned', 'redirected', 'handled'] as const).map((from) => ({
    from,
    event: 'annul' as const,
    to: 'annulled' as const,
  })),
]

export const reportAfter = (from: ReportState, event: ReportEvent): ReportState | undefined =>
  moves.find((move) => move.from === from && move.event === event)?.to

export const isReportOpen = (state: ReportState): boolean => state !== 'closed' && state !== 'annulled'
