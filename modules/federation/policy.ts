// Who may say yes or no for a city, and who may look. The row policies of the migrations have the same conditions.
import { policy } from '#core/kernel'

export const federationReaders = ['network_admin', 'project_manager', 'monitoring_officer'] as const

export const federationPolicy = policy({
  'federation.see': { roles: federationReaders, by: 'network' },
  'federation.decide': { roles: ['network_admin'], by: 'network' },
})
