// Who may look at the pictures of the work: the same who may see its figures. The functions in SQL say the same roles.
import { policy } from '#core/kernel'
import { figureReaders } from '#monitoring'

export const dashboardsPolicy = policy({
  'dashboards.see': {
    roles: figureReaders,
    by: 'network',
    also: { roles: ['service_coordinator'], by: 'organisation' },
  },
})
