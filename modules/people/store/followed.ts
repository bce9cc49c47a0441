// Whom I follow: a function of the database walks from my units to the people they met last, and beside them those others
// let me see; see its comment in migrations/.
import { answering } from '#core/kernel'
import { followedQuery } from '../queries/followed.ts'

const page = 50

export const followedAnswering = answering(followedQuery, {
  statements: ({ unit_id, level, unmet_since, after_day, after_id }, { network_id }) => [
    {
      name: 'persons I follow',
      text: `select person_id, unit_id, code, nickname, gender, age_band, language, protective_flag, last_met_on, identity_level, unit_name, name
             from people.followed($1, $2, $3, $4, $5, $6, $7)`,
      values: [
        network_id,
        unit_id ?? null,
        level ?? null,
        unmet_since ?? null,
        after_day ?? null,
        after_id ?? null,
        page + 1,
      ],
    },
  ],
  tell: ([persons = []]) => ({ persons: persons.slice(0, page), has_more: persons.length > page }) as never,
})
