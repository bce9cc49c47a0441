// Who takes in what arrives, and who answers for it. The roads in SQL say the same roles.
import { policy } from '#core/kernel'
import { stockApprovers, storeKeepers } from '#goods'

/** What the tax office wants of a giver: for who answers for the hub, not for who carries the boxes (domain 7). */
export const paperKeepers = ['hub_manager'] as const

export const donationsPolicy = policy({
  'donation.see': { roles: storeKeepers, by: 'organisation' },
  'donation.plan': { roles: storeKeepers, by: 'organisation' },
  'donation.receive': { roles: storeKeepers, by: 'organisation' },
  'donation.decide': { roles: stockApprovers, by: 'organisation' },
  'donation.declare': { roles: paperKeepers, by: 'organisation' },
  'donor.see': { roles: storeKeepers, by: 'organisation' },
  'donor.keep': { roles: storeKeepers, by: 'organisation' },
  'donor.see-papers': { roles: paperKeepers, by: 'organisation' },
  'programme.see': { roles: storeKeepers, by: 'organisation' },
  'programme.count': { roles: storeKeepers, by: 'organisation' },
  'donor.keep-papers': { roles: paperKeepers, by: 'organisation' },
})
