// Who keeps the store and who carries things to the street. The roads in SQL say the same roles.
import { policy } from '#core/kernel'
import { everyRole } from '#network'

/** Receive, make kits, count, block. */
export const storeKeepers = ['service_coordinator', 'hub_manager', 'warehouse_operator'] as const
/** Whose phone carries the store: those who work inside it. */
export const hubWorkers = ['hub_manager', 'warehouse_operator'] as const
/** Load and empty a van. */
export const vanLoaders = [...storeKeepers, 'outreach_operator', 'educator', 'health_worker'] as const
/** Hand things out in the street; the outreach room asks under its own verb. */
export const handGivers = [...vanLoaders, 'peer_worker', 'cultural_mediator', 'social_worker'] as const
/** The second look at a large difference, and recalls. */
export const stockApprovers = ['service_coordinator', 'hub_manager'] as const

export const goodsPolicy = policy({
  'stock.see': { roles: everyRole, by: 'organisation' },
  'catalogue.see': { roles: everyRole, by: 'network' },
  'catalogue.keep': { roles: storeKeepers, by: 'network' },
  'stock.keep': { roles: storeKeepers, by: 'organisation' },
  'stock.move': { roles: vanLoaders, by: 'organisation' },
  /** Holding a place and writing what moved: whoever hands out, under the verb of their own room. */
  'stock.carry': { roles: handGivers, by: 'organisation' },
  'stock.approve': { roles: stockApprovers, by: 'organisation' },
})
