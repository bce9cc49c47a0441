// The people room assembled for the API.
import type { Room } from '#core/http'
import { privacyAnswerings, privacyChores, privacyReactions } from './privacy-server.ts'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import { searchNicknamesAnswering } from './store/search-nicknames.ts'
import './index.ts'

export const room: Room = {
  name: 'people',
  answerings: [
    searchNicknamesAnswering,
    onePersonAnswering,
    personsOfUnitAnswering,
    ...(privacyAnswerings ?? []),
  ],
  carry: [carryPersons],
  reactions: privacyReactions,
  chores: privacyChores,
}
export * from './privacy-server.ts'
export { onePersonAnswering, personsOfUnitAnswering, searchNicknamesAnswering }
