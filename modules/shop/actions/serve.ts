// The till: what a household takes home, and the points it costs them. Goods and points are one decision: either both are
// written or neither. The account is held first, so that two tills never spend the same points.
import { z } from 'zod'
import type { Of } from '#core/kernel'
import { action, all, dayInItaly, id, insert, line, locked, type Moment, refuse } from '#core/kernel'
import { type Card, giveNow } from '#distribution'
import { type BalanceRecord, Item, type ItemRecord, type LotRecord, usableOn } from '#goods'
import { Account, Entry } from '../domain/account.ts'
import { creditOf, Formula, type FormulaRecord, formulaIn } from '../domain/formula.ts'
import { monthIn } from '../domain/months.ts'
import { balanceOf, dueOf, spend } from '../domain/points.ts'
import { isWeighed, Limit, overLimit, Price, type PriceRecord, pointsOf } from '../domain/price.ts'
import { Serving, ServingLine } from '../domain/serving.ts'
import { write } from './ledger.ts'

const servedLine = z.object({
  item_id: id(),
  quantity: z.int().min(1).max(100_000),
  /** The lot that was read; null: what expires first. */
  lot_id: id().nullable().default(null),
  location_id: id().nullable().default(null),
})
type ServedLine = z.infer<typeof servedLine>

const input = z.object({
  serving_id: id(),
  organisation_id: id(),
  hub_unit_id: id(),
  card_id: id(),
  /** Read from the card that was shown. */
  card_code: line(20),
  lines: z.array(servedLine).min(1).max(60),
  /** Why a lot that expires later was taken. */
  reason: line(200).nullable().default(null),
})
type Input = z.infer<typeof input>

const handing = ({ serving_id, ...told }: Input) => ({
  ...{
    ...told,
    handover_id: serving_id,
    recipient_kind: 'household' as const,
    proof: 'card' as const,
    signature: null,
  },
  ...{ partner_id: null, people: null, is_occasional: false },
})

/** One line for each thing, with what it costs. */
const counted = (
  lines: readonly ServedLine[],
  items: readonly ItemRecord[],
  prices: readonly PriceRecord[],
) => {
  const sums = new Map<string, number>()
  for (const { item_id, quantity } of lines) sums.set(item_id, (sums.get(item_id) ?? 0) + quantity)
  return [...sums].map(([item_id, quantity]) => {
    const item = items.find((each) => each.item_id === item_id) ?? refuse('core.not-found', undefined, 404)
    const points_each = prices.find((each) => each.item_id === item_id)?.points ?? null
    if (points_each === null)
      return refuse('shop.no-points', { name_it: item.name_it, name_en: item.name_en })
    const is_weighed = isWeighed(item.unit_name)
    const points = pointsOf(points_each, quantity, is_weighed)
    return { item_id, category: item.category, is_weighed, quantity, points_each, points }
  })
}

/** No book covers it because what lies there may not be given: then it is not in good hands either. */
const mustNotBeStopped = (
  missing: readonly string[],
  { balances, lots }: { balances: readonly BalanceRecord[]; lots: readonly LotRecord[] },
  today: string,
): void => {
  for (const lot of lots) {
    const lies = balances.some(({ lot_id, quantity }) => lot_id === lot.lot_id && quantity > 0)
    if (missing.includes(lot.item_id) && lies && !usableOn(lot, today))
      refuse('shop.only-stopped', { code: lot.code })
  }
}

const creditFor = (formulas: readonly FormulaRecord[], card: Of<typeof Card> | undefined, moment: Moment) => {
  const formula = formulaIn(formulas, monthIn(moment.now)) ?? refuse('shop.no-formula')
  return card ? creditOf(formula, card) : 0
}

const unexplainedOf = (changes: readonly { kind: string; noun: string; record?: unknown }[]): string[] =>
  changes
    .filter((change) => change.kind === 'insert' && change.noun === 'distribution.handover-line')
    .map((change) => change.record as { item_id: string; is_unexplained: boolean })
    .filter(({ is_unexplained }) => is_unexplained)
    .map(({ item_id }) => item_id)

export const serve = action('shop.serve', {
  input,
  verb: 'shop.serve',
  needs: (told) => {
    const { card_id, organisation_id, lines } = told
    const item_id = lines.map((each) => each.item_id)
    return {
      // Held before anything else: whoever waited sees also what was spent meanwhile.
      accounts: locked(Account, { card_id }),
      entries: all(Entry, { card_id }),
      taken: all(ServingLine, { card_id }),
      formulas: all(Formula, { organisation_id }),
      prices: all(Price, { item_id, organisation_id }),
      limits: all(Limit, { organisation_id }),
      items: all(Item, { item_id }),
      ...giveNow.needs(handing(told)),
    }
  },
  on: ({ hub }) => ({ organisation_id: hub.organisation_id }),
  decide: (loaded, told, moment) => {
    const { accounts, entries, taken, formulas, prices, limits, items, card } = loaded
    const { serving_id, card_id, organisation_id, hub_unit_id } = told
    const given = giveNow.decide(loaded, handing(told), moment)
    mustNotBeStopped(unexplainedOf(given.changes), loaded, dayInItaly(moment.at))
    const month = monthIn(moment.now)
    const lines = counted(told.lines, items, prices)
    const over = overLimit(
      limits,
      taken.filter((each) => each.month === month),
      lines,
    )
    if (over) refuse('shop.over-limit', { ...over })
    const points = lines.reduce((sum, each) => sum + each.points, 0)
    const due = dueOf(entries, { credit: creditFor(formulas, card, moment), today: dayInItaly(moment.now) })
    const all = [...entries, ...due]
    const spent = spend(all, points) ?? refuse('shop.points-short', { need: points, have: balanceOf(all) })
    const where = { account: accounts[0], card_id, organisation_id, serving_id }
    const { changes, balance } = write(where, [...due, ...spent], moment)
    const of = { serving_id, card_id, organisation_id, month }
    return {
      ...given,
      changes: [
        ...given.changes,
        insert(Serving, {
          ...{ ...of, hub_unit_id, points, balance_after: balance },
          ...{ at: moment.now, worker_id: moment.me.worker_id },
        }),
        ...lines.map((each, i) =>
          insert(ServingLine, { serving_line_id: moment.born(1000 + i), return_id: null, ...of, ...each }),
        ),
        ...changes,
      ],
      answer: { ...given.answer, points, balance },
    }
  },
})
