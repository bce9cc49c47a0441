// The hours at which figures were frozen (domain 3.21 and 7): those who answer for the figures of the network know them; what was
// corrected since is read by counting functions alone.
import type { RoomReference } from './room.ts'

export const monitoringFacts: RoomReference = {
  tables: {
    'monitoring.cut_offs': {
      select: [{ of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' }],
      insert: [],
      update: [],
    },
  },
  shut: {
    'monitoring.ahead': 'which rules are kept summed: the house reads it',
    'monitoring.month_cells': 'months summed ahead: a function reads them for who may see figures',
    'monitoring.facts_before': 'facts corrected after a cut-off: a function counts them',
    'monitoring.seen_before': 'pseudonyms of a cut-off: a function tells numbers',
  },
  deeds: {},
  questions: {
    'monitoring.months': {
      roads: [
        { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
        { of: ['service_coordinator'], within: 'body' },
      ],
    },
  },
  placeless: [],
  waiting: {},
  words: {
    'monitoring.months': () => ({
      ...{
        keys: ['contacts', 'persons_reached'],
        from_month: '2026-01',
        to_month: '2026-11',
        dimension: 'gender',
      },
    }),
  },
  named: {},
  untold: {},
}
