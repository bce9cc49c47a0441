// The life of figures and what leaves (domain 3.21, 4.9 and 7): the project manager and the monitoring officer close periods together;
// only the monitoring officer opens one again and lets tables out; a funder sees and takes what was let out, and nothing else.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const network = (of: readonly Role[]): Road[] => [{ of, within: 'network' }]
const nobody: Road[] = []
const looking = network(['project_manager', 'monitoring_officer', 'network_admin'])
const closing = network(['project_manager', 'monitoring_officer'])
const officer = network(['monitoring_officer'])
const taking = network(['funder_viewer', 'project_manager', 'monitoring_officer', 'network_admin'])

const period = '2026-Q3'
const words = { it: 'Contatti', en: 'Contacts' }
const contacts = {
  ...{ key: 'contacts', version: 1, label: words, rule: words, unit: 'contacts', divide_by: 1 },
  ...{ counting: { how: 'sum', measure: 'contacts' }, dimensions: ['district'], lasting: [] },
  ...{ is_about_people: true, is_sensitive: false },
}

export const monitoringValues: RoomReference = {
  tables: {
    'monitoring.values': { select: looking, insert: closing, update: closing },
    'monitoring.value_steps': { select: looking, insert: closing, update: nobody },
    'monitoring.takings': { select: officer, insert: taking, update: nobody },
  },
  shut: {},
  deeds: {
    'monitoring.collect-values': closing,
    'monitoring.validate-values': closing,
    'monitoring.freeze-values': closing,
    'monitoring.reopen-value': officer,
    'monitoring.take-release': taking,
  },
  questions: {
    'monitoring.values': { roads: looking },
    'monitoring.value': { roads: looking, shows: 'monitoring.values', about: ['value_id'] },
    'monitoring.verify-value': { roads: looking, shows: 'monitoring.values', about: ['value_id'] },
    'monitoring.releases': { roads: taking },
  },
  placeless: [
    'monitoring.collect-values',
    'monitoring.validate-values',
    'monitoring.freeze-values',
    'monitoring.reopen-value',
    'monitoring.take-release',
  ],
  waiting: {
    'monitoring.validate-values': 'the value that lies here is frozen already',
    'monitoring.freeze-values': 'the value that lies here is frozen already',
  },
  words: {
    'monitoring.collect-values': () => ({
      batch_id: newId(),
      period,
      project_id: null,
      figures: ['presences'],
    }),
    'monitoring.validate-values': ({ ids }) => ({ batch_id: newId(), period, value_ids: [ids.value_id] }),
    'monitoring.freeze-values': ({ ids }) => ({
      ...{ batch_id: newId(), period, value_ids: [ids.value_id], reason: 'Prova' },
    }),
    'monitoring.reopen-value': () => ({
      next_value_id: newId(),
      figure: 'contacts',
      reason: 'Prova di prova',
    }),
    'monitoring.take-release': () => ({ taking_id: newId() }),
    'monitoring.values': () => ({ kind: 'quarter', year: '2026' }),
  },
  named: { value_id: 'monitoring.values', release_id: 'monitoring.releases' },
  untold: {
    'monitoring.values': {
      ...{ period, figure: 'contacts', state: 'frozen', definition: contacts, parts: [] },
      ...{ project_id: null, is_replaced: false, quantity: null, divisor: null },
      cut_off_at: '2026-11-01T10:00:00.000Z',
    },
    'monitoring.value_steps': { step: 'collect', note: null, quantity: null, divisor: null },
  },
}
