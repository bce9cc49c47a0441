// Reports to funders (domain 3.21, 7): project managers and monitoring officers write and send them, monitoring officers alone let
// one leave; who administers the network reads; the viewer of a funder reads what was sent to their body. Numbers are read by the house.
import { newId } from '#core/kernel'
import type { Road } from '../reference.ts'
import type { RoomReference } from './room.ts'

const readers: Road[] = [
  { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
]
const writers: Road[] = [{ of: ['project_manager', 'monitoring_officer'], within: 'network' }]
const gate: Road[] = [{ of: ['monitoring_officer'], within: 'network' }]
const viewers: Road[] = [{ of: ['funder_viewer'], within: 'network' }]
const nobody: Road[] = []

const period = { from_month: '2026-01', to_month: '2026-06' }
const words = { title: 'Prova', funder: 'Prova', language: 'it', ...period, blocks: [] }
const told = { content: [], definitions: [], mark: '0123456789abcdef' }

export const reports: RoomReference = {
  tables: {
    'reports.funder_reports': { select: readers, insert: writers, update: writers },
    'reports.readings': { select: readers, insert: nobody, update: nobody },
    'reports.frozen': { select: readers, insert: gate, update: nobody },
    'reports.sendings': { select: readers, insert: writers, update: nobody },
    'reports.schedules': { select: readers, insert: writers, update: writers },
  },
  shut: {
    'reports.reminders': 'letters that left, so that nobody gets two',
  },
  deeds: {
    'reports.begin': writers,
    'reports.write': writers,
    'reports.freeze': gate,
    'reports.send': writers,
    'reports.withdraw': writers,
    'reports.schedule': writers,
    'reports.end-schedule': writers,
  },
  questions: {
    'reports.list': { roads: readers },
    'reports.one': { roads: readers, shows: 'reports.funder_reports', about: ['funder_report_id'] },
    'reports.preview': { roads: readers },
    'reports.received': { roads: viewers },
    // What was sent to their body: on the ground of the matrix nothing was, so it is as if it were not there.
    'reports.received-one': { roads: viewers, shows: 'reports.frozen', about: ['funder_report_id'] },
  },
  placeless: [],
  waiting: {
    'reports.freeze': 'nobody looked at its numbers within the hour',
    'reports.send': 'it is a draft',
  },
  words: {
    'reports.begin': ({ ids }) => ({
      ...{
        funder_report_id: newId(),
        project_id: ids.project_id,
        template: null,
        replaces_id: null,
        ...words,
      },
    }),
    'reports.write': () => ({ version: 1, ...words }),
    'reports.freeze': () => ({ version: 1, mark: told.mark }),
    'reports.send': () => ({
      ...{ sending_id: newId(), to_whom: 'Prova', way: 'email', sent_on: '2026-11-01', note: null },
    }),
    'reports.withdraw': () => ({ because: 'Prova di ritiro' }),
    'reports.schedule': ({ ids, place }) => ({
      ...{
        schedule_id: newId(),
        project_id: ids.project_id,
        template: `t_${newId().slice(-8).replaceAll('-', '')}`,
      },
      ...{ funder: 'Prova', every: 'quarter', first_month: '2026-10', due_days: 30, remind_days: 10 },
      owner_id: ids.worker_id ?? place.unit_id,
    }),
    'reports.preview': ({ ids }) => ({ project_id: ids.project_id, language: 'it', ...period, blocks: [] }),
  },
  named: {
    funder_report_id: 'reports.funder_reports',
    sending_id: 'reports.sendings',
    schedule_id: 'reports.schedules',
  },
  untold: {
    'reports.funder_reports': { ...words, state: 'draft', version: 1, edition: 1 },
    'reports.readings': { version: 1, releases: [], ...told },
    'reports.frozen': { ...period, language: 'it', edition: 1, ...told },
    'reports.sendings': { way: 'email', sent_on: '2026-11-01' },
    'reports.schedules': { every: 'quarter', first_month: '2026-10', due_days: 30, remind_days: 10 },
  },
}
