// The people room assembled for the API.
import type { Room } from '#core/http'
import { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
import { checkTaxCodeAnswering, identifiersAnswering } from './store/identifiers.ts'
import { addImportRoutes } from './store/import-routes.ts'
import { importsAnswering } from './store/imports.ts'
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
    attributesAnswering,
    householdsAnswering,
    importsAnswering,
  ],
  carry: [carryPersons],
}
export { aroundAnswering, attributesAnswering, householdsAnswering } from './store/file.ts'
export {
  addImportRoutes,
  checkTaxCodeAnswering,
  identifiersAnswering,
  importsAnswering,
  onePersonAnswering,
  personsOfUnitAnswering,
  sealedNameAnswering,
  searchNicknamesAnswering,
}
