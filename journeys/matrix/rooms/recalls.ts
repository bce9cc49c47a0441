// Recalls, cold and waste (domain 3.14 and 7): recalls are of the one who answers for the hub; who keeps the store reads them,
// measures and throws away; the second look at a fault is of who answers. The product is heard by the whole network.
import { dayInItaly, newId } from '#core/kernel'
import { type Road, type Role, storekeepers } from '../reference.ts'
import type { RoomReference, Table } from './room.ts'

const body = (of: readonly Role[]): Road[] => [{ of, within: 'body' }]
const nobody: Road[] = []
const kept = body(storekeepers)
const answered = body(['hub_manager'])
const verified = body(['hub_manager', 'service_coordinator'])
/** Picks and handouts, and who answers for them. */
const traced = body(['hub_manager', 'warehouse_operator'])

const written = (select: Road[], insert: Road[]): Table => ({ select, insert, update: nobody })
const today = () => dayInItaly(new Date().toISOString())
const period = () => ({ from_day: '2026-11-01', to_day: '2026-11-30' })

export const recalls: RoomReference = {
  tables: {
    'recalls.recalls': {
      select: [{ of: storekeepers, within: 'network' }],
      insert: answered,
      update: answered,
    },
    'recalls.recalled_lots': written(kept, answered),
    'recalls.publications': { select: kept, insert: answered, update: answered },
    'recalls.told': written(traced, answered),
    'recalls.recoveries': written(traced, answered),
    'recalls.disposals': written(kept, kept),
    'recalls.cold_units': { select: kept, insert: verified, update: verified },
    'recalls.readings': written(kept, kept),
    'recalls.nonconformities': { select: kept, insert: kept, update: kept },
    'recalls.care_logs': written(kept, kept),
  },
  shut: { 'recalls.reminders': 'which half of a day was remembered already; the house alone' },
  deeds: {
    'recalls.open': answered,
    'recalls.look-again': answered,
    'recalls.confirm-trace': answered,
    'recalls.tell': answered,
    'recalls.confirm-told': answered,
    'recalls.take-back': answered,
    'recalls.settle-stock': answered,
    'recalls.publish': answered,
    'recalls.withdraw': answered,
    'recalls.close': answered,
    'recalls.annul': answered,
    'recalls.keep-cold-unit': verified,
    'recalls.read-temperature': kept,
    'recalls.note-care': kept,
    'recalls.open-nonconformity': kept,
    'recalls.mend-nonconformity': kept,
    'recalls.settle-nonconformity': verified,
    'recalls.throw-away': kept,
  },
  questions: {
    'recalls.list': { roads: kept, names: 'recalls.recalls' },
    'recalls.recall': { roads: kept, shows: 'recalls.recalls', about: ['recall_id'] },
    'recalls.cold-today': { roads: kept },
    'recalls.nonconformities': { roads: kept },
    'recalls.register': { roads: kept },
    'recalls.waste': { roads: kept },
  },
  placeless: [],
  waiting: {
    'recalls.withdraw': 'nothing stands on the open pages',
    'recalls.confirm-told': 'the recall that lies here is not traced',
    'recalls.take-back': 'nobody received anything of the lot that lies here',
    'recalls.settle-stock': 'the recall that lies here is not told',
    'recalls.close': 'the recall that lies here is not told',
    'recalls.settle-nonconformity': 'the fault that lies here is not corrected',
  },
  words: {
    'recalls.open': ({ ids }) => ({
      recall_id: newId(),
      item_id: ids.item_id,
      notice_on: '2026-11-01',
      ...{ supplier_lot: null, supplier_lot_to: null, lot_code: null, gtin: null, heard_from: null },
    }),
    'recalls.confirm-trace': ({ row }) => ({ lot_ids: [row('recalls.recalled_lots').lot_id] }),
    'recalls.confirm-told': ({ row }) => ({ lot_ids: [row('recalls.recalled_lots').lot_id] }),
    'recalls.close': ({ row }) => ({ lot_ids: [row('recalls.recalled_lots').lot_id] }),
    'recalls.annul': ({ row }) => ({ lot_ids: [row('recalls.recalled_lots').lot_id] }),
    'recalls.publish': () => ({ brand: null, call_whom: 'Hub di prova', phone: '035 000000' }),
    'recalls.tell': () => ({ to: [{ to_kind: 'partner', cause_id: newId() }], how: 'phone' }),
    'recalls.take-back': () => ({ recovery_id: newId(), to_kind: 'partner', fate: 'thrown_away' }),
    'recalls.settle-stock': ({ row, ids }) => ({
      way: 'destruction',
      lines: [{ item_id: ids.item_id, lot_id: row('recalls.recalled_lots').lot_id, quantity: 1 }],
    }),
    'recalls.keep-cold-unit': () => ({
      ...{ cold_unit_id: newId(), name: `Cella ${newId().slice(-8)}`, kind: 'chilled' },
      ...{ lowest: 0, highest: 40, weekdays: [1], is_active: true },
    }),
    'recalls.read-temperature': () => ({ reading_id: newId(), on_day: today(), tenths: 30 }),
    'recalls.note-care': () => ({ care_log_id: newId(), on_day: today(), is_fine: true, what: 'Scaffali' }),
    'recalls.open-nonconformity': () => ({ nonconformity_id: newId(), cold_unit_id: null, what: 'Prova' }),
    'recalls.mend-nonconformity': () => ({ event: 'contain', how: 'spostato' }),
    'recalls.settle-nonconformity': () => ({ event: 'verify', how: 'visto' }),
    'recalls.throw-away': ({ ids }) => ({
      ...{ way: 'waste', reason: 'expired', note: null },
      lines: [{ item_id: ids.item_id, lot_id: ids.lot_id, quantity: 1 }],
    }),
    'recalls.register': period,
    'recalls.waste': period,
  },
  named: {
    recall_id: 'recalls.recalls',
    cold_unit_id: 'recalls.cold_units',
    nonconformity_id: 'recalls.nonconformities',
  },
  untold: {
    'recalls.recalls': {
      ...{ state: 'stock_blocked', is_drill: false, gtin: null, item_id: null, supplier_lot: 'X 1' },
      ...{
        supplier_lot_to: null,
        lot_code: null,
        passed_on: [],
        item_ids: [],
        heard_from: null,
        closed_at: null,
        closed_by: null,
      },
    },
    'recalls.recalled_lots': { because: 'matched', state_before: 'available' },
    'recalls.publications': { call_whom: 'Hub di prova', phone: '035 000000', withdrawn_at: null },
    'recalls.told': { to_kind: 'partner', how: 'phone' },
    'recalls.recoveries': { to_kind: 'partner', fate: 'thrown_away', location_id: null },
    'recalls.disposals': { way: 'waste', reason: 'expired', recall_id: null, lot_id: null },
    'recalls.cold_units': { kind: 'chilled', lowest: 0, highest: 40, weekdays: [1] },
    'recalls.readings': { half: 'morning' },
    'recalls.nonconformities': { about: 'other', state: 'open', cold_unit_id: null, verified_by: null },
    'recalls.care_logs': { kind: 'cleaning' },
  },
}
