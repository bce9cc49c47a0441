// The directory of services: everybody in the network reads it; who answers for a body keeps the pages of its own;
// who works in a service's unit says how many places are free (domain 7).
import { newId } from '#core/kernel'
import { aService } from '#services/makers'
import { everyone, type Road, type Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const keepers: Role[] = ['partner_admin', 'service_coordinator']
const counters: Role[] = ['service_coordinator', 'social_worker', 'educator', 'health_worker']
const read: Road[] = [{ of: everyone, within: 'network' }]
const kept: Road[] = [
  { of: keepers, within: 'body' },
  { of: ['network_admin'], within: 'network' },
]
const counted: Road[] = [...kept, { of: counters, within: 'unit' }]

export const services: RoomReference = {
  tables: {
    'services.services': { select: read, insert: kept, update: counted },
  },
  shut: {},
  deeds: {
    'services.add-service': kept,
    'services.change-service': kept,
    'services.assure-service': kept,
    'services.set-capacity': counted,
    'services.close-service': kept,
  },
  questions: {},
  placeless: [],
  waiting: {},
  words: {
    'services.add-service': ({ ids }) => aService(String(ids.organisation_id), String(ids.unit_id)),
    'services.change-service': () => ({ fields: { alert_text: 'Oggi chiuso' } }),
    'services.set-capacity': () => ({ capacity_free: 1 }),
  },
  named: { service_id: 'services.services' },
  untold: {
    'services.services': {
      threshold: 'low',
      status: 'active',
      visibility: 'public',
      gender_policy: 'everyone',
      accepts_irregular: 'yes',
      service_id: newId(),
      capacity_total: 4,
      capacity_free: 2,
    },
  },
}
