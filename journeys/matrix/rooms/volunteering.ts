// Turns of volunteers (domain 7: the volunteer does what they are assigned; no export, no search). Whoever helps sees what there is
// to do; who comes is told to who answers for the turn, and to each about themselves.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const keepers: Role[] = ['hub_manager', 'service_coordinator']
const comers: Role[] = [
  'hub_manager',
  'service_coordinator',
  'warehouse_operator',
  'volunteer',
  'outreach_operator',
  'peer_worker',
  'educator',
  'community_facilitator',
]
const kept: Road[] = [{ of: keepers, within: 'body' }]
const seen: Road[] = [{ of: comers, within: 'network' }]

export const volunteering: RoomReference = {
  tables: {
    'volunteering.turns': { select: seen, insert: kept, update: kept },
    // Whoever signs up holds the row of the seats.
    'volunteering.seats': { select: seen, insert: kept, update: seen },
    'volunteering.sign_ups': { select: kept, insert: kept, update: kept },
    'volunteering.guests': { select: kept, insert: kept, update: [] },
  },
  shut: {},
  deeds: {
    'volunteering.publish-turns': kept,
    'volunteering.change-turn': kept,
    'volunteering.cancel-turn': kept,
    'volunteering.join': seen,
    // The sign-up that lies here is of nobody with an account.
    'volunteering.withdraw': [],
    'volunteering.write-in': kept,
    'volunteering.take-off': kept,
    'volunteering.tell-hours': kept,
    'volunteering.tell-called-off': kept,
  },
  questions: {
    'volunteering.turns': { roads: seen },
    'volunteering.turn': { roads: seen, shows: 'volunteering.turns', about: ['turn_id'] },
    'volunteering.hours': { roads: kept },
  },
  placeless: [],
  waiting: {
    'volunteering.withdraw': 'the sign-up that lies here is of nobody with an account',
    'volunteering.tell-called-off': 'the turn that lies here is not called off',
    'volunteering.tell-hours': 'the turn that lies here has not begun',
  },
  words: {
    'volunteering.publish-turns': () => ({
      ...{
        turn_id: newId(),
        on_day: '2099-03-01',
        begins_at: '09:00',
        ends_at: '12:00',
        weeks: 1,
        places: 2,
      },
    }),
    'volunteering.change-turn': () => ({ begins_at: '09:00', ends_at: '12:00', places: 9 }),
    'volunteering.join': () => ({ sign_up_id: newId() }),
    'volunteering.write-in': () => ({ sign_up_id: newId(), name: 'Lanterna Prova' }),
    'volunteering.tell-hours': ({ row }) => ({
      hours: [{ sign_up_id: row('volunteering.sign_ups').sign_up_id, quarters: 4 }],
    }),
    'volunteering.turns': () => ({ from_day: '2026-01-01', to_day: '2026-12-31' }),
    'volunteering.hours': () => ({ year: 2026 }),
  },
  named: { turn_id: 'volunteering.turns', sign_up_id: 'volunteering.sign_ups' },
  untold: {
    'volunteering.turns': {
      ...{ on_day: '2099-02-01', begins_at: '09:00', ends_at: '12:00', task: 'Scaffali', state: 'open' },
      ...{ is_public: false },
    },
    'volunteering.seats': { places: 5, taken: 1 },
    'volunteering.sign_ups': {
      worker_id: null,
      way: 'written',
      state: 'coming',
      quarters: null,
      called_off_told_at: null,
    },
    'volunteering.guests': { forget_on: '2099-01-01' },
  },
}
