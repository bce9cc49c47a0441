// From my units to the people they met last, one short walk each, and beside them those others let me see: never a walk
// through everybody to find my own.
import { answering } from '#core/kernel'
import { personReaders } from '../policy.ts'
import { followedQuery } from '../queries/followed.ts'

const page = 50
const readers = `'{${personReaders.join(',')}}'::text[]`
const anyone = `'00000000-0000-0000-0000-000000000000'`
const columns = `p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level`

/** Shared by another body, or known to me by name: what a home unit knows has neither mark. */
const letIn = (by: string, asked: string) => `
  (select ${columns} from access.person_access a join people.persons p on p.network_id = $1 and p.person_id = a.person_id
   where a.network_id = $1 and ${by} and 'base' = any (a.compartments) and p.ended_on is null${asked}
   order by p.last_met_on desc, p.person_id desc limit ${page + 1})`

export const followedAnswering = answering(followedQuery, {
  statements: ({ unit_id, level, unmet_since, after_day, after_id }, { network_id }) => {
    const values: unknown[] = [network_id]
    const put = (value: unknown) => `$${values.push(value)}`
    const of = unit_id ? ` and p.unit_id = ${put(unit_id)}::uuid` : ''
    const at = level ? ` and p.identity_level = ${put(level)}` : ''
    const unmet = unmet_since ? ` and p.last_met_on < ${put(unmet_since)}::date` : ''
    const after = after_day
      ? ` and (p.last_met_on, p.person_id) < (${put(after_day)}::date, ${put(after_id ?? null)}::uuid)`
      : ''
    const asked = of + at + unmet + after
    return [
      {
        name: `persons I follow${of && ' unit'}${at && ' level'}${unmet && ' unmet'}${after && ' after'}`,
        text: `select ${columns}, u.name as unit_name,
                 coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name
               from (
                 select p.* from unnest((select access.my_units(${readers}, 'base'))::uuid[]) mine(unit_id),
                   lateral (select ${columns} from people.persons p
                     where p.network_id = $1 and p.unit_id = mine.unit_id and p.ended_on is null${asked}
                     order by p.last_met_on desc, p.person_id desc limit ${page + 1}) p
                 union ${letIn(`a.of_organisation <> ${anyone} and a.principal_id = any ((select access.my_principals())::uuid[])`, asked)}
                 union ${letIn('a.principal_id = (select access.my_worker())', asked)}
                 order by last_met_on desc, person_id desc limit ${page + 1}) p
               join network.units u on u.network_id = $1 and u.unit_id = p.unit_id
               left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
               order by p.last_met_on desc, p.person_id desc`,
        values,
      },
    ]
  },
  tell: ([persons = []]) => ({ persons: persons.slice(0, page), has_more: persons.length > page }) as never,
})
