// Who writes reports for funders, who lets them leave, who reads them (domain 7: monitoring officers hold the gate, project
// managers the configuration and targets). The row policies of the migrations say the same roles.
import { policy } from '#core/kernel'

export const reportReaders = ['project_manager', 'monitoring_officer', 'network_admin'] as const
export const reportWriters = ['project_manager', 'monitoring_officer'] as const
export const reportFreezers = ['monitoring_officer'] as const

/** Who reads for a funder what was sent to them: the rows are told by body. */
export const reportViewers = ['funder_viewer'] as const

export const reportsPolicy = policy({
  'funder-report.see': { roles: reportReaders, by: 'network' },
  'funder-report.read': { roles: reportViewers, by: 'network' },
  'funder-report.write': { roles: reportWriters, by: 'network' },
  'funder-report.freeze': { roles: reportFreezers, by: 'network' },
})
