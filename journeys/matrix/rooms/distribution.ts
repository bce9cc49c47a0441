// Who asks the hub and who gives out (domain 3.14 and 7): whoever follows people or runs a service issues cards and asks, for
// a unit of theirs; the hub's people see what is for their hub; whose card it is, and on what proof, is not told to who picks.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const askers: Role[] = [
  'service_coordinator',
  'hub_manager',
  'outreach_operator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
]
const hands: Role[] = ['hub_manager', 'warehouse_operator', 'service_coordinator']
const heads: Role[] = ['hub_manager', 'service_coordinator']
/** Not the hub: whose card it is stays with who knows the person. */
const linkers = askers.filter((role) => role !== 'hub_manager')
const mine: Road[] = [{ of: askers, within: 'unit' }]
/** Who asked, and the hub that is asked. */
const both: Road[] = [{ of: [...askers, 'warehouse_operator'], within: 'unit' }]
const ofHub: Road[] = [{ of: hands, within: 'unit' }]
const ofHeads: Road[] = [{ of: heads, within: 'unit' }]
const ofBody: Road[] = [{ of: hands, within: 'body' }]
const inHub: Road[] = [{ of: hands, within: 'network' }]
const anywhere: Road[] = [{ of: [...askers, 'warehouse_operator'], within: 'network' }]

