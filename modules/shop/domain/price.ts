// What a thing costs in points, and how much of a category a household may take in a month, so that there is some for everybody.
import { z } from 'zod'
import { code, id, noun, type Of } from '#core/kernel'

export const Price = noun(
  'shop.price',
  { table: 'shop.prices', key: ['item_id', 'organisation_id'], by: 'organisation', conflict: 'latest' },
  z.object({
    item_id: id(),
    organisation_id: id(),
    /** For one piece, for a kilogram of what is weighed; null: it is not in the shop. */
    points: z.int().min(0).max(1000).nullable(),
  }),
)
export type PriceRecord = Of<typeof Price>

export const Limit = noun(
  'shop.limit',
  { table: 'shop.limits', key: ['category', 'organisation_id'], by: 'organisation', conflict: 'latest' },
  z.object({
    category: code(),
    organisation_id: id(),
    /** Pieces, or kilograms of what is weighed; null: as many as there are points for. */
    per_month: z.int().min(1).max(1000).nullable(),
  }),
)
export type LimitRecord = Of<typeof Limit>

/** What is weighed is kept in grams and counted in kilograms. */
export const isWeighed = (unit_name: string): boolean => unit_name === 'gram'
export const unitsOf = (quantity: number, is_weighed: boolean): number =>
  is_weighed ? quantity / 1000 : quantity

/** Multiplied before it is divided: half a point is then half a point, here and in the database. */
export const pointsOf = (points: number, quantity: number, is_weighed: boolean): number =>
  Math.round(unitsOf(points * quantity, is_weighed))

interface Taken {
  quantity: number
  points: number
  points_each: number
}

/** As much as the rest costs less: what was rounded is not rounded twice. `shop.points_back` writes the same. */
export const pointsBack = (
  { quantity: left, points, points_each }: Taken,
  quantity: number,
  is_weighed: boolean,
): number => points - pointsOf(points_each, left - quantity, is_weighed)

export interface Counted {
  category: string
  quantity: number
  is_weighed: boolean
}

export interface Over {
  category: string
  per_month: number
  /** Taken this month before now. */
  taken: number
  left: number
}

/** The first category of which more would be taken than a household may. */
export const overLimit = (
  limits: readonly Pick<LimitRecord, 'category' | 'per_month'>[],
  taken: readonly Counted[],
  now: readonly Counted[],
): Over | undefined => {
  const sum = (of: readonly Counted[], category: string) =>
    of
      .filter((each) => each.category === category)
      .reduce((all, each) => all + unitsOf(each.quantity, each.is_weighed), 0)
  for (const { category, per_month } of limits) {
    if (per_month === null) continue
    const before = sum(taken, category)
    const wanted = sum(now, category)
    if (wanted > 0 && before + wanted > per_month)
      return { category, per_month, taken: before, left: Math.max(0, per_month - before) }
  }
  return undefined
}
