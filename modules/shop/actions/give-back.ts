// Something is put down again, or comes back: the distribution takes it, and the household has its points again.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, locked, notFound, one, refuse } from '#core/kernel'
import { takeBack } from '#distribution'
import { Account, Entry } from '../domain/account.ts'
import { giveBack as backToMonths } from '../domain/points.ts'
import { pointsOf } from '../domain/price.ts'
import { Serving, ServingLine, type ServingLineRecord } from '../domain/serving.ts'
import { write } from './ledger.ts'

const input = z.object({
  serving_id: id(),
  /** What left at the till; it has the id of its serving. */
  handover_id: id(),
  organisation_id: id(),
  card_id: id(),
  handover_line_id: id(),
  item_id: id(),
  lot_id: id().nullable().default(null),
  quantity: z.int().min(1).max(10_000_000),
  /** It never left the shop; otherwise nobody knows how it was kept, and it goes to the bin. */
  is_still_here: z.boolean(),
  /** The shelf it goes to; null for the bin. */
  location_id: id().nullable().default(null),
  reason: line(200).trim().min(3),
})

const returning = ({ serving_id: _serving, ...told }: z.infer<typeof input>) => ({
  ...{ ...told, is_good: told.is_still_here },
})

/** As much as the rest costs less: what was rounded is not rounded twice. */
const pointsBack = (ofItem: readonly ServingLineRecord[], quantity: number): number => {
  const first = ofItem[0] ?? notFound()
  const left = ofItem.reduce((sum, each) => sum + each.quantity, 0)
  if (quantity > left) refuse('distribution.more-than-given', { left })
  const { points_each, is_weighed } = first
  return pointsOf(points_each, left, is_weighed) - pointsOf(points_each, left - quantity, is_weighed)
}

export const giveBack = action('shop.give-back', {
  input,
  verb: 'shop.serve',
  needs: (told) => ({
    accounts: locked(Account, { card_id: told.card_id }),
    entries: all(Entry, { card_id: told.card_id }),
    serving: one(Serving, { serving_id: told.serving_id, organisation_id: told.organisation_id }),
    served: all(ServingLine, { serving_id: told.serving_id }),
    ...takeBack.needs(returning(told)),
  }),
  on: ({ serving }) => ({ organisation_id: serving.organisation_id }),
  decide: (loaded, told, moment) => {
    const { accounts, entries, serving, served, line: handed } = loaded
    const { serving_id, card_id, organisation_id, quantity, item_id } = told
    if (told.handover_id !== serving_id || serving.card_id !== card_id || handed.item_id !== item_id)
      refuse('shop.another-serving')
    const taken = takeBack.decide(loaded, returning(told), moment)
    const ofItem = served.filter((each) => each.item_id === item_id)
    const points = pointsBack(ofItem, quantity)
    const spent = entries.filter((entry) => entry.serving_id === serving_id)
    const back = backToMonths(spent, points, dayInItaly(moment.now))
    const where = { account: accounts[0], card_id, organisation_id, serving_id }
    const { changes, balance } = write(where, back, moment)
    const { category, is_weighed, points_each, month } = ofItem[0] as ServingLineRecord
    const gone = { quantity: -quantity, points: -points, points_each, category, is_weighed, month }
    const of = { serving_line_id: moment.born(1000), serving_id, card_id, organisation_id, item_id }
    return {
      ...taken,
      changes: [...taken.changes, insert(ServingLine, { ...of, ...gone }), ...changes],
      answer: { points, balance },
    }
  },
})
