// The canteen room assembled for the API.
import type { Room } from '#core/http'
import { carryKitchen } from './store/carry.ts'
import { figuresAnswering, mealsAnswering } from './store/meals.ts'
import './index.ts'

export const canteenAnswerings = { meals: mealsAnswering, figures: figuresAnswering }

export const room: Room = {
  name: 'canteen',
  answerings: Object.values(canteenAnswerings),
  carry: carryKitchen,
}
