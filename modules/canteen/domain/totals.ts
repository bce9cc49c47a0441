// Many meals together: portions and presences (who eats twice counts twice), and of the meals of the programme its headings.
import { type Heading, headings, type MealCountRecord, type ToldOfMeal } from './meal-count.ts'

export type Counted = Pick<MealCountRecord, 'on_day' | keyof ToldOfMeal>

export interface MealTotals {
  meals: number
  days: number
  portions: number
  persons: number
  /** The most that ate at one meal: nearer to how many different people there are than the sum. */
  most: number
  /** Meals of which the people were guessed. */
  estimated: number
  programme_portions: number
  continuous: number
  occasional: number
  wasted: number
}

const add = (counts: readonly Counted[], of: (count: Counted) => number | null): number =>
  counts.reduce((sum, count) => sum + (of(count) ?? 0), 0)

export const totalsOf = (counts: readonly Counted[]): MealTotals => ({
  meals: counts.length,
  days: new Set(counts.map(({ on_day }) => on_day)).size,
  portions: add(counts, ({ portions }) => portions),
  persons: add(counts, ({ persons }) => persons),
  most: counts.reduce((most, { persons }) => Math.max(most, persons), 0),
  estimated: counts.filter(({ is_estimate }) => is_estimate).length,
  programme_portions: add(counts, (count) => count.programme_portions),
  continuous: add(counts, (count) => count.continuous),
  occasional: add(counts, (count) => count.occasional),
  wasted: add(counts, (count) => count.wasted),
})

export interface HeadingSum {
  heading: Heading
  persons: number
  /** In how many meals of the programme somebody said it. */
  told_in: number
  is_estimate: boolean
}

/** Only of meals with something of the programme in them. */
export const headingsOf = (counts: readonly Counted[]): HeadingSum[] => {
  const ours = counts.filter(({ programme_portions }) => (programme_portions ?? 0) > 0)
  return headings.map((heading) => {
    const told = ours.filter((count) => count[heading] !== null)
    return {
      heading,
      persons: add(told, (count) => count[heading]),
      told_in: told.length,
      is_estimate: told.some((count) => count.is_estimate || count.guessed.includes(heading)),
    }
  })
}
