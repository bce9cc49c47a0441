// The rules of the shop: how many points come, what things cost, how much of a category is for each household.
import { z } from 'zod'
import { action, all, code, id, insert, maybe, update } from '#core/kernel'
import { Formula, formulaIn, perHead } from '../domain/formula.ts'
import { monthIn, monthsAfter } from '../domain/months.ts'
import { Limit, Price } from '../domain/price.ts'

const onBody = (_: unknown, { organisation_id }: { organisation_id: string }) => ({ organisation_id })

export const setFormula = action('shop.set-formula', {
  input: z.object({
    organisation_id: id(),
    base: perHead(),
    per_adult: perHead(),
    per_young_person: perHead(),
    per_child: perHead(),
    per_baby: perHead(),
  }),
  verb: 'shop.rule',
  needs: ({ organisation_id }) => ({ before: all(Formula, { organisation_id }) }),
  on: onBody,
  decide: ({ before }, told, { me, now }) => {
    const month = monthIn(now)
    // The month's points are given already: a change begins with the next. The very first begins at once.
    const from_month = formulaIn(before, month) ? monthsAfter(month, 1) : month
    const version = 1 + before.reduce((most, each) => Math.max(most, each.version), 0)
    const record = { ...told, version, from_month, at: now, worker_id: me.worker_id }
    return { changes: [insert(Formula, record)], answer: { version, from_month } }
  },
})

export const setPrice = action('shop.set-price', {
  input: z.object({
    organisation_id: id(),
    item_id: id(),
    points: z.int().min(0).max(1000).nullable(),
  }),
  verb: 'shop.rule',
  needs: ({ organisation_id, item_id }) => ({ price: maybe(Price, { item_id, organisation_id }) }),
  on: onBody,
  decide: ({ price }, { item_id, organisation_id, points }) => {
    const key = { item_id, organisation_id }
    return { changes: [price ? update(Price, key, { points }) : insert(Price, { ...key, points })] }
  },
})

export const setLimit = action('shop.set-limit', {
  input: z.object({
    organisation_id: id(),
    category: code(),
    per_month: z.int().min(1).max(1000).nullable(),
  }),
  verb: 'shop.rule',
  needs: ({ organisation_id, category }) => ({ limit: maybe(Limit, { category, organisation_id }) }),
  on: onBody,
  decide: ({ limit }, { category, organisation_id, per_month }) => {
    const key = { category, organisation_id }
    return { changes: [limit ? update(Limit, key, { per_month }) : insert(Limit, { ...key, per_month })] }
  },
})
