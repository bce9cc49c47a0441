// Everybody in the network reads the directory; who answers for a body keeps its pages, who works in a service says
// how many places are free. The roads in SQL (migrations/) say the same roles.
import { policy } from '#core/kernel'
import { everyRole } from '#network'

/** Write the pages of their body's services. */
export const serviceKeepers = ['partner_admin', 'service_coordinator'] as const
/** Know where a refuge is: they work in its body and go there. */
export const refugeReaders = [
  ...serviceKeepers,
  'social_worker',
  'case_manager',
  'educator',
  'psychologist',
] as const
/** Say how many places are free, with one tap. */
export const placeCounters = ['service_coordinator', 'social_worker', 'educator', 'health_worker'] as const

const keeping = {
  roles: serviceKeepers,
  by: 'organisation',
  also: { roles: ['network_admin'], by: 'network' },
} as const

export const servicesPolicy = policy({
  'service.see': { roles: everyRole, by: 'network' },
  'service.keep': keeping,
  'service.see-secret': { roles: refugeReaders, by: 'organisation' },
  'service.keep-secret': { roles: serviceKeepers, by: 'organisation' },
  'service.count': { roles: placeCounters, by: 'unit', also: keeping },
})
