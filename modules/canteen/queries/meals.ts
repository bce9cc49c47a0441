// The meals of a unit in a month, each as it holds now with what was told before and what was used; and the figures of every
// kitchen of a body, in which few people are not told.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'
import { headings, servings, toldOfMeal } from '../domain/meal-count.ts'

const text = z.string()
const maybe = text.nullable()

const edition = toldOfMeal.extend({
  edition: z.number(),
  at: text,
  by_name: maybe,
  reason: maybe,
})
export type EditionTold = z.infer<typeof edition>

const used = z.object({
  item_id: text,
  lot_id: maybe,
  location_id: text,
  name_it: text,
  name_en: text,
  unit_name: text,
  lot_code: maybe,
  programme: maybe,
  /** Where it was taken from; no shelf held it when it is "unexplained". */
  place_kind: text,
  quantity: z.number(),
})
export type UsedTold = z.infer<typeof used>

const meal = edition.extend({
  meal_id: text,
  unit_id: text,
  organisation_id: text,
  on_day: text,
  serving: z.enum(servings),
  /** What was told before, the latest first. */
  former: z.array(edition),
  used: z.array(used),
})
export type MealTold = z.infer<typeof meal>

const totals = z.object({
  meals: z.number(),
  days: z.number(),
  portions: z.number(),
  persons: z.number(),
  most: z.number(),
  estimated: z.number(),
  programme_portions: z.number(),
  continuous: z.number(),
  occasional: z.number(),
  wasted: z.number(),
})

export const meals = query('canteen.meals', {
  verb: 'meal.see',
  /** Any day of the month. */
  input: z.object({ unit_id: id(), month: dayText() }),
  on: ({ unit_id }) => ({ unit_id }),
  output: z.object({
    month: text,
    meals: z.array(meal),
    totals,
    /** What was counted at the serving line, tap by tap. */
    plates: z.array(
      z.object({ on_day: text, serving: z.enum(servings), portions: z.number(), persons: z.number() }),
    ),
  }),
})
export type Meals = z.infer<(typeof meals)['output']>

export const figures = query('canteen.figures', {
  verb: 'meal.see-figures',
  input: z.object({ organisation_id: id(), from_day: dayText(), to_day: dayText() }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    units: z.array(
      totals.omit({ persons: true, most: true, continuous: true, occasional: true }).extend({
        unit_id: text,
        unit_name: text,
        /** Null: fewer than may be told. */
        persons: z.number().nullable(),
        most: z.number().nullable(),
        continuous: z.number().nullable(),
        occasional: z.number().nullable(),
      }),
    ),
    /** Of the meals of the programme. */
    headings: z.array(
      z.object({
        heading: z.enum(headings),
        persons: z.number().nullable(),
        told_in: z.number(),
        is_estimate: z.boolean(),
      }),
    ),
    programme_meals: z.number(),
  }),
})
export type CanteenFigures = z.infer<(typeof figures)['output']>
