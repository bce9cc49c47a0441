// Who asks for goods, and who gives them out. The roads in SQL (migrations/) say the same roles. The hub sees cards and
// requests that are for it; who issued a card or asked sees what is of their unit.
import { policy } from '#core/kernel'

/** Those who follow people or run a service: they issue cards and ask for goods. */
export const askers = [
  'service_coordinator',
  'hub_manager',
  'outreach_operator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
] as const
/** Those who work in the hub. */
export const hubHands = ['hub_manager', 'warehouse_operator', 'service_coordinator'] as const
/** Those who decide in the hub. */
export const hubHeads = ['hub_manager', 'service_coordinator'] as const
/** Everybody of both sides. */
export const bothSides = [...askers, 'warehouse_operator'] as const

const linkers = askers.filter((role) => role !== 'hub_manager')

export const distributionPolicy = policy({
  /** Asked where no unit is named: rows are then held by their own policies. */
  'goods-request.see': { roles: bothSides, by: 'network' },
  'card.see': { roles: bothSides, by: 'network' },
  'card.issue': { roles: askers, by: 'unit' },
  /** Whose card it is: never told by the hub. */
  'card.link': { roles: linkers, by: 'unit' },
  'card.see-whose': { roles: linkers, by: 'person' },
  'goods-request.ask': { roles: askers, by: 'unit' },
  'goods-request.decide': { roles: hubHeads, by: 'unit' },
  'goods-request.pick': { roles: hubHands, by: 'unit' },
  /** Either side calls off. */
  'goods-request.work': { roles: bothSides, by: 'unit' },
  'handover.make': { roles: hubHands, by: 'organisation' },
  'distribution.see-hub': { roles: hubHands, by: 'network' },
  'distribution.see-figures': { roles: hubHeads, by: 'organisation' },
})
