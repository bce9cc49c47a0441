// The people room assembled for the API.
import type { Room } from '#core/http'
import { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
import { followedAnswering } from './store/followed.ts'
import { checkTaxCodeAnswering, identifiersAnswering } from './store/identifiers.ts'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import './store/reduce.ts'
import { sealedNameAnswering } from './store/sealed-name.ts'
import { searchNicknamesAnswering } from './store/search-nicknames.ts'
import './index.ts'

export const room: Room = {
  name: 'people',
  answerings: [
    searchNicknamesAnswering,
    onePersonAnswering,
    personsOfUnitAnswering,
    identifiersAnswering,
    checkTaxCodeAnswering,
    sealedNameAnswering,
    aroundAnswering,
    followedAnswering,
    attributesAnswering,
    householdsAnswering,
  ],
  carry: [carryPersons],
}
export { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
export {
  checkTaxCodeAnswering,
  identifiersAnswering,
  onePersonAnswering,
  personsOfUnitAnswering,
  sealedNameAnswering,
  searchNicknamesAnswering,
}
export { followedAnswering } from './store/followed.ts'
