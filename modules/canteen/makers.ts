// Sample counts of meals, for tests and for telling stories.
import { newId } from '#core/kernel'
import { type MealCountRecord, toldOfMeal } from './domain/meal-count.ts'
import type { PlateRecord } from './domain/plate.ts'

export const aMealCount = (given: Partial<MealCountRecord> = {}): MealCountRecord => ({
  ...toldOfMeal.parse({ portions: 60, persons: 58 }),
  ...{ meal_id: newId(), edition: 1, unit_id: 'u', organisation_id: 'o', on_day: '2026-11-20' },
  ...{ serving: 'lunch', at: '2026-11-20T13:00:00.000Z', worker_id: 'w', reason: null },
  ...given,
})

export const aPlate = (given: Partial<PlateRecord> = {}): PlateRecord => ({
  ...{ plate_id: newId(), unit_id: 'u', organisation_id: 'o', on_day: '2026-11-20', serving: 'lunch' },
  ...{ portions: 1, persons: 1, at: '2026-11-20T12:00:00.000Z', worker_id: 'w' },
  ...given,
})
