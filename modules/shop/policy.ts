// Who serves at the till and who makes its rules (domain 7: the hub). Who issued a card does not read what was taken. The roads
// in SQL (migrations/) say the same roles.
import { policy } from '#core/kernel'

/** At the till. */
export const tillHands = ['hub_manager', 'warehouse_operator'] as const
/** Formula, points of things, limits; figures of the month. */
export const ruleMakers = ['hub_manager'] as const

export const shopPolicy = policy({
  'shop.see': { roles: tillHands, by: 'organisation' },
  'shop.serve': { roles: tillHands, by: 'organisation' },
  'shop.rule': { roles: ruleMakers, by: 'organisation' },
})
