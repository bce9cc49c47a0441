// Who may see the figures and who may let one out of the house. The roads in SQL say the same roles.
import { policy } from '#core/kernel'

export const figureReaders = ['project_manager', 'monitoring_officer', 'network_admin'] as const

/** Who counts, validates and freezes the figures of a period. */
export const valueKeepers = ['project_manager', 'monitoring_officer'] as const
/** A funder sees only what was released. */
export const releaseReaders = ['funder_viewer', ...figureReaders] as const

export const monitoringPolicy = policy({
  'figures.see': {
    roles: figureReaders,
    by: 'network',
    also: { roles: ['service_coordinator'], by: 'organisation' },
  },
  /** The causes behind a figure; each must also be open to the reader in its own room. */
  'figures.open': {
    roles: figureReaders,
    by: 'network',
    also: { roles: ['service_coordinator'], by: 'organisation' },
  },
  'figures.check': { roles: ['monitoring_officer', 'network_admin'], by: 'network' },
  /** How a figure is counted, in words and choices. */
  'figures.define': { roles: ['monitoring_officer'], by: 'network' },
  /** Targets of a period, where an indicator began, the rule of the light. */
  'figures.promise': { roles: ['monitoring_officer', 'project_manager'], by: 'network' },
  /** Numbers somebody declared, with their proof: whoever may see any figure. */
  'figures.see-declared': { roles: [...figureReaders, 'service_coordinator'], by: 'network' },
  'figures.declare': { roles: ['monitoring_officer', 'project_manager'], by: 'network' },
  'rows.release': { roles: ['monitoring_officer'], by: 'network' },
  'figures.publish': { roles: ['monitoring_officer'], by: 'network' },
  'values.see': { roles: figureReaders, by: 'network' },
  'values.keep': { roles: valueKeepers, by: 'network' },
  'values.reopen': { roles: ['monitoring_officer'], by: 'network' },
  'releases.take': { roles: releaseReaders, by: 'network' },
})
