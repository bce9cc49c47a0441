// What the shop goes by: the formula of today and of the next month, what things cost, the limits; and the figures of a month.
import { z } from 'zod'
import { dayText, query } from '#core/kernel'

const text = z.string()
const mine = {
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
}

const formula = z.object({
  version: z.int(),
  from_month: text,
  base: z.int(),
  per_adult: z.int(),
  per_young_person: z.int(),
  per_child: z.int(),
  per_baby: z.int(),
  by_name: text.nullable(),
})
export type FormulaTold = z.infer<typeof formula>

const shopItem = z.object({
  item_id: text,
  name_it: text,
  name_en: text,
  category: text,
  unit_name: text,
  allergens: z.array(text),
  diets: z.array(text),
  /** Null: not in the shop. */
  points: z.int().nullable(),
})
export type ShopItem = z.infer<typeof shopItem>

export const rules = query('shop.rules', {
  verb: 'shop.see',
  input: z.object({}),
  ...mine,
  output: z.object({
    month: text,
    /** Null: the shop has not begun. */
    formula: formula.nullable(),
    next: formula.nullable(),
    versions: z.array(formula),
    items: z.array(shopItem),
    limits: z.array(z.object({ category: text, per_month: z.int() })),
  }),
})
export type Rules = z.infer<typeof rules.output>

export const figures = query('shop.figures', {
  verb: 'shop.rule',
  /** Any day of the month. */
  input: z.object({ month: dayText() }),
  ...mine,
  output: z.object({
    month: text,
    /** Null: too few to be told. */
    households: z.int().nullable(),
    servings: z.int(),
    credit: z.int(),
    spent: z.int(),
    given_back: z.int(),
    expired: z.int(),
    categories: z.array(z.object({ category: text, points: z.int() })),
  }),
})
export type Figures = z.infer<typeof figures.output>
