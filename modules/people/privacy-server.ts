// The answers of sharing, consent, emergencies, rights and retention, for the room's server door.
import type { Room } from '#core/http'
import { carryOutRun, heedErasures, proposeRetention } from './reactions/forget-persons.ts'
import { forgetProofs } from './reactions/forget-proofs.ts'
import { tellOfficer } from './reactions/tell-officer.ts'
import { breakGlassesAnswering, findByCodeAnswering, readersAnswering } from './store/emergency.ts'
import { exportAnswering } from './store/export.ts'
import { requestsAnswering, retentionAnswering, unusualReadingsAnswering } from './store/rights.ts'
import { endedSharesAnswering, noticesAnswering, sharingAnswering } from './store/sharing.ts'

export type { ExportAnswer, RetentionAnswer } from './queries/rights.ts'
export { exportPaperRoute, exportPdf } from './store/export.ts'
export {
  everyForgetting,
  type Forgetting,
  forgetsPerson,
  type Needing,
  needsPerson,
  type PersonPart,
  type PersonSection,
  sectionsOf,
  tellsPart,
} from './store/person-parts.ts'
export { readersPaperRoute } from './store/readers-paper.ts'
export {
  breakGlassesAnswering,
  endedSharesAnswering,
  exportAnswering,
  findByCodeAnswering,
  proposeRetention,
  readersAnswering,
  requestsAnswering,
  retentionAnswering,
  sharingAnswering,
  unusualReadingsAnswering,
}

export const privacyAnswerings: Room['answerings'] = [
  sharingAnswering,
  endedSharesAnswering,
  findByCodeAnswering,
  breakGlassesAnswering,
  readersAnswering,
  noticesAnswering,
  requestsAnswering,
  exportAnswering,
  retentionAnswering,
  unusualReadingsAnswering,
]
export const privacyReactions: Room['reactions'] = [tellOfficer, carryOutRun, heedErasures]
export const privacyChores: Room['chores'] = [proposeRetention, forgetProofs]
export { type WordedColumn, wordsIn } from './store/in-words.ts'
