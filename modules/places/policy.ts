// Who goes to places, who decides about them, and who may know only the area. The roads in SQL (migrations/) say
// the same roles.
import { policy } from '#core/kernel'
import { everyRole } from '#network'

/** Go there: they see the exact places of their unit, report and observe. */
export const placeGoers = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'peer_worker',
] as const
/** Decide: assign, review, close. */
export const placeKeepers = ['service_coordinator'] as const

export const placesPolicy = policy({
  'place.map': { roles: everyRole, by: 'network' },
  'place.see': { roles: placeGoers, by: 'network' },
  'place.report': { roles: placeGoers, by: 'unit' },
  'place.observe': { roles: placeGoers, by: 'unit' },
  'place.rename': {
    roles: ['outreach_operator'],
    by: 'unit',
    also: { roles: placeKeepers, by: 'organisation' },
  },
  'place.assign': { roles: placeKeepers, by: 'organisation' },
  'place.review': { roles: placeKeepers, by: 'organisation' },
  'place.close': { roles: placeKeepers, by: 'organisation' },
})
