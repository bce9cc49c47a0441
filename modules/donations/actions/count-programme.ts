// Once a year, and whenever somebody wishes: the goods of the programme are counted lot by lot, and a difference is
// explained. The count only tells; the shelves are put right by the store's own counting, with its second pair of eyes.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, one, refuse } from '#core/kernel'
import { Balance, type BalanceRecord, Lot } from '#goods'
import { Organisation } from '#network'
import { Inventory, InventoryLine, type InventoryLineRecord } from '../domain/telling.ts'

const counted = z.object({
  lot_id: id(),
  counted: z.int().min(0).max(100_000_000),
  reason: line(200).nullable().default(null),
})

const lyingOf = (balances: BalanceRecord[], lot_id: string): number =>
  balances
    .filter((row) => row.lot_id === lot_id && !row.may_go_below_zero)
    .reduce((sum, row) => sum + row.quantity, 0)

export const countProgramme = action('donations.count-programme', {
  input: z.object({
    inventory_id: id(),
    organisation_id: id(),
    note: line(500).nullable().default(null),
    counted: z.array(counted).max(5_000),
  }),
  verb: 'programme.count',
  needs: ({ organisation_id, counted: told }) => ({
    organisation: one(Organisation, { organisation_id }),
    lots: all(Lot, {
      organisation_id,
      programme: 'eu_food',
      state: ['quarantine', 'available', 'blocked', 'recalled'],
    }),
    balances: all(Balance, { lot_id: told.map((each) => each.lot_id) }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ organisation, lots, balances }, { inventory_id, note, counted: told }, moment) => {
    const { organisation_id } = organisation
    if (lots.length === 0) refuse('donations.nothing-to-count')
    const said = new Map(told.map((each) => [each.lot_id, each]))
    const lines = lots.map((lot): InventoryLineRecord => {
      const found = said.get(lot.lot_id) ?? refuse('donations.lot-not-counted', { lot: lot.code })
      const expected = lyingOf(balances, lot.lot_id)
      const reason = found.reason?.trim() || null
      if (found.counted !== expected && !reason)
        refuse('donations.difference-unexplained', { lot: lot.code, expected, counted: found.counted })
      const { lot_id, item_id } = lot
      return { inventory_id, lot_id, item_id, organisation_id, expected, counted: found.counted, reason }
    })
    const inventory = { inventory_id, organisation_id, programme: 'eu_food', note }
    const by = { on_day: dayInItaly(moment.at), worker_id: moment.me.worker_id, at: moment.at }
    return {
      changes: [
        insert(Inventory, { ...inventory, ...by }),
        ...lines.map((each) => insert(InventoryLine, each)),
      ],
      answer: { lots: lines.length },
    }
  },
})
