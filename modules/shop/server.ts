// The shop assembled for the API.
import type { Room } from '#core/http'
import { turnMonth } from './store/chores.ts'
import { figuresAnswering, rulesAnswering } from './store/rules.ts'
import { servingsAnswering } from './store/servings.ts'
import { tillAnswering } from './store/till.ts'
import './store/person-part.ts'
import './store/points-back.ts'
import './index.ts'

export const shopAnswerings = {
  rules: rulesAnswering,
  figures: figuresAnswering,
  till: tillAnswering,
  servings: servingsAnswering,
}
export { turnMonth }

export const room: Room = {
  name: 'shop',
  answerings: Object.values(shopAnswerings),
  chores: [turnMonth],
}
