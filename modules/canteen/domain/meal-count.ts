// A meal somebody served: breakfast, lunch, dinner of one unit on one day. Who served it tells how many portions and how many
// people, counted or guessed; who tells it anew says why, and what was told before stays readable. Numbers only, no names.
import { z } from 'zod'
import { codes, dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const servings = ['breakfast', 'lunch', 'dinner', 'other'] as const
export type Serving = (typeof servings)[number]

/** Of those who ate, as far as it is known. The last four are what the programme lets a partner guess. */
export const headings = [
  'children',
  'adults',
  'elderly',
  'young',
  'women',
  'men',
  'disabled',
  'third_country',
  'minority',
  'homeless',
] as const
export type Heading = (typeof headings)[number]

const people = () => z.int().min(0).max(20_000)
const part = () => people().nullable().default(null)

const partShape = {
  /** Under 18. */
  children: part(),
  adults: part(),
  /** 65 and more. */
  elderly: part(),
  /** 18 to 29: some of the adults. */
  young: part(),
  women: part(),
  men: part(),
  disabled: part(),
  third_country: part(),
  minority: part(),
  homeless: part(),
}

/** What is said of a meal. */
export const toldShape = {
  portions: people(),
  persons: people(),
  /** Guessed and not counted; then how, in words. */
  is_estimate: z.boolean().default(false),
  method: line(200).nullable().default(null),
  ...partShape,
  /** Which parts are guesses, though the whole was counted. */
  guessed: codes().default([]),
  /** Portions with something of the EU programme in them; null: nobody said. */
  programme_portions: part(),
  /** Of those who ate them: on file with the programme, and counted without a file. */
  continuous: part(),
  occasional: part(),
  /** Portions that were thrown away. */
  wasted: part(),
}
export const toldOfMeal = z.object(toldShape)
export type ToldOfMeal = z.infer<typeof toldOfMeal>

export const MealCount = noun(
  'canteen.meal-count',
  { table: 'canteen.meal_counts', key: ['meal_id', 'edition'], by: 'unit', conflict: 'append' },
  z.object({
    meal_id: id(),
    /** 1 for what was told first; the highest holds. */
    edition: z.int().min(1).max(1000),
    unit_id: id(),
    organisation_id: id(),
    on_day: dayText(),
    serving: z.enum(servings),
    at: instantText(),
    worker_id: id(),
    ...toldShape,
    /** Why it was told anew. */
    reason: line(200).nullable(),
  }),
)
export type MealCountRecord = Of<typeof MealCount>

/** The one that holds. */
export const latestOf = <T extends { edition: number }>(editions: readonly T[]): T | undefined =>
  [...editions].sort((a, b) => b.edition - a.edition)[0]
