// Who may stop what is given away, and who looks after cold and cleanliness (domain 7: recalls are of the one who answers for
// the hub). The row policies of the migrations say the same roles.
import { policy } from '#core/kernel'
import { storeKeepers } from '#goods'

/** Opens, traces, warns, closes; reads to whom things went. */
export const recallers = ['hub_manager'] as const
/** Reads that something is recalled and where it lies. */
export const recallReaders = storeKeepers
/** Reads to whom things went: the one who answers, and who hands out (domain 7). */
export const recallTracers = ['hub_manager', 'warehouse_operator'] as const
/** Measures, cleans, notes what is wrong. */
export const careTakers = storeKeepers
/** The second look at what was put right. */
export const careVerifiers = ['hub_manager', 'service_coordinator'] as const

export const recallsPolicy = policy({
  'recall.see': { roles: recallReaders, by: 'organisation' },
  /** A recall another body of the network has opened: the product, never to whom it went. */
  'recall.hear': { roles: recallReaders, by: 'network' },
  /** Who was told and what came back. */
  'recall.trace': { roles: recallTracers, by: 'organisation' },
  'recall.open': { roles: recallers, by: 'organisation' },
  'cold.see': { roles: careTakers, by: 'organisation' },
  'cold.read': { roles: careTakers, by: 'organisation' },
  'cold.keep': { roles: careVerifiers, by: 'organisation' },
  'cold.verify': { roles: careVerifiers, by: 'organisation' },
  'waste.see': { roles: careTakers, by: 'organisation' },
  'waste.write': { roles: careTakers, by: 'organisation' },
})
