// The solidarity shop (domain 3.14 and 7): who answers for the hub makes its rules, who hands out works the till. Who issued a
// card does not read what was taken.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const body = (of: readonly Role[]): Road[] => [{ of, within: 'body' }]
const nobody: Road[] = []
const ruled = body(['hub_manager'])
const served = body(['hub_manager', 'warehouse_operator'])

const amounts = { base: 10, per_adult: 15, per_young_person: 12, per_child: 10, per_baby: 20 }

export const shop: RoomReference = {
  tables: {
    'shop.formulas': { select: served, insert: ruled, update: nobody },
    'shop.prices': { select: served, insert: ruled, update: ruled },
    'shop.limits': { select: served, insert: ruled, update: ruled },
    'shop.accounts': { select: served, insert: served, update: served },
    'shop.servings': { select: served, insert: served, update: nobody },
    'shop.serving_lines': { select: served, insert: served, update: nobody },
    'shop.entries': { select: served, insert: served, update: nobody },
  },
  shut: {},
  deeds: {
    'shop.set-formula': ruled,
    'shop.set-price': ruled,
    'shop.set-limit': ruled,
    'shop.serve': served,
  },
  questions: {
    'shop.rules': { roads: served },
    'shop.figures': { roads: ruled },
    'shop.till': { roads: served },
    'shop.servings': { roads: served },
  },
  placeless: [],
  waiting: {
    'shop.serve': 'the unit is no hub',
  },
  words: {
    'shop.set-formula': () => ({ ...amounts }),
    'shop.set-price': () => ({ points: 3 }),
    'shop.set-limit': () => ({ category: 'pasta', per_month: 4 }),
    'shop.serve': ({ ids }) => ({
      ...{ serving_id: newId(), hub_unit_id: ids.unit_id, card_code: 'P-2222-2222', reason: null },
      lines: [{ item_id: ids.item_id, quantity: 1 }],
    }),
    'shop.figures': () => ({ month: '2026-11-01' }),
    'shop.till': () => ({ code: 'P-2222-2222' }),
    'shop.servings': () => ({}),
  },
  named: {
    serving_id: 'shop.servings',
  },
  untold: {
    'shop.formulas': { version: 1, from_month: '2026-11-01', ...amounts },
    'shop.prices': { points: 2 },
    'shop.limits': { category: 'kit', per_month: 4 },
    'shop.accounts': { balance: 40 },
    'shop.servings': { month: '2026-11-01', points: 2, balance_after: 38 },
    'shop.serving_lines': {
      ...{ month: '2026-11-01', category: 'kit', is_weighed: false, quantity: 1, points_each: 2, points: 2 },
    },
    'shop.entries': {
      kind: 'spend',
      points: -2,
      serving_id: newId(),
      month: '2026-11-01',
      on_day: '2026-11-20',
    },
  },
}
