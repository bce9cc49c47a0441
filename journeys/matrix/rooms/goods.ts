// The store of a body (domain 3.14 and 7): the catalogue is of the network, shelves and promises are of the body, and who
// keeps the store writes them.
import { newId } from '#core/kernel'
import { everyone, type Road, storekeepers } from '../reference.ts'
import type { RoomReference } from './room.ts'

const inNetwork: Road[] = [{ of: everyone, within: 'network' }]
const inBody: Road[] = [{ of: everyone, within: 'body' }]
const keptInNetwork: Road[] = [{ of: storekeepers, within: 'network' }]
const keptInBody: Road[] = [{ of: storekeepers, within: 'body' }]

export const goods: RoomReference = {
  tables: {
    'goods.packagings': { select: inNetwork, insert: keptInNetwork, update: keptInNetwork },
    'goods.reservations': { select: inBody, insert: keptInBody, update: keptInBody },
    // The house sums them.
    'goods.summed_months': { select: inBody, insert: [], update: [] },
    'goods.month_balances': { select: inBody, insert: [], update: [] },
  },
  shut: {},
  deeds: {
    'goods.open-shelf': keptInBody,
    'goods.keep-packaging': keptInNetwork,
    'goods.change-item': keptInNetwork,
    'goods.take-apart-kit': keptInBody,
  },
  questions: {
    'goods.find-code': { roads: inBody, about: ['organisation_id'] },
    'goods.labels': { roads: inBody, about: ['organisation_id'] },
    'goods.ageing': { roads: inBody, about: ['organisation_id'] },
    'goods.will-expire': { roads: inBody, about: ['organisation_id'] },
    'goods.stock-at': { roads: inBody, about: ['organisation_id'] },
  },
  placeless: ['goods.keep-packaging', 'goods.change-item'],
  waiting: { 'goods.take-apart-kit': 'the lot that lies here is no kit' },
  words: {
    'goods.open-shelf': ({ ids }) => ({
      location_id: newId(),
      parent_id: ids.location_id,
      code: newId().slice(-6).toUpperCase(),
    }),
    'goods.keep-packaging': () => ({ packaging_id: newId(), gtin: null }),
    'goods.change-item': () => ({ category: 'pasta' }),
    'goods.take-apart-kit': ({ ids }) => ({
      quantity: 1,
      parts: [{ item_id: ids.item_id, lot_id: ids.lot_id, back: 1 }],
    }),
    'goods.labels': () => ({ lot_ids: [], location_ids: [] }),
    'goods.find-code': () => ({ code: '4006381333931' }),
    'goods.stock-at': () => ({ on_day: '2026-11-20' }),
  },
  named: {},
  untold: {
    'goods.packagings': { gtin: null },
    'goods.reservations': { lot_id: null, lot_key: 'item:promised' },
    'goods.month_balances': { lot_id: null, lot_key: 'item:summed' },
  },
}
