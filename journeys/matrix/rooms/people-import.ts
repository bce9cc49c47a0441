// Lists of households brought in: who works at the desk of a unit does it for that unit.
import { newId } from '#core/kernel'
import { nicknameCode } from '#people'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const bringers: Role[] = ['social_worker', 'case_manager', 'educator']
const readers: Role[] = [...bringers, 'service_coordinator']
const unit = (of: readonly Role[]): Road => ({ of, within: 'unit' })
const brought = [unit(bringers)]
const cleared: Road[] = [{ of: bringers, within: 'unit', apart: 'social' }]

const aMember = () => ({
  ...{
    person_id: newId(),
    member_id: newId(),
    line: 2,
    code: nicknameCode('MTX', Math.floor(Math.random() * 10_000)),
  },
  ...{ role: 'reference_person', gender: 'woman', given_name: null, family_name: null },
  ...{ birth_date: null, birth_year: 1980, citizenship: 'IT', language: 'it', since: null },
})

export const peopleImport: RoomReference = {
  tables: {
    'people.imports': { select: [unit(readers)], insert: brought, update: brought },
    'people.imported_persons': { select: [unit(readers)], insert: brought, update: [] },
  },
  shut: {},
  deeds: {
    'people.begin-import': brought,
    'people.import-households': cleared,
    'people.end-import': brought,
    'people.undo-import': brought,
  },
  questions: { 'people.imports': { roads: [{ of: readers, within: 'network' }] } },
  placeless: [],
  waiting: {},
  words: {
    'people.begin-import': () => ({ import_id: newId(), mark: 'a'.repeat(64), households: 1, persons: 1 }),
    'people.import-households': () => ({
      households: [{ household_id: newId(), begins_on: '2026-11-01', members: [aMember()] }],
    }),
    'people.end-import': () => ({ state: 'done' }),
  },
  named: { import_id: 'people.imports' },
  untold: {
    'people.imports': {
      state: 'running',
      mark: 'b'.repeat(64),
      households: 9,
      persons: 9,
      households_in: 0,
      persons_in: 0,
    },
  },
}
