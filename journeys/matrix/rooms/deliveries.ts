// When one may come to a hub, and the rounds of its van (domain 3.14 and 7): who picks and hands out drives, too; the hours of the
// hub are of who answers for it.
import { newId } from '#core/kernel'
import type { Lying } from '../lying.ts'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

/** Who follows people or runs a service asks the hub, and says themselves when they come. */
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
const ofBody: Road[] = [{ of: hands, within: 'body' }]
const ofHeads: Road[] = [{ of: ['hub_manager', 'service_coordinator'], within: 'body' }]
/** Of a request one must read the request, too. */
const ofHub: Road[] = [{ of: hands, within: 'unit' }]
const headsOfHub: Road[] = [{ of: ['hub_manager', 'service_coordinator'], within: 'unit' }]
const ofAskers: Road[] = [{ of: askers, within: 'unit' }]
/** When a hub is open is no secret: who may ask there reads it. */
const anywhere: Road[] = [{ of: askers, within: 'network' }]
const inHub: Road[] = [{ of: hands, within: 'network' }]

const stop = ({ row }: Lying) => ({ stop_id: row('deliveries.stops').stop_id })

export const deliveries: RoomReference = {
  tables: {
    'deliveries.pickup_windows': { select: [...ofBody, ...anywhere], insert: ofHeads, update: ofHeads },
    'deliveries.rounds': { select: ofBody, insert: ofBody, update: ofBody },
    'deliveries.stops': { select: ofBody, insert: ofBody, update: ofBody },
    'deliveries.loads': { select: ofBody, insert: ofBody, update: ofBody },
    'deliveries.notices': { select: ofBody, insert: ofBody, update: ofBody },
  },
  shut: {},
  deeds: {
    'deliveries.set-window': ofHeads,
    'deliveries.set-pickup': ofHub,
    'deliveries.book-pickup': ofAskers,
    'deliveries.drop-pickup': ofAskers,
    'deliveries.close-day': headsOfHub,
    'deliveries.open-day': headsOfHub,
    'deliveries.drop-day': headsOfHub,
    'deliveries.tell-notice': ofBody,
    'deliveries.plan-round': ofBody,
    'deliveries.set-stops': ofBody,
    'deliveries.start-round': ofBody,
    'deliveries.cancel-round': ofBody,
    'deliveries.end-round': ofBody,
    'deliveries.arrive-stop': ofBody,
    'deliveries.leave-stop': ofBody,
    'deliveries.deliver-stop': ofHub,
  },
  questions: {
    'deliveries.rounds': { roads: inHub },
    'deliveries.round': { roads: inHub, shows: 'deliveries.rounds', about: ['round_id'] },
    'deliveries.to-deliver': { roads: inHub, names: ['distribution.requests', 'access.workers'] },
    'deliveries.board': { roads: inHub },
    'deliveries.my-pickups': { roads: anywhere, names: 'distribution.requests' },
    'deliveries.pickups': { roads: inHub, names: 'distribution.requests' },
  },
  placeless: [],
  waiting: {
    'deliveries.book-pickup': 'the request that lies here is not accepted yet',
    'deliveries.drop-pickup': 'the request that lies here is not accepted yet',
    'deliveries.set-pickup': 'the request that lies here is not accepted yet',
    'deliveries.end-round': 'the round that lies here has not left',
    'deliveries.arrive-stop': 'the round that lies here has not left',
    'deliveries.leave-stop': 'the round that lies here has not left',
    'deliveries.deliver-stop': 'the round that lies here has not left',
  },
  words: {
    'deliveries.set-window': ({ ids }) => ({
      ...{ pickup_window_id: newId(), hub_unit_id: ids.unit_id, weekday: 3, opens_at: '20:00' },
      ...{ closes_at: '21:00', capacity: 3, is_active: true },
    }),
    'deliveries.set-pickup': ({ ids }) => ({
      ...{ hub_unit_id: ids.unit_id, on_day: '2099-01-05', hour: '09:30' },
    }),
    'deliveries.book-pickup': ({ ids }) => ({
      hub_unit_id: ids.unit_id,
      on_day: '2099-01-05',
      hour: '09:30',
    }),
    'deliveries.close-day': ({ ids }) => ({
      ...{ special_day_id: newId(), hub_unit_id: ids.unit_id, on_day: '2099-12-08', note: 'Immacolata' },
    }),
    'deliveries.open-day': ({ ids }) => ({
      ...{ special_day_id: newId(), hub_unit_id: ids.unit_id, on_day: '2099-12-13', opens_at: '09:00' },
      ...{ closes_at: '12:00', capacity: 3 },
    }),
    'deliveries.drop-day': ({ ids, row }) => ({
      hub_unit_id: ids.unit_id,
      on_day: row('network.special_days').on_day,
    }),
    'deliveries.plan-round': ({ ids }) => ({
      ...{ round_id: newId(), hub_unit_id: ids.unit_id, on_day: '2026-11-20', goods_request_ids: [] },
      ...{ van_id: null, driver_id: null },
    }),
    'deliveries.set-stops': () => ({ goods_request_ids: [] }),
    'deliveries.arrive-stop': stop,
    'deliveries.leave-stop': (lying) => ({ ...stop(lying), outcome: 'not_there' }),
    'deliveries.deliver-stop': (lying) => ({
      ...{ ...stop(lying), handover_id: newId(), recipient_id: lying.ids.unit_id },
      item_ids: [lying.ids.item_id],
    }),
    'deliveries.rounds': () => ({ from_day: '2026-01-01' }),
    'deliveries.pickups': () => ({ from_day: '2026-01-01', to_day: '2026-12-31' }),
  },
  named: {
    notice_id: 'deliveries.notices',
    round_id: 'deliveries.rounds',
    pickup_window_id: 'deliveries.pickup_windows',
  },
  untold: {
    'deliveries.pickup_windows': {
      weekday: 1,
      opens_at: '09:00',
      closes_at: '12:00',
      capacity: 5,
      is_active: true,
    },
    'deliveries.rounds': {
      ...{ on_day: '2026-11-20', van_id: null, driver_id: null, state: 'planned', started_at: null },
      ended_at: null,
    },
    'deliveries.notices': { reason: null, written_at: null, told_at: null },
    'deliveries.loads': {
      ...{ lot_id: null, quantity: 4, delivered: 0, returned: 0, doubtful: 0, missing: 0 },
      to_location_id: null,
    },
    'deliveries.stops': { position: 0, state: 'waiting', handover_id: null, reason: null, told_by: null },
  },
}
