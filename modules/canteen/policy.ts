// Who tells a meal and who takes from the kitchen's store. A volunteer counts heads (domain 7) and moves nothing; the roads in
// SQL (migrations/) say the same roles.
import { policy } from '#core/kernel'

/** Whoever stands where meals are served. */
export const mealTellers = [
  'service_coordinator',
  'hub_manager',
  'warehouse_operator',
  'educator',
  'outreach_operator',
  'community_facilitator',
  'volunteer',
] as const
/** Those of them who take things from the store. */
export const kitchenHands = [
  'service_coordinator',
  'hub_manager',
  'warehouse_operator',
  'educator',
  'outreach_operator',
] as const
/** Figures of every kitchen of the body. */
export const mealHeads = ['service_coordinator', 'hub_manager'] as const

export const canteenPolicy = policy({
  'meal.see': { roles: mealTellers, by: 'unit' },
  'meal.tell': { roles: mealTellers, by: 'unit' },
  'meal.use-goods': { roles: kitchenHands, by: 'unit' },
  'meal.see-figures': { roles: mealHeads, by: 'organisation' },
})