export const distribution: RoomReference = {
  tables: {
    'distribution.cards': { select: both, insert: mine, update: mine },
    'distribution.card_links': {
      select: [{ of: linkers, within: 'unit' }],
      insert: [{ of: linkers, within: 'unit' }],
      update: [],
    },
    'distribution.programme_files': { select: mine, insert: mine, update: [] },
    'distribution.recipient_counts': { select: mine, insert: mine, update: mine },
    'distribution.requests': { select: both, insert: mine, update: both },
    'distribution.request_lines': { select: both, insert: mine, update: both },
    'distribution.request_steps': { select: both, insert: both, update: [] },
    'distribution.parts': { select: ofHub, insert: ofHub, update: ofHub },
    'distribution.handovers': { select: [...ofBody, ...mine], insert: ofBody, update: [] },
    'distribution.handover_lines': { select: [...ofBody, ...mine], insert: ofBody, update: [] },
    'distribution.signatures': { select: ofBody, insert: ofBody, update: [] },
    'distribution.arrivals': { select: both, insert: mine, update: [] },
    'distribution.returns': { select: ofBody, insert: ofBody, update: [] },
    'distribution.last_served': { select: ofBody, insert: ofBody, update: ofBody },
  },
  shut: {},
  deeds: {
    'distribution.issue-card': mine,
    'distribution.change-card': mine,
    'distribution.set-card-state': mine,
    'distribution.link-card': [{ of: linkers, within: 'unit', apart: 'base' }],
    'distribution.open-programme-file': mine,
    'distribution.ask-goods': mine,
    'distribution.submit-request': mine,
    'distribution.edit-draft': mine,
    'distribution.withdraw-request': mine,
    'distribution.approve-request': ofHeads,
    'distribution.reject-request': ofHeads,
    'distribution.cancel-request': ofHeads,
    'distribution.allocate': ofHeads,
    'distribution.pick-part': ofHub,
    'distribution.make-ready': ofHub,
    'distribution.swap-part': ofHub,
    'distribution.leave-part': ofHub,
    // Of a request one must read the request, too.
    'distribution.hand-over': ofHub,
    'distribution.give-now': ofBody,
    'distribution.take-back': ofBody,
    'distribution.undo-handover': ofBody,
    'distribution.confirm-arrival': mine,
  },
  questions: {
    'distribution.cards': { roads: anywhere },
    'distribution.requests': { roads: anywhere },
    'distribution.request': { roads: anywhere, shows: 'distribution.requests', about: ['goods_request_id'] },
    'distribution.availability': { roads: anywhere },
    'distribution.picking': { roads: inHub },
    'distribution.other-lots': { roads: inHub },
    'distribution.handovers': { roads: inHub },
    'distribution.handover': { roads: inHub, shows: 'distribution.handovers', about: ['handover_id'] },
    'distribution.served-this-week': { roads: anywhere },
    'distribution.recipients-table': { roads: [{ of: heads, within: 'body' }] },
    'distribution.totals': { roads: [{ of: heads, within: 'body' }] },
  },
  placeless: [],
  waiting: {
    'distribution.issue-card': 'the unit that is asked is no hub',
    'distribution.ask-goods': 'the unit that is asked is no hub',
    'distribution.submit-request': 'it was sent already',
    'distribution.edit-draft': 'it was sent already',
    'distribution.pick-part': 'nothing is kept aside yet',
    'distribution.make-ready': 'nothing is picked yet',
    'distribution.hand-over': 'nothing is picked yet',
    'distribution.give-now': 'the unit is no hub',
    'distribution.take-back': 'nothing of it went out of the door',
    'distribution.undo-handover': 'nothing of it went out of the door',
    'distribution.confirm-arrival': 'nothing was handed over yet',
  },
  words: {
    'distribution.issue-card': ({ ids }) => ({ card_id: newId(), to_unit_id: ids.unit_id }),
    'distribution.ask-goods': ({ ids }) => ({
      ...{ goods_request_id: newId(), to_unit_id: ids.unit_id, recipient_kind: 'partner', people: 4 },
      lines: [{ category: 'pasta', quantity: 2 }],
    }),
    'distribution.edit-draft': ({ ids }) => ({
      ...{ to_unit_id: ids.unit_id, recipient_kind: 'partner', people: 4 },
      lines: [{ category: 'pasta', quantity: 2 }],
    }),
    'distribution.open-programme-file': () => ({
      ...{ programme_file_id: newId(), begins_on: '2026-01-01', ends_on: '2026-12-31' },
      counts: {
        ...{ under_18: 1, from_18_to_29: 0, women: 1, over_65: 0, disabled: 0, third_country: 0 },
        ...{ minority: 0, homeless: 0, estimates: [] },
      },
    }),
    'distribution.change-card': () => ({ adults: 1, young_people: 0, children: 0, babies: 0 }),
    'distribution.set-card-state': () => ({ state: 'active' }),
    'distribution.reject-request': () => ({ reason: 'non c’è' }),
    'distribution.allocate': ({ ids }) => ({
      ...{ goods_request_ids: [ids.goods_request_id], to_unit_id: ids.unit_id, item_ids: [ids.item_id] },
    }),
    'distribution.hand-over': ({ ids }) => ({ handover_id: newId(), recipient_id: ids.unit_id }),
    'distribution.give-now': ({ ids }) => ({
      ...{ handover_id: newId(), hub_unit_id: ids.unit_id, recipient_kind: 'anonymous', people: 1 },
      lines: [{ item_id: ids.item_id, quantity: 1 }],
    }),
    'distribution.swap-part': ({ ids }) => ({ lot_key: ids.lot_id }),
    'distribution.confirm-arrival': ({ ids }) => ({
      lines: [{ handover_line_id: ids.handover_line_id, arrived: 1 }],
    }),
    'distribution.take-back': () => ({ quantity: 1, is_good: false, reason: 'rotto' }),
    'distribution.undo-handover': ({ ids }) => ({
      reason: 'uno sbaglio',
      lines: [{ handover_line_id: ids.handover_line_id, lot_id: ids.lot_id, location_id: ids.location_id }],
    }),
    'distribution.availability': ({ ids }) => ({ to_unit_id: ids.unit_id }),
    'distribution.handovers': () => ({ from_day: '2026-01-01' }),
    'distribution.served-this-week': () => ({ code: 'P-2222-2222' }),
    'distribution.recipients-table': () => ({ year: 2026 }),
    'distribution.totals': () => ({ from_day: '2026-01-01', to_day: '2026-12-31' }),
  },
  named: {
    card_id: 'distribution.cards',
    goods_request_id: 'distribution.requests',
    request_line_id: 'distribution.request_lines',
    part_id: 'distribution.parts',
    handover_id: 'distribution.handovers',
    handover_line_id: 'distribution.handover_lines',
  },
  untold: {
    'distribution.cards': {
      ...{ adults: 2, young_people: 0, children: 1, babies: 0, diets: [], allergens: [], state: 'active' },
    },
    'distribution.programme_files': {
      ...{ programme: 'eu_food', proof: 'isee', begins_on: '2026-01-01', ends_on: '2026-12-31' },
    },
    'distribution.recipient_counts': {
      ...{ total: 3, under_18: 1, from_18_to_29: 0, women: 1, over_65: 0, disabled: 0, third_country: 0 },
      ...{ minority: 0, homeless: 0, estimates: [] },
    },
    'distribution.requests': { recipient_kind: 'partner', people: 4, state: 'submitted' },
    'distribution.request_lines': { category: 'pasta', quantity: 3, allocated: 0 },
    'distribution.request_steps': { event: 'submit', to_state: 'submitted' },
    'distribution.parts': { lot_id: null, lot_key: 'item:kept', quantity: 1, why: [], state: 'to_pick' },
    'distribution.handovers': { recipient_kind: 'anonymous', people: 1, is_programme: false, proof: 'none' },
    'distribution.handover_lines': { quantity: 1, is_unexplained: false },
    'distribution.signatures': { signed_name: 'Lanterna Prova', strokes: null, witness_name: 'Teste Prova' },
    'distribution.arrivals': { arrived: 1 },
    'distribution.returns': { quantity: 1, is_good: false, reason: 'rotto' },
  },
}
