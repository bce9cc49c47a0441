// What a network counts in its own words, promises for a period and declares with a proof: everybody reads how a figure is counted;
// the monitoring officer writes it, targets also who coordinates the project (domain 3.21, 7).
import { everyone, type Road } from '../reference.ts'
import type { RoomReference } from './room.ts'

const read: Road[] = [{ of: everyone, within: 'network' }]
const officer: Road[] = [{ of: ['monitoring_officer'], within: 'network' }]
const promisers: Road[] = [{ of: ['monitoring_officer', 'project_manager'], within: 'network' }]
const readers: Road[] = [
  {
    of: ['monitoring_officer', 'project_manager', 'network_admin', 'service_coordinator'],
    within: 'network',
  },
]

export const monitoringBook: RoomReference = {
  tables: {
    'monitoring.definitions': { select: read, insert: officer, update: [] },
    'monitoring.targets': { select: read, insert: promisers, update: promisers },
    'monitoring.baselines': { select: read, insert: promisers, update: promisers },
    'monitoring.declared': { select: readers, insert: promisers, update: [] },
    'monitoring.light_rules': { select: read, insert: promisers, update: [] },
  },
  shut: {},
  deeds: {},
  questions: {},
  placeless: [],
  waiting: {},
  words: {},
  named: {},
  untold: {
    'monitoring.definitions': {
      key: 'contacts',
      version: 2,
      applies_from: '2026-01-01',
      time: 'in_period',
      owner_id: null,
    },
    'monitoring.targets': { key: 'contacts', period: '2026', qualifier: 'about' },
    'monitoring.baselines': { key: 'contacts' },
    'monitoring.declared': { key: 'contacts', period: '2026', evidence_link: 'https://example.org/verbale' },
    'monitoring.light_rules': { on_track_from: 90, behind_from: 70 },
  },
}
