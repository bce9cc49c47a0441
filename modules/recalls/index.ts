// The door of the recalls room: recalls, cold and cleanliness, what is thrown away. Safe in browsers.
export { mendNonconformity, noteCare, openNonconformity, settleNonconformity } from './actions/care.ts'
export { annulRecall, closeRecall } from './actions/close-recall.ts'
export { keepColdUnit, readTemperature } from './actions/cold.ts'
export { openRecall } from './actions/open-recall.ts'
export { publishRecall, withdrawRecall } from './actions/publish.ts'
export { settleStock } from './actions/settle-stock.ts'
export { takeBack } from './actions/take-back.ts'
export { confirmTold, tell } from './actions/tell.ts'
export { throwAway } from './actions/throw-away.ts'
export { confirmTrace, lookAgain } from './actions/trace.ts'
export { recallsPages } from './desk-pages.ts'
export {
  ColdUnit,
  type ColdUnitRecord,
  halfOf,
  isFault,
  isOutside,
  missedHalves,
  Reading,
  type ReadingRecord,
  usualLimits,
} from './domain/cold.ts'
export { Disposal, type DisposalRecord, disposalReasons, disposalWays } from './domain/disposal.ts'
export {
  CareLog,
  type CareLogRecord,
  careKinds,
  faultAfter,
  NonConformity,
  type NonConformityRecord,
} from './domain/nonconformity.ts'
export { openPathOf, Publication, type PublicationRecord, shownAfterDays } from './domain/publication.ts'
export { Recall, RecalledLot, type RecalledLotRecord, type RecallRecord } from './domain/recall.ts'
export { deadlinesOf, measured, recallAfter, recallStates } from './domain/recall-states.ts'
export { fates, Recovery, type RecoveryRecord, Told, type ToldRecord, tellingWays } from './domain/told.ts'
export { traceOf } from './domain/trace.ts'
export { lotsMeant } from './holding/matching.ts'
export {
  careTakers,
  careVerifiers,
  recallers,
  recallReaders,
  recallsPolicy,
  recallTracers,
} from './policy.ts'
export { recallsProblems } from './problems.ts'
export {
  type ColdToday,
  coldToday,
  type NonConformities,
  nonconformities,
  type Register,
  register,
  type Waste,
  waste,
} from './queries/care.ts'
export { type OneRecall, oneRecall } from './queries/one-recall.ts'
export type { OpenNotice, OpenNotices } from './queries/open-notices.ts'
export { type Recalls, recalls } from './queries/recalls.ts'
