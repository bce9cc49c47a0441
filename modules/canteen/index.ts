// The door of the canteen room: who ate, on which day, and what was used for it. Safe in browsers. Lower floors first: nouns are
// made in the order of their keys.
import '#network'
import '#goods'

export { countPlates } from './actions/count-plates.ts'
export { amendMeal, tellMeal } from './actions/tell-meal.ts'
export { putBack, useGoods } from './actions/use-goods.ts'
export { mustAddUp, servedAt } from './domain/meal-checks.ts'
export {
  type Heading,
  headings,
  MealCount,
  type MealCountRecord,
  type Serving,
  servings,
} from './domain/meal-count.ts'
export { Plate, type PlateRecord, type Plates, platesIn } from './domain/plate.ts'
export { headingsOf, totalsOf } from './domain/totals.ts'
export { canteenPolicy, kitchenHands, mealHeads, mealTellers } from './policy.ts'
export { canteenProblems } from './problems.ts'
export { type CanteenFigures, figures, type Meals, type MealTold, meals } from './queries/meals.ts'
export { texts as canteenTexts } from './texts/index.ts'
