// What a network counts in its own words, promises for a period and declares with a proof: everybody reads how a figure is counted;
// the monitoring officer writes it, targets also who coordinates the project (domain 3.21, 7).
import { newId } from '#core/kernel'
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

const figures: Road[] = [
  { of: ['service_coordinator'], within: 'body' },
  { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
]

const draft = (key: string) => ({
  ...{ key, label: { it: 'Prova', en: 'Trial' }, counting: { how: 'sum', measure: 'contacts' } },
  ...{ time: 'in_period', filters: {}, dimensions: [], level: null, frequency: null, owner_id: null },
  ...{ external_codes: [], disclosure: 'people' },
})
const fresh = (): string => `f_${newId().slice(-8)}`

type Words = RoomReference['words'][string]
const ofIndicator =
  (more: Record<string, unknown>): Words =>
  ({ row }) => {
    const { project_id, key } = row('network.project_indicators')
    return { project_id, key, ...more }
  }

export const monitoringBook: RoomReference = {
  tables: {
    'monitoring.definitions': { select: read, insert: officer, update: [] },
    'monitoring.targets': { select: read, insert: promisers, update: promisers },
    'monitoring.baselines': { select: read, insert: promisers, update: promisers },
    'monitoring.declared': { select: readers, insert: promisers, update: [] },
    'monitoring.light_rules': { select: read, insert: promisers, update: [] },
  },
  shut: {},
  deeds: {
    'monitoring.define-figure': officer,
    'monitoring.set-period-target': promisers,
    'monitoring.set-baseline': promisers,
    'monitoring.declare-value': promisers,
    'monitoring.set-light-rule': promisers,
  },
  questions: {
    'monitoring.book': { roads: figures },
    'monitoring.promises': { roads: figures },
    'monitoring.figure-preview': { roads: officer },
  },
  placeless: [
    'monitoring.define-figure',
    'monitoring.set-period-target',
    'monitoring.set-baseline',
    'monitoring.declare-value',
    'monitoring.set-light-rule',
  ],
  waiting: {},
  words: {
    'monitoring.define-figure': () => ({
      ...{ draft: draft(fresh()), applies_from: '2026-01-01', is_new: true, note: null },
    }),
    'monitoring.figure-preview': () => ({
      draft: draft(fresh()),
      from_month: '2026-01',
      to_month: '2026-11',
    }),
    'monitoring.set-period-target': ofIndicator({ period: '2026', target: 10, qualifier: 'about' }),
    'monitoring.set-baseline': ofIndicator({ value: 4, on_day: '2026-01-01', source: 'Verbale' }),
    'monitoring.declare-value': (lying) => ({
      ...ofIndicator({ period: '2026', value: 3, said_by: 'Capofila', note: null })(lying),
      ...{ declared_id: newId(), evidence_link: 'https://example.org/verbale' },
    }),
    'monitoring.set-light-rule': () => ({ rule_id: newId(), on_track_from: 90, behind_from: 70 }),
  },
  named: {},
  untold: {
    'monitoring.definitions': {
      key: 'contacts',
      version: 2,
      applies_from: '2026-01-01',
      time: 'in_period',
      owner_id: null,
      label: { it: 'Prova', en: 'Trial' },
      unit: 'contacts',
      counting: { how: 'sum', measure: 'contacts' },
      external_codes: [],
      behind: ['contacts'],
    },
    'monitoring.targets': { key: 'contacts', period: '2026', qualifier: 'about' },
    'monitoring.baselines': { key: 'contacts' },
    'monitoring.declared': { key: 'contacts', period: '2026', evidence_link: 'https://example.org/verbale' },
    'monitoring.light_rules': { on_track_from: 90, behind_from: 70 },
  },
}
