// Of the cases room: files and their passages, looks, teams, meetings, diary and tasks. Read by the unit's own and by who
// is named in the team, who is none of those who try here.
import { dayInItaly, newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { Asking, RoomReference, Table } from './room.ts'

const keepers: Role[] = ['social_worker', 'case_manager', 'service_coordinator']
const workers: Role[] = [
  ...keepers,
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
  'community_facilitator',
  'outreach_operator',
]
const nobody: Road[] = []
const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const kept = [unit(keepers, 'base')]
const social = [unit(keepers, 'social')]
const decided = [unit(['service_coordinator'], 'base')]
const decidedInWords = [unit(['service_coordinator'], 'social')]

const written: Table = { select: social, insert: [unit(workers, 'social')], update: nobody }
const around: Asking = { roads: [{ of: workers, within: 'network' }] }
const ofFile: Asking = { ...around, shows: 'cases.files', about: ['file_id'] }
const today = () => dayInItaly(new Date().toISOString())
const far = '2099-01-01'
const named = 'it is of the one case manager named, who is none of those who try here'
const early = 'the file that lies here is just begun'

export const casesA: RoomReference = {
  tables: {
    'cases.files': { select: kept, insert: kept, update: kept },
    'cases.steps': { select: kept, insert: kept, update: nobody },
    'cases.file_counters': { select: [unit(keepers)], insert: [unit(keepers)], update: [unit(keepers)] },
    'cases.assessments': written,
    'cases.team_members': { select: kept, insert: kept, update: kept },
    'cases.meetings': { select: social, insert: social, update: social },
    'cases.notes': written,
    'cases.tasks': { ...written, update: social },
  },
  shut: {},
  deeds: {
    'cases.open-intake': kept,
    'cases.orient-only': social,
    'cases.accept': decided,
    'cases.reject': decidedInWords,
    'cases.complete-assessment': nobody,
    'cases.suspend': nobody,
    'cases.resume': nobody,
    'cases.still-away': nobody,
    'cases.transfer': decided,
    'cases.propose-close': nobody,
    'cases.send-back': decided,
    'cases.close': decided,
    'cases.reopen': decided,
    'cases.change-manager': decided,
    'cases.change-members': decided,
    'cases.link-joint': decided,
    'cases.record-assessment': social,
    'cases.add-member': decided,
    'cases.end-member': decided,
    'cases.plan-meeting': decidedInWords,
    'cases.record-meeting': decidedInWords,
    'cases.cancel-meeting': decidedInWords,
    'cases.write-note': social,
    // Of who wrote the note.
    'cases.amend-note': nobody,
    'cases.add-task': social,
    'cases.finish-task': social,
    'cases.reassign-task': social,
  },
  questions: {
    'cases.caseload': around,
    'cases.work': around,
    'cases.of-person': { ...around, shows: 'cases.files', about: ['person_id'] },
    'cases.find': around,
    'cases.file': ofFile,
    'cases.diary': ofFile,
    'cases.team': ofFile,
    'cases.looks': ofFile,
    'cases.takers': ofFile,
    'cases.read-by': { ...ofFile, roads: [{ of: keepers, within: 'network' }] },
    'cases.colleagues': { roads: [unit(keepers)], about: ['unit_id'] },
  },
  placeless: [],
  waiting: {
    'cases.open-intake': 'the person that lies here has an open file',
    'cases.accept': 'nobody that lies here may follow a file',
    'cases.complete-assessment': named,
    'cases.suspend': named,
    'cases.resume': named,
    'cases.still-away': named,
    'cases.propose-close': named,
    'cases.amend-note': 'the note that lies here is of another',
    'cases.transfer': early,
    'cases.send-back': early,
    'cases.close': early,
    'cases.reopen': early,
    'cases.change-manager': early,
    'cases.link-joint': early,
  },
  words: {
    'cases.open-intake': () => ({ file_id: newId(), first_need: 'addiction', member_ids: [] }),
    'cases.accept': ({ ids }) => ({ case_manager_id: ids.worker_id, is_notice_given: true }),
    'cases.suspend': () => ({ back_on: far }),
    'cases.still-away': () => ({ back_on: far }),
    'cases.transfer': ({ ids }) => ({ to_organisation_id: ids.organisation_id, handover_on: today() }),
    'cases.reopen': ({ ids }) => ({ case_manager_id: ids.worker_id }),
    'cases.change-manager': ({ ids }) => ({ case_manager_id: ids.worker_id }),
    'cases.change-members': () => ({ household_id: null, member_ids: [] }),
    'cases.link-joint': ({ ids }) => ({ lead_file_id: ids.file_id }),
    'cases.record-assessment': () => ({
      assessment_id: newId(),
      instrument: 'am_it',
      moment: 'entry',
      made_on: today(),
      answers: { income: 3 },
      result: null,
      remarks: null,
    }),
    'cases.add-member': () => ({
      member_id: newId(),
      outside_name: null,
      outside_body: null,
      team_role: 'member',
      compartments: [],
    }),
    'cases.plan-meeting': () => ({ meeting_id: newId(), compartment: 'social' }),
    'cases.record-meeting': () => ({ present_ids: [], decisions: [] }),
    'cases.write-note': () => ({ note_id: newId(), compartment: 'social', at: '2026-11-01T10:00:00.000Z' }),
    'cases.amend-note': ({ ids }) => ({ note_id: newId(), amends_id: ids.note_id }),
    'cases.add-task': ({ row }) => ({
      task_id: newId(),
      compartment: 'social',
      worker_id: row('cases.files').opened_by,
      due_on: far,
    }),
    'cases.finish-task': () => ({ as: 'done' }),
    'cases.reassign-task': ({ row }) => ({ worker_id: row('cases.files').opened_by, due_on: far }),
    'cases.caseload': () => ({ whose: 'unit' }),
  },
  named: {
    file_id: 'cases.files',
    member_id: 'cases.team_members',
    meeting_id: 'cases.meetings',
    note_id: 'cases.notes',
    task_id: 'cases.tasks',
  },
  untold: {
    'cases.files': {
      number: 'UM-2026-0001',
      channel: 'desk',
      first_need: 'housing',
      municipality_code: '016120',
      municipality_basis: 'residence',
      state: 'intake',
    },
    'cases.steps': { compartment: 'base', event: 'open_intake', to_state: 'intake' },
    'cases.file_counters': { year: 2026 },
    'cases.assessments': { compartment: 'social', moment: 'entry' },
    'cases.team_members': { team_role: 'member', outside_name: 'Prova', compartments: [] },
    'cases.meetings': { compartment: 'social', state: 'planned' },
    'cases.notes': { compartment: 'social', kind: 'talk' },
    'cases.tasks': { compartment: 'social', state: 'open' },
  },
}
