// From the list of whom I may see to the persons: never a walk through everybody to find my own.
import { answering } from '#core/kernel'
import { followedQuery } from '../queries/followed.ts'

const page = 50

export const followedAnswering = answering(followedQuery, {
  statements: ({ unit_id, level, unmet_since, after_day, after_id }, { network_id }) => [
    {
      name: 'persons I follow',
      text: `select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on,
               p.identity_level, u.name as unit_name,
               coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name
             from people.persons p
             join network.units u on u.network_id = $1 and u.unit_id = p.unit_id
             left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
             where p.network_id = $1 and p.ended_on is null
               and p.person_id in (select a.person_id from access.person_access a where a.network_id = $1 and 'base' = any (a.compartments))
               and ($2::uuid is null or p.unit_id = $2) and ($3::text is null or p.identity_level = $3)
               and ($4::date is null or p.last_met_on < $4)
               and ($5::date is null or (p.last_met_on, p.person_id) < ($5::date, $6::uuid))
             order by p.last_met_on desc, p.person_id desc limit ${page + 1}`,
      values: [
        network_id,
        unit_id ?? null,
        level ?? null,
        unmet_since ?? null,
        after_day ?? null,
        after_id ?? null,
      ],
    },
  ],
  tell: ([persons = []]) => ({ persons: persons.slice(0, page), has_more: persons.length > page }) as never,
})
