// What a phone does at the serving line, and the records it carries for it. With the rooms of the store, before anything is carried.
import { canteenPolicy, countPlates, MealCount, Plate, tellMeal } from '#canteen'

export const kitchenActs = [countPlates, tellMeal]
export const kitchenNouns = [MealCount, Plate]
export const kitchenPolicies = [canteenPolicy]
