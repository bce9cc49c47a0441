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
    'monitoring.facts_before': 'facts corrected after a cut-off: a function counts them',
    'monitoring.seen_before': 'pseudonyms of a cut-off: a function tells numbers',
  },
  deeds: {},
  questions: {},
  placeless: [],
  waiting: {},
  words: {},
  named: {},
  untold: {},
}
