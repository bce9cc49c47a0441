// The words of the services room, in English.

import { codes } from './codes-en.ts'
import type { it } from './it.ts'
import { reasons } from './reasons-en.ts'

export const en: typeof it = {
  ...codes,
  reason: reasons,
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
    'virtual-place': 'A place online has no address to hide: choose “exact”.',
    'locations-point-whole':
      'One number of the point on the map is missing: write latitude and longitude, or neither.',
    'door-unknown': 'The hours speak of a door that is there no more: choose another door.',
    'not-a-secret-place': 'This place is not secret: first mark that its address is not told.',
    'week-of-month': 'If it opens once a month, choose in which week; if every week, leave it empty.',
    'season-in-order': 'The season ends before it begins: correct the dates.',
  },
}
