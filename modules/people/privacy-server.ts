// The answers of sharing, consent, emergencies, rights and retention, for the room's server door.
import type { Room } from '#core/http'
import { tellOfficer } from './reactions/tell-officer.ts'
import { breakGlassesAnswering, findByCodeAnswering, readersAnswering } from './store/emergency.ts'
import { endedSharesAnswering, noticesAnswering, sharingAnswering } from './store/sharing.ts'

export { readersPaperRoute } from './store/readers-paper.ts'
export {
  breakGlassesAnswering,
  endedSharesAnswering,
  findByCodeAnswering,
  readersAnswering,
  sharingAnswering,
}

export const privacyAnswerings: Room['answerings'] = [
  sharingAnswering,
  endedSharesAnswering,
  findByCodeAnswering,
  breakGlassesAnswering,
  readersAnswering,
  noticesAnswering,
]
export const privacyReactions: Room['reactions'] = [tellOfficer]
