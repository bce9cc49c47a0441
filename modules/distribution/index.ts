// The door of the distribution room: who asks the hub for goods, what is kept aside for them and why, what left in whose
// hands. Safe in browsers. Lower floors first: nouns are made in the order of their keys.
import '#network'
import '#people'
import '#goods'
import '#services'

export { allocateRequests } from './actions/allocate-requests.ts'
export { askGoods } from './actions/ask-goods.ts'
export { changeCard, setCardState } from './actions/change-card.ts'
export { confirmArrival } from './actions/confirm-arrival.ts'
export {
  approveRequest,
  cancelRequest,
  rejectRequest,
  submitRequest,
  withdrawRequest,
} from './actions/decide-request.ts'
export { editDraft } from './actions/edit-draft.ts'
export { giveNow } from './actions/give-now.ts'
export { handOver } from './actions/hand-over.ts'
export { issueCard } from './actions/issue-card.ts'
export { linkCard } from './actions/link-card.ts'
export { openProgrammeFile } from './actions/open-programme-file.ts'
export { makeReady, mustBeGood, pickPart } from './actions/pick-part.ts'
export { stepping } from './actions/step.ts'
export { leavePart, swapPart, swapReasons } from './actions/swap-part.ts'
export { takeBack } from './actions/take-back.ts'
export { undoHandover } from './actions/undo-handover.ts'
export {
  allergens,
  Card,
  CardLink,
  type CardRecord,
  cardStates,
  diets,
  headings,
  isInProgramme,
  ProgrammeFile,
  peopleOf,
  proofs,
  RecipientCount,
  weightOf,
} from './domain/card.ts'
export { cardCode, readCardCode, requestCode } from './domain/codes.ts'
export { distributionPages } from './domain/desk-pages.ts'
export {
  Arrival,
  Handover,
  HandoverLine,
  type HandoverLineRecord,
  type HandoverRecord,
  handoverProofs,
  LastServed,
  type RecipientKind,
  Return,
  recipientKinds,
} from './domain/handover.ts'
export { Part, type PartRecord, partStates, type Why, why } from './domain/part.ts'
export {
  GoodsRequest,
  type GoodsRequestRecord,
  RequestLine,
  type RequestLineRecord,
  RequestStep,
  requestRecipients,
} from './domain/request.ts'
export {
  isOver,
  moveFrom,
  openStates,
  type RequestEvent,
  type RequestState,
  requestEvents,
  requestMoves,
  requestStates,
} from './domain/request-states.ts'
export { Signature, type SignatureRecord, type Signed, signatureOf, signed } from './domain/signature.ts'
export { type Allocating, type Allocation, allocate, type Given, type Missing } from './giving/allocate.ts'
export type { Asked } from './giving/fairness.ts'
export { barred } from './giving/fits.ts'
export { walkOrder } from './giving/heaps.ts'
export { isFresh, keptUntil } from './giving/lapse.ts'
export { isThisLot } from './giving/reading.ts'
export { askers, bothSides, distributionPolicy, hubHands, hubHeads } from './policy.ts'
export { distributionProblems } from './problems.ts'
export { type CardLine, cards } from './queries/cards.ts'
export {
  type HandoverTold,
  handovers,
  type OneHandover,
  oneHandover,
  type RecipientsTable,
  recipientsTable,
  servedThisWeek,
} from './queries/handovers.ts'
export {
  type Availability,
  availability,
  type OneRequest,
  type OtherLots,
  oneRequest,
  otherLots,
  type PartTold,
  type Picking,
  picking,
  type RequestCard,
  requests,
} from './queries/requests.ts'
export { type Totals, totals } from './queries/totals.ts'
export { texts as distributionTexts } from './texts/index.ts'
