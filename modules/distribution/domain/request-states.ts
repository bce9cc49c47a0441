// The life of a request: from the asking to the arrival. Who asks and the hub move it, each their own steps.

export const requestStates = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  'allocated',
  'partially_filled',
  'picked',
  'ready',
  'handed_over',
  'confirmed',
  'expired',
  'cancelled',
] as const
export type RequestState = (typeof requestStates)[number]

export const requestEvents = [
  'submit',
  'approve',
  'reject',
  'allocate',
  'allocate_some',
  'pick',
  'unpick',
  'make_ready',
  'hand_over',
  'hand_over_signed',
  'left_meanwhile',
  'left_meanwhile_signed',
  'confirm',
  'cancel',
  'expire',
] as const
export type RequestEvent = (typeof requestEvents)[number]

interface Move {
  event: RequestEvent
  from: readonly RequestState[]
  to: RequestState
}

const kept = ['allocated', 'partially_filled'] as const

export const requestMoves: readonly Move[] = [
  { event: 'submit', from: ['draft'], to: 'submitted' },
  { event: 'approve', from: ['submitted'], to: 'approved' },
  { event: 'reject', from: ['submitted', 'approved'], to: 'rejected' },
  { event: 'allocate', from: ['approved', ...kept, 'expired'], to: 'allocated' },
  { event: 'allocate_some', from: ['approved', ...kept, 'expired'], to: 'partially_filled' },
  { event: 'pick', from: kept, to: 'picked' },
  /** Something was put back: it is to be picked again. */
  { event: 'unpick', from: ['picked', 'ready'], to: 'partially_filled' },
  { event: 'make_ready', from: ['picked'], to: 'ready' },
  { event: 'hand_over', from: ['picked', 'ready'], to: 'handed_over' },
  /** A household that showed its card, or signed, has confirmed by itself. */
  { event: 'hand_over_signed', from: ['picked', 'ready'], to: 'confirmed' },
  /** A phone without network gave it out, and tells it now, whatever the list had become meanwhile. */
  { event: 'left_meanwhile', from: [...kept, 'picked', 'ready', 'expired'], to: 'handed_over' },
  { event: 'left_meanwhile_signed', from: [...kept, 'picked', 'ready', 'expired'], to: 'confirmed' },
  { event: 'confirm', from: ['handed_over'], to: 'confirmed' },
  { event: 'cancel', from: ['draft', 'submitted', 'approved', ...kept, 'picked', 'ready'], to: 'cancelled' },
  { event: 'expire', from: [...kept, 'picked', 'ready'], to: 'expired' },
]

export const moveFrom = (state: RequestState, event: RequestEvent): RequestState | undefined =>
  requestMoves.find((move) => move.event === event && move.from.includes(state))?.to

/** States from which nothing more happens. */
export const isOver = (state: RequestState): boolean =>
  !requestMoves.some((move) => move.from.includes(state))

/** What the hub still has in its hands. */
export const openStates: readonly RequestState[] = requestStates.filter(
  (state) => !['draft', 'handed_over', 'expired'].includes(state) && !isOver(state),
)
