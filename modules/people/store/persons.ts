// Persons as their row policies show them: what I may not see is not there.

import type { Carry } from '#core/http'
import { answering, notFound } from '#core/kernel'
import { Person } from '../domain/person.ts'
import { personReaders } from '../policy.ts'
import { personsOfUnit } from '../queries/of-unit.ts'
import { onePerson } from '../queries/person.ts'
import type { NamedLine } from '../queries/shapes.ts'

/** The name to show, as far as who asks may see it: rows of identities hide themselves. */
const shown = `coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name`
const line = `p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level, ${shown}`
const withName = `people.persons p left join people.identities i on i.network_id = $1 and i.person_id = p.person_id`

export const onePersonAnswering = answering(onePerson, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'one person',
      text: `select ${line}, p.organisation_id, u.name as unit_name, p.met_on
             from ${withName} join network.units u on u.network_id = $1 and u.unit_id = p.unit_id
             where p.network_id = $1 and p.person_id = $2`,
      values: [network_id, person_id],
    },
    {
      name: 'name of a person',
      text: `select given_name, family_name, chosen_name, birth_date, birth_year, citizenships, purpose, legal_basis, has_history, identified_at
             from people.identities where network_id = $1 and person_id = $2`,
      values: [network_id, person_id],
    },
    {
      name: 'steps of a person',
      text: `select s.step_id, s.event, s.from_level, s.to_level, s.at, s.notice, s.notice_language, w.name as worker_name
             from people.identity_steps s left join access.workers w on w.network_id = $1 and w.worker_id = s.worker_id
             where s.network_id = $1 and s.person_id = $2 order by s.at desc, (s.from_level is null), s.step_id desc limit 100`,
      values: [network_id, person_id],
    },
  ],
  tell: ([persons = [], names = [], steps = []]) =>
    ({ person: persons[0] ?? notFound(), identity: names[0] ?? null, steps }) as never,
})

const page = 50

/** The walk itself is a function of the database: see its comment in migrations/. */
export const personsOfUnitAnswering = answering(personsOfUnit, {
  statements: ({ unit_id, met_since, after_day, after_id, most }, { network_id }) => [
    {
      name: 'persons of a unit',
      text: `select person_id, unit_id, code, nickname, gender, age_band, language, protective_flag, last_met_on, identity_level, name
             from people.of_unit($1, $2, $3, $4, $5, $6)`,
      values: [
        network_id,
        unit_id,
        met_since ?? null,
        after_day ?? null,
        after_id ?? null,
        (most ?? page) + 1,
      ],
    },
  ],
  tell: ([persons = []], { input }) => ({
    persons: persons.slice(0, input.most ?? page) as unknown as NamedLine[],
    has_more: persons.length > (input.most ?? page),
  }),
})

const carriedDays = 90
const mostCarried = 1000

/** Whom my units met lately, so that the phone knows them at night: no steps, no other unit. */
export const carryPersons: Carry = {
  noun: Person,
  statement: ({ network_id, unit_ids, now }) => ({
    name: 'carry persons',
    text: `select ${Person.columns.map((column) => column.name).join(', ')} from people.persons
           where network_id = $1 and unit_id = any ($2::uuid[]) and last_met_on >= $3::date and ended_on is null
             and (select access.is_one_of($4::text[]))
           order by last_met_on desc, person_id limit ${mostCarried}`,
    values: [network_id, unit_ids, dayBefore(now, carriedDays), [...personReaders]],
  }),
}

const dayBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10)
