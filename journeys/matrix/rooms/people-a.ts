// Of the people room: registering, the ladder of trust, numbers, households, what is known of a person.
import { aPerson } from '#people/makers'
import { keepers, namers, type Road, type Role, receivers } from '../reference.ts'
import type { RoomReference } from './room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })

const named = {
  given_name: 'Nome',
  family_name: 'Di Prova',
  birth_year: 1990,
  citizenships: ['IT'],
  purpose: 'direct_care',
  legal_basis: 'public_task',
}

export const peopleA: RoomReference = {
  tables: {},
  shut: {},
  deeds: {
    'people.register': [unit([...keepers, ...receivers], 'base')],
    'people.allow-name': [unit(['service_coordinator'], 'base')],
    'people.identify': [unit(namers, 'base')],
  },
  questions: {},
  placeless: [],
  waiting: {},
  words: {
    'people.register': ({ place }) => ({
      ...aPerson(place.unit_id, place.organisation_id),
      notice: 'oral',
    }),
    'people.identify': () => ({ ...named, attach_history: false }),
  },
  named: {},
  untold: {},
}
