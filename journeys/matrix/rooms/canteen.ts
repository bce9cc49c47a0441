// Meals served (domain 3.14 and 7): whoever stands where they are served tells heads, a volunteer too; the store is touched by
// those who keep it; figures of the whole body are of who answers for it.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const hands: Role[] = [
  'service_coordinator',
  'hub_manager',
  'warehouse_operator',
  'educator',
  'outreach_operator',
]
const tellers: Role[] = [...hands, 'community_facilitator', 'volunteer']
const heads: Road[] = [{ of: ['service_coordinator', 'hub_manager'], within: 'body' }]
const told: Road[] = [{ of: tellers, within: 'unit' }]
const used: Road[] = [{ of: hands, within: 'unit' }]

export const canteen: RoomReference = {
  tables: {
    'canteen.meal_counts': { select: [...told, ...heads], insert: told, update: [] },
    'canteen.plates': { select: told, insert: told, update: [] },
  },
  shut: {},
  deeds: {
    'canteen.tell-meal': told,
    'canteen.count-plates': told,
    'canteen.amend-meal': told,
    'canteen.use-goods': used,
    'canteen.put-back': used,
  },
  questions: {
    'canteen.meals': { roads: told },
    'canteen.figures': { roads: heads },
  },
  placeless: [],
  waiting: { 'canteen.put-back': 'nothing was used for it' },
  words: {
    'canteen.tell-meal': () => ({
      ...{ meal_id: newId(), on_day: '2026-01-02', serving: 'dinner', portions: 3, persons: 3 },
    }),
    'canteen.count-plates': () => ({
      ...{ plate_id: newId(), on_day: '2026-01-02', serving: 'dinner', portions: 1, persons: 1 },
    }),
    'canteen.amend-meal': ({ row }) => ({
      ...{ edition: row('canteen.meal_counts').edition, portions: 9, persons: 9 },
      reason: 'contati di nuovo',
    }),
    'canteen.use-goods': ({ ids }) => ({
      lines: [{ item_id: ids.item_id, lot_id: null, location_id: ids.location_id, quantity: 1 }],
    }),
    'canteen.put-back': () => ({ lot_id: null, quantity: 1, reason: 'sbagliato' }),
    'canteen.meals': () => ({ month: '2026-01-01' }),
    'canteen.figures': () => ({ from_day: '2026-01-01', to_day: '2026-12-31' }),
  },
  named: { meal_id: 'canteen.meal_counts', plate_id: 'canteen.plates' },
  untold: {
    'canteen.plates': { on_day: '2026-01-01', serving: 'lunch', portions: 2, persons: 2 },
    'canteen.meal_counts': {
      ...{
        edition: 2,
        on_day: '2026-01-01',
        serving: 'lunch',
        portions: 40,
        persons: 38,
        is_estimate: false,
      },
      ...{ guessed: [], reason: 'contati di nuovo', method: null, programme_portions: null },
      ...{ children: null, adults: null, elderly: null, young: null, women: null, men: null, disabled: null },
      ...{ third_country: null, minority: null, homeless: null, continuous: null, occasional: null },
      wasted: null,
    },
  },
}
