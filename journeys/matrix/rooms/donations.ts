// What comes to a store (domain 3.14 and 7): who keeps the store takes it in, who answers for it closes it, and what the
// tax office wants of a giver is read by the hub's manager alone.
import { newId, type Row } from '#core/kernel'
import { type Road, type Role, storekeepers } from '../reference.ts'
import type { RoomReference } from './room.ts'

const body = (of: readonly Role[]): Road[] => [{ of, within: 'body' }]
const nobody: Road[] = []
const kept = body(storekeepers)
const decided = body(['service_coordinator', 'hub_manager'])
const papers = body(['hub_manager'])

const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(new Date())
const lineOf = (item_id: unknown): Row => ({ item_id, quantity: 3 })

export const donations: RoomReference = {
  tables: {
    'donations.donors': { select: kept, insert: kept, update: kept },
    'donations.donor_papers': { select: papers, insert: papers, update: papers },
    'donations.donations': { select: kept, insert: kept, update: kept },
    'donations.lines': { select: kept, insert: kept, update: kept },
    'donations.steps': { select: kept, insert: kept, update: nobody },
  },
  shut: {},
  deeds: {
    'donations.keep-donor': kept,
    'donations.keep-papers': papers,
    'donations.forget-donor': papers,
    'donations.announce': kept,
    'donations.schedule': kept,
    'donations.call-off': kept,
    'donations.receive': kept,
    'donations.inspect': kept,
    'donations.conclude': decided,
  },
  questions: {
    'donations.arrivals': { roads: kept },
    'donations.one': { roads: kept, shows: 'donations.donations', about: ['donation_id'] },
    'donations.donors': { roads: kept },
    'donations.donor-papers': { roads: papers, shows: 'donations.donor_papers', about: ['donor_id'] },
  },
  placeless: [],
  waiting: {
    'donations.inspect': 'the delivery that lies here is on its way',
    'donations.conclude': 'the delivery that lies here is on its way',
    'donations.forget-donor': 'the giver that lies here is a firm, whose papers are kept by law',
  },
  words: {
    'donations.keep-donor': () => ({ donor_id: newId(), kind: 'shop' }),
    'donations.keep-papers': () => ({ tax_number: null }),
    'donations.announce': () => ({ donation_id: newId(), source: 'donation' }),
    'donations.schedule': () => ({ expected_on: today() }),
    'donations.call-off': () => ({ reason: 'non arriva' }),
    'donations.receive': ({ ids }) => ({ document: { kind: 'receipt' }, lines: [lineOf(ids.item_id)] }),
    'donations.inspect': ({ row, ids }) => ({
      looks: [{ line_id: row('donations.lines').line_id, lot_id: ids.lot_id, accepted: 1 }],
    }),
  },
  named: { donor_id: 'donations.donors', donation_id: 'donations.donations', line_id: 'donations.lines' },
  untold: {
    'donations.donors': { kind: 'company', name: 'Alimentari Lanterna', is_active: true },
    'donations.donor_papers': { tax_number: null },
    'donations.donations': { source: 'donation', state: 'announced' },
    'donations.lines': { state: 'waiting', quantity: 1, accepted: 0, rejected: 0, missing: 0 },
    'donations.steps': { to_state: 'announced' },
  },
}
