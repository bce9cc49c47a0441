// The hours at which figures were frozen (domain 3.21 and 7): those who answer for the figures of the network know them; what was
// corrected since is read by counting functions alone.
import { newId } from '#core/kernel'
import type { RoomReference } from './room.ts'

export const monitoringFacts: RoomReference = {
  tables: {
    'monitoring.row_releases': {
      select: [{ of: ['monitoring_officer', 'network_admin'], within: 'network' }],
      insert: [{ of: ['monitoring_officer'], within: 'network' }],
      update: [],
    },
    'monitoring.cut_offs': {
      select: [{ of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' }],
      insert: [],
      update: [],
    },
  },
  shut: {
    'monitoring.row_places': 'how far the rows of a release have left: the house alone',
    'monitoring.ahead': 'which rules are kept summed: the house reads it',
    'monitoring.month_cells': 'months summed ahead: a function reads them for who may see figures',
    'monitoring.facts_before': 'facts corrected after a cut-off: a function counts them',
    'monitoring.seen_before': 'pseudonyms of a cut-off: a function tells numbers',
  },
  deeds: { 'monitoring.release-rows': [{ of: ['monitoring_officer'], within: 'network' }] },
  questions: {
    // The figure itself; which of its causes show is asked of each room's own tables.
    'monitoring.causes': {
      roads: [
        { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
        { of: ['service_coordinator'], within: 'body' },
      ],
    },
    'monitoring.months': {
      roads: [
        { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
        { of: ['service_coordinator'], within: 'body' },
      ],
    },
  },
  placeless: ['monitoring.release-rows'],
  waiting: {},
  words: {
    'monitoring.release-rows': ({ ids }) => ({
      ...{ row_release_id: newId(), project_id: ids.project_id, from_month: '2026-01', to_month: '2026-11' },
      purpose: 'valutazione intermedia, chiesta dal finanziatore',
    }),
    'monitoring.causes': () => ({ key: 'contacts', from_month: '2026-01', to_month: '2026-11' }),
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
  untold: {
    'monitoring.row_releases': {
      from_month: '2026-01',
      to_month: '2026-03',
      purpose: 'valutazione intermedia',
    },
  },
}
