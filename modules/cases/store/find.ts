// Files by number or by person, under the row policies of who asks: a name nobody may see is not matched either.
import { answering } from '#core/kernel'
import { findCases } from '../queries/find.ts'
import { fileColumns, filesNamed } from './lines.ts'

export const findCasesAnswering = answering(findCases, {
  statements: ({ text, most }, { network_id }) => [
    {
      name: 'files by number or person',
      text: `with f as (select ${fileColumns} from ${filesNamed} where f.network_id = $1)
             select file_id, number, unit_name, person_id, person_name, state from f
             where strpos(lower(f.number), lower($2)) > 0 or strpos(lower(f.person_name), lower($2)) > 0
             order by f.closed_on is not null, f.opened_on desc, f.file_id limit $3`,
      values: [network_id, text, most ?? 6],
    },
  ],
  tell: ([files = []]) => ({ files }) as never,
})
