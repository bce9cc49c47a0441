// The people room assembled for the API.
import type { Room } from '#core/http'
import { carryPersons, onePersonAnswering, personsOfUnitAnswering } from './store/persons.ts'
import { searchNicknamesAnswering } from './store/search-nicknames.ts'
import './index.ts'

export const room: Room = {
  name: 'people',
  answerings: [searchNicknamesAnswering, onePersonAnswering, personsOfUnitAnswering],
  carry: [carryPersons],
}
export { onePersonAnswering, personsOfUnitAnswering, searchNicknamesAnswering }
