// The people room assembled for the API.
import type { Room } from '#core/http'
import { privacyAnswerings, privacyReactions } from './privacy-server.ts'
import { duplicateChores } from './store/duplicate-run.ts'
import {
  clusterAnswering,
  duplicatesAnswering,
  linksAnswering,
  matchRequestsAnswering,
} from './store/duplicates.ts'
import { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
import { checkTaxCodeAnswering, identifiersAnswering } from './store/identifiers.ts'
import { addImportRoutes } from './store/import-routes.ts'
import { importsAnswering } from './store/imports.ts'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import './store/reduce.ts'
import { sealedNameAnswering } from './store/sealed-name.ts'
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
    identifiersAnswering,
    checkTaxCodeAnswering,
    sealedNameAnswering,
    aroundAnswering,
    attributesAnswering,
    householdsAnswering,
    importsAnswering,
    ...(privacyAnswerings ?? []),
  ],
  carry: [carryPersons],
  chores: duplicateChores,
  reactions: privacyReactions,
}
export * from './privacy-server.ts'
export { lookAtNew, runDuplicates } from './store/duplicate-run.ts'
export { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
export {
  addImportRoutes,
  checkTaxCodeAnswering,
  clusterAnswering,
  duplicatesAnswering,
  identifiersAnswering,
  importsAnswering,
  linksAnswering,
  lookAlikesAnswering,
  matchRequestsAnswering,
  onePersonAnswering,
  personsOfUnitAnswering,
  possibleAtPartnerAnswering,
  sealedNameAnswering,
  searchNicknamesAnswering,
  searchPeopleAnswering,
}
