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
    'donations.declarations': { select: papers, insert: papers, update: nobody },
    'donations.inventories': { select: kept, insert: kept, update: nobody },
    'donations.inventory_lines': { select: kept, insert: kept, update: nobody },
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
    'donations.declare-quarter': papers,
    'donations.count-programme': kept,
  },
  questions: {
    'donations.arrivals': { roads: kept },
    'donations.one': { roads: kept, shows: 'donations.donations', about: ['donation_id'] },
    'donations.donors': { roads: kept },
    'donations.donor-report': { roads: kept },
    'donations.by-giver': { roads: papers },
    'donations.quarter': { roads: papers },
    'donations.declaration': { roads: papers, shows: 'donations.declarations', about: ['declaration_id'] },
    'donations.stock-card': { roads: kept },
    'donations.donor-papers': { roads: papers, shows: 'donations.donor_papers', about: ['donor_id'] },
  },
  placeless: [],
  waiting: {
    'donations.declare-quarter': 'the giver that lies here brought nothing that was looked at',
    'donations.count-programme': 'nothing of the programme lies here',
    'donations.inspect': 'the delivery that lies here is on its way',
    'donations.conclude': 'the delivery that lies here is on its way',
    'donations.forget-donor': 'the giver that lies here is a firm, whose papers are kept by law',
  },
  words: {
    'donations.declare-quarter': () => ({ declaration_id: newId(), quarter: '2026-Q3' }),
    'donations.count-programme': () => ({ inventory_id: newId(), counted: [] }),
    'donations.by-giver': () => ({ from_day: '2026-01-01', to_day: '2026-11-30' }),
    'donations.quarter': () => ({ quarter: '2026-Q3' }),
    'donations.donor-report': () => ({ from_day: '2026-01-01', to_day: '2026-11-30' }),
    'donations.stock-card': () => ({ year: 2026 }),
    'donations.keep-donor': () => ({ donor_id: newId(), kind: 'shop' }),
    'donations.keep-papers': () => ({ tax_number: null }),
    'donations.announce': () => ({ donation_id: newId(), source: 'donation' }),
    'donations.schedule': () => ({ expected_on: today() }),
    'donations.call-off': () => ({ reason: 'non arriva' }),
    'donations.receive': ({ ids }) => ({
      donation_id: newId(),
      arriving: { donor_id: ids.donor_id, source: 'donation', what: 'Coperte' },
      document: { kind: 'receipt' },
      lines: [lineOf(ids.item_id)],
    }),
    'donations.inspect': ({ row, ids }) => ({
      looks: [{ line_id: row('donations.lines').line_id, lot_id: ids.lot_id, accepted: 1 }],
    }),
  },
  named: {
    donor_id: 'donations.donors',
    donation_id: 'donations.donations',
    line_id: 'donations.lines',
    declaration_id: 'donations.declarations',
  },
  untold: {
    'donations.donors': { kind: 'company', name: 'Alimentari Lanterna', is_active: true },
    'donations.donor_papers': { tax_number: null },
    'donations.donations': { source: 'donation', state: 'announced' },
    'donations.lines': { state: 'waiting', quantity: 1, accepted: 0, rejected: 0, missing: 0 },
    'donations.declarations': { quarter: '2026-Q3' },
    'donations.inventories': { programme: 'eu_food' },
    'donations.inventory_lines': { expected: 1, counted: 1 },
    'donations.steps': { to_state: 'announced' },
  },
}
