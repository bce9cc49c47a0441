// The search itself is a function of the database: see its comment in migrations/.
import { answering, type Row } from '#core/kernel'
import { foldText } from '../domain/nickname-code.ts'
import { searchNicknames } from '../queries/search-nicknames.ts'
import type { PersonLine } from '../queries/shapes.ts'

/** The function tells first those met lately, then whom it had to look up: here they stand in one order. */
export const lastMetFirst = (rows: Row[]): Row[] =>
  rows.toSorted((a, b) => String(b.last_met_on).localeCompare(String(a.last_met_on)))

export const searchNicknamesAnswering = answering(searchNicknames, {
  statements: ({ text, most }, { network_id }) => [
    {
      name: 'search nicknames',
      text: `select person_id, unit_id, code, nickname, gender, age_band, language, protective_flag, last_met_on
             from people.search_nicknames($1, $2, $3)`,
      values: [network_id, foldText(text), most ?? 8],
    },
  ],
  tell: ([persons = []]) => ({ persons: lastMetFirst(persons) as unknown as PersonLine[] }),
})
