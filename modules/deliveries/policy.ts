// Who sets when one may come to a hub, and who takes things to partners. The row policies of the migration say the same roles.
import { policy } from '#core/kernel'
import { askers, hubHands, hubHeads } from '#distribution'

export const deliveriesPolicy = policy({
  'pickup.see': { roles: hubHands, by: 'network' },
  'pickup.read-windows': { roles: hubHands, by: 'organisation' },
  /** Who asks sees when the hub is open, and books for their own unit. */
  'pickup.see-own': { roles: askers, by: 'network' },
  'pickup.book': { roles: askers, by: 'unit' },
  'pickup.move': { roles: hubHands, by: 'unit' },
  'pickup.set-windows': { roles: hubHeads, by: 'organisation' },
  /** Asked where no body is named: rows are then held by their own policies. */
  'round.see': { roles: hubHands, by: 'network' },
  'round.drive': { roles: hubHands, by: 'organisation' },
})
