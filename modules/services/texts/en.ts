// The words of the services room, in English.
import type { it } from './it.ts'

export const en: typeof it = {
  problems: {
    'services-pk': 'This service is already there: open the list again.',
    'services-ages-in-order': 'The lowest age is above the highest: correct one of them.',
    'services-room-within': 'More places are free than there are: check the two numbers.',
    'services-external-unanswered':
      'A service outside the network has no unit of ours that answers: remove the unit, or remove “outside the network”.',
    'unit-elsewhere':
      'The unit is of another organisation: choose a unit of the organisation of the service.',
    'already-closed': 'The service is closed and no longer changes. If it opens again, add it anew.',
    'no-places-said':
      'It is not written how many places there are in all: first write it in the service’s page.',
  },
}
