// A municipality's list becomes households: begun once, brought in some dozens at a time by the ordinary line, ended.
// Children come with their household: a list of the registry names them, which no street ever may.

import { z } from 'zod'
import { Subject } from '#core/access'
import {
  action,
  add,
  all,
  type Change,
  dayInItaly,
  dayText,
  id,
  insert,
  line,
  locked,
  type Moment,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Unit } from '#network'
import { bandOf } from '../domain/age-band.ts'
import { Household, HouseholdMember } from '../domain/household.ts'
import { Identity } from '../domain/identity.ts'
import { Import, ImportedPerson, type ImportRecord } from '../domain/import.ts'
import { isChildrenAlone } from '../domain/import-lines.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { isNicknameCode } from '../domain/nickname-code.ts'
import { genders, languageCode, Person } from '../domain/person.ts'
import { nameChanges } from '../matching/findable.ts'

export const beginImport = action('people.begin-import', {
  input: Import.schema.pick({
    import_id: true,
    unit_id: true,
    mark: true,
    purpose: true,
    legal_basis: true,
    households: true,
    persons: true,
  }),
  verb: 'person.import',
  needs: ({ unit_id, mark }) => ({ unit: one(Unit, { unit_id }), before: all(Import, { unit_id, mark }) }),
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ unit, before }, input, moment) => {
    if (before.some((each) => each.state === 'done' || each.state === 'running'))
      refuse('people.imported-already')
    return {
      changes: [
        insert(Import, {
          ...input,
          organisation_id: unit.organisation_id,
          worker_id: moment.me.worker_id,
          ...{ state: 'running', households_in: 0, persons_in: 0 },
          ...{ started_at: moment.now, ended_at: null, undone_by: null },
        }),
      ],
    }
  },
})

const Member = z.object({
  person_id: id(),
  member_id: id(),
  line: z.int().min(1).max(100_000),
  code: z.string().regex(/^[A-Z]{3}-\d{4}-[0-9A-Z]$/),
  role: HouseholdMember.schema.shape.role,
  gender: z.enum(genders),
  given_name: line(80).nullable(),
  family_name: line(80).nullable(),
  birth_date: dayText().nullable(),
  birth_year: z.int().min(1900).max(2100).nullable(),
  citizenship: z.string().length(2).nullable(),
  language: languageCode().nullable(),
  since: dayText().nullable(),
})
type Member = z.infer<typeof Member>

interface Where {
  list: ImportRecord
  household_id: string
  moment: Moment
}

const memberChanges = (member: Member, { list, household_id, moment }: Where): Change[] => {
  const { unit_id, organisation_id, import_id } = list
  const { person_id, given_name, family_name, birth_date, birth_year } = member
  const day = dayInItaly(moment.at)
  const birth = { birth_date, birth_year }
  const has_birth = birth_date !== null || birth_year !== null
  const is_named = given_name !== null && family_name !== null && has_birth
  const age_band = has_birth ? bandOf(birth, day) : 'unknown'
  const step = { person_id, unit_id, notice: 'written', notice_language: 'it', reason: 'import' } as const
  const begins_on = member.since ?? day
  return [
    insert(Subject, { person_id, unit_id, organisation_id, kind: 'person' }),
    insert(Person, {
      ...{ person_id, unit_id, organisation_id, code: member.code, age_band },
      identity_level: is_named ? 'identified' : 'pseudonymous',
      ...{ nickname: null, nickname_key: null, gender: member.gender, language: member.language },
      protective_flag: age_band === 'under_18',
      ...{ met_on: day, last_met_on: day, ended_on: null },
    }),
    stepTaken(
      { ...step, event: 'assign_code', from_level: null, to_level: 'pseudonymous' },
      moment,
      member.line,
    ),
    ...(is_named
      ? [
          insert(Identity, {
            ...{ person_id, unit_id, organisation_id, given_name, family_name, chosen_name: null },
            ...{ birth_date, birth_year: birth_date ? null : birth_year },
            citizenships: [member.citizenship ?? 'XU'],
            ...{ purpose: list.purpose, legal_basis: list.legal_basis, has_history: true },
            ...{ worker_id: moment.me.worker_id, identified_at: moment.now },
          }),
          ...nameChanges(
            { given_name, family_name, chosen_name: null, birth_date, birth_year },
            { person_id, unit_id, organisation_id },
            moment.now,
          ),
        ]
      : []),
    insert(HouseholdMember, {
      ...{ member_id: member.member_id, household_id, person_id, unit_id, organisation_id },
      ...{ kind: 'registry', role: member.role, begins_on, ended_on: null, noted_by: moment.me.worker_id },
    }),
    insert(ImportedPerson, { person_id, import_id, unit_id, line: member.line }),
  ]
}

export const importHouseholds = action('people.import-households', {
  input: z.object({
    import_id: id(),
    households: z
      .array(z.object({ household_id: id(), begins_on: dayText(), members: z.array(Member).min(1).max(20) }))
      .min(1)
      .max(40),
  }),
  verb: 'person.import',
  // Locked: whoever stops the list waits for the households under way, and none comes after.
  needs: ({ import_id }) => ({ lists: locked(Import, { import_id }) }),
  on: ({ lists }) => {
    const { unit_id, organisation_id } = lists[0] ?? notFound()
    return { unit_id, organisation_id }
  },
  decide: ({ lists }, { households }, moment) => {
    const list = lists[0] ?? notFound()
    if (list.state !== 'running') refuse('people.import-ended')
    const { import_id, unit_id, organisation_id } = list
    const members = households.flatMap((each) => each.members)
    if (!members.every((each) => isNicknameCode(each.code))) refuse('people.code-not-valid')
    if (households.some((each) => isChildrenAlone(each.members, dayInItaly(moment.at))))
      refuse('people.child-alone')
    const changes = households.flatMap(({ household_id, begins_on, members: inside }) => [
      insert(Household, { household_id, unit_id, organisation_id, kind: 'registry', begins_on }),
      ...inside.flatMap((member) => memberChanges(member, { list, household_id, moment })),
    ])
    const counted = { households_in: households.length, persons_in: members.length }
    return {
      changes: [...changes, add(Import, { ...list, ...counted }, counted)],
      derive: members.map(({ person_id }) => ({ kind: 'person' as const, id: person_id })),
      answer: { import_id },
    }
  },
})

export const endImport = action('people.end-import', {
  input: z.object({ import_id: id(), state: z.enum(['done', 'failed']) }),
  verb: 'person.import',
  needs: ({ import_id }) => ({ lists: locked(Import, { import_id }) }),
  on: ({ lists }) => ({ unit_id: (lists[0] ?? notFound()).unit_id }),
  decide: ({ lists }, { import_id, state }, moment) => {
    if ((lists[0] ?? notFound()).state !== 'running') refuse('people.import-ended')
    return { changes: [update(Import, { import_id }, { state, ended_at: moment.now })] }
  },
})

/** Says that a list is taken back; what nobody worked with since is then forgotten by the house. */
export const undoImport = action('people.undo-import', {
  input: z.object({ import_id: id() }),
  verb: 'person.import',
  needs: ({ import_id }) => ({ lists: locked(Import, { import_id }) }),
  on: ({ lists }) => ({ unit_id: (lists[0] ?? notFound()).unit_id }),
  decide: ({ lists }, { import_id }, moment) => {
    const list = lists[0] ?? notFound()
    if (list.state === 'undone') refuse('people.import-undone')
    const undone = { state: 'undone' as const, undone_by: moment.me.worker_id }
    return { changes: [update(Import, { import_id }, { ...undone, ended_at: list.ended_at ?? moment.now })] }
  },
})
