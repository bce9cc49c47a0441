// The directory of services: everybody in the network reads it; who answers for a body keeps the pages of its own;
// who works in a service's unit says how many places are free (domain 7).
import { newId } from '#core/kernel'
import { aLocation, aService } from '#services/makers'
import { everyone, type Road, type Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const keepers: Role[] = ['partner_admin', 'service_coordinator']
const counters: Role[] = ['service_coordinator', 'social_worker', 'educator', 'health_worker']
const read: Road[] = [{ of: everyone, within: 'network' }]
const kept: Road[] = [
  { of: keepers, within: 'body' },
  { of: ['network_admin'], within: 'network' },
]
/** Where a refuge is: they work in its body and go there (domain 4.7). */
const refuge: Road[] = [
  {
    of: [...keepers, 'social_worker', 'case_manager', 'educator', 'psychologist'],
    within: 'body',
  },
]
const keptSecret: Road[] = [{ of: keepers, within: 'body' }]
const counted: Road[] = [...kept, { of: counters, within: 'unit' }]

export const services: RoomReference = {
  tables: {
    'services.services': { select: read, insert: kept, update: counted },
    'services.locations': { select: read, insert: kept, update: kept },
    'services.schedules': { select: read, insert: kept, update: kept },
    'services.secret_addresses': { select: refuge, insert: keptSecret, update: keptSecret },
  },
  shut: { 'services.reminders': 'which letters asked a steward to confirm: the house alone' },
  deeds: {
    'services.add-service': kept,
    'services.change-service': kept,
    'services.assure-service': kept,
    'services.set-capacity': counted,
    'services.close-service': kept,
    'services.set-location': kept,
    'services.end-location': kept,
    'services.set-hours': kept,
    'services.set-secret-address': keptSecret,
  },
  questions: {
    'services.list': { roads: read },
    'services.stale': { roads: read },
    'services.service': { roads: read, shows: 'services.services', about: ['service_id'] },
    'services.secret-address': { roads: refuge, about: ['organisation_id'] },
  },
  placeless: [],
  waiting: {},
  words: {
    'services.add-service': ({ ids }) => aService(String(ids.organisation_id), String(ids.unit_id)),
    'services.change-service': () => ({ fields: { alert_text: 'Oggi chiuso' } }),
    'services.set-location': () => ({ location: aLocation() }),
    'services.set-hours': () => ({ hours: [] }),
    'services.set-secret-address': ({ row }) => ({
      location_id: row('services.locations').location_id,
      address_text: 'Vicolo Nascosto 7',
    }),
    'services.end-location': ({ row }) => ({ location_id: row('services.locations').location_id }),
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
      assured_on: '2026-11-01',
      assure_every_days: 180,
    },
    'services.locations': { kind: 'physical', precision: 'secret' },
    'services.schedules': {
      freq: 'weekly',
      byday: ['MO'],
      opens_at: '09:00',
      closes_at: '12:00',
      location_id: null,
    },
  },
}
