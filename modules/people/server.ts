// The people room assembled for the API.
import type { Room } from '#core/http'
import { duplicateChores } from './store/duplicate-run.ts'
import {
  clusterAnswering,
  duplicatesAnswering,
  linksAnswering,
  matchRequestsAnswering,
} from './store/duplicates.ts'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import { searchNicknamesAnswering } from './store/search-nicknames.ts'
import {
  lookAlikesAnswering,
  possibleAtPartnerAnswering,
  searchPeopleAnswering,
} from './store/search-people.ts'
import './index.ts'

export const room: Room = {
  name: 'people',
  answerings: [
    searchNicknamesAnswering,
    onePersonAnswering,
    personsOfUnitAnswering,
    searchPeopleAnswering,
    lookAlikesAnswering,
    possibleAtPartnerAnswering,
    duplicatesAnswering,
    linksAnswering,
    clusterAnswering,
    matchRequestsAnswering,
  ],
  carry: [carryPersons],
  chores: duplicateChores,
}
export { lookAtNew, runDuplicates } from './store/duplicate-run.ts'
export {
  clusterAnswering,
  duplicatesAnswering,
  linksAnswering,
  lookAlikesAnswering,
  matchRequestsAnswering,
  onePersonAnswering,
  personsOfUnitAnswering,
  possibleAtPartnerAnswering,
  searchNicknamesAnswering,
  searchPeopleAnswering,
}
