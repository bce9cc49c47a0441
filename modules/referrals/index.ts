// The door of the referrals room: people sent on to a service, until whoever sent knows how it went. Safe in browsers.
// Lower floors first: nouns are made in the order of their keys.
import '#network'
import '#people'
import '#services'

export { acceptReferral, acknowledge, declineReferral, waitlistReferral } from './actions/answer.ts'
export {
  closeLoop,
  readAnswer,
  recordOutcomeOurselves,
  reportOutcome,
  withdrawReferral,
} from './actions/finish.ts'
export { accompany, arrive, noShow, rebook } from './actions/meet.ts'
export { renewLink } from './actions/renew-link.ts'
export { SendReferral, sendReferral } from './actions/send-referral.ts'
export { writeNote } from './actions/write-note.ts'
export { daysToLapse, dueOf } from './domain/clocks.ts'
export { referralsPages } from './domain/desk-pages.ts'
export { movedBy } from './domain/moving.ts'
export {
  Referral,
  ReferralNote,
  type ReferralRecord,
  ReferralStep,
  ReferralSubject,
} from './domain/referral.ts'
export {
  eventsFrom,
  moveOf,
  type ReferralEvent,
  referralEvents,
  referralMoves,
} from './domain/referral-states.ts'
export { readSlipCode, slipCode } from './domain/slip-code.ts'
export * from './domain/words.ts'
export { referralRoles, referralsPolicy } from './policy.ts'
export { referralsProblems } from './problems.ts'
export {
  type Board,
  type BoardFigures,
  board,
  bySlip,
  ofPerson,
  type Waiting,
  waiting,
} from './queries/board.ts'
export { linkable } from './queries/linkable.ts'
export { type LoopLine, loopClosure } from './queries/loop-closure.ts'
export { type Choices, choices, type OneReferral, oneReferral, type Slip, slip } from './queries/one.ts'
export type { ReferralCard } from './queries/shapes.ts'
export { referralsTexts } from './texts/index.ts'
