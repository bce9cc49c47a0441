// The people room assembled for the API.
import type { Room } from '#core/http'
import { privacyAnswerings, privacyChores, privacyReactions } from './privacy-server.ts'
import { alreadyKnownAnswering } from './store/already-known.ts'
import { duplicateChores } from './store/duplicate-run.ts'
import {
  clusterAnswering,
  duplicatesAnswering,
  linksAnswering,
  matchRequestsAnswering,
  pairAnswering,
} from './store/duplicates.ts'
import {
  aroundAnswering,
  attributesAnswering,
  guardianshipsAnswering,
  householdsAnswering,
  iseeAnswering,
} from './store/file.ts'
import { followedAnswering } from './store/followed.ts'
import { checkTaxCodeAnswering, identifiersAnswering } from './store/identifiers.ts'
import { addImportRoutes, bringInList } from './store/import-routes.ts'
import { importsAnswering } from './store/imports.ts'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import { phonesAnswering } from './store/phones.ts'
import './store/reduce.ts'
import { sealedNameAnswering } from './store/sealed-name.ts'
import { searchNicknamesAnswering } from './store/search-nicknames.ts'
import {
  lookAlikesAnswering,
  possibleAtPartnerAnswering,
  searchPeopleAnswering,
} from './store/search-people.ts'
import { secondLooksAnswering } from './store/second-looks.ts'
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
    alreadyKnownAnswering,
    duplicatesAnswering,
    linksAnswering,
    clusterAnswering,
    matchRequestsAnswering,
    pairAnswering,
    secondLooksAnswering,
    identifiersAnswering,
    phonesAnswering,
    checkTaxCodeAnswering,
    sealedNameAnswering,
    aroundAnswering,
    followedAnswering,
    attributesAnswering,
    householdsAnswering,
    guardianshipsAnswering,
    iseeAnswering,
    importsAnswering,
    ...(privacyAnswerings ?? []),
  ],
  carry: [carryPersons],
  reactions: privacyReactions,
  chores: [...duplicateChores, ...(privacyChores ?? [])],
}
export * from './privacy-server.ts'
export { lookAtNew, runDuplicates } from './store/duplicate-run.ts'
export {
  aroundAnswering,
  attributesAnswering,
  guardianshipsAnswering,
  householdsAnswering,
  iseeAnswering,
} from './store/file.ts'
export { followedAnswering } from './store/followed.ts'
export {
  addImportRoutes,
  alreadyKnownAnswering,
  bringInList,
  checkTaxCodeAnswering,
  clusterAnswering,
  duplicatesAnswering,
  identifiersAnswering,
  importsAnswering,
  linksAnswering,
  lookAlikesAnswering,
  matchRequestsAnswering,
  onePersonAnswering,
  pairAnswering,
  personsOfUnitAnswering,
  phonesAnswering,
  possibleAtPartnerAnswering,
  sealedNameAnswering,
  searchNicknamesAnswering,
  searchPeopleAnswering,
  secondLooksAnswering,
}
