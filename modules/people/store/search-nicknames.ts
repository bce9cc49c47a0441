// The search itself is a function of the database: see its comment in migrations/.
import { answering } from '#core/kernel'
import { foldText } from '../domain/nickname-code.ts'
import { searchNicknames } from '../queries/search-nicknames.ts'
import type { PersonLine } from '../queries/shapes.ts'

export const searchNicknamesAnswering = answering(searchNicknames, {
  statements: ({ text, most }, { network_id }) => [
    {
      name: 'search nicknames',
      text: `select person_id, unit_id, code, nickname, gender, age_band, language, protective_flag, last_met_on
             from people.search_nicknames($1, $2, $3)`,
      values: [network_id, foldText(text), most ?? 8],
    },
  ],
  tell: ([persons = []]) => ({ persons: persons as unknown as PersonLine[] }),
})
