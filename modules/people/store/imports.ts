// The lists brought in, as their row policies show them.
import { answering } from '#core/kernel'
import { type ImportsAnswer, imports } from '../queries/imports.ts'

export const importsAnswering = answering(imports, {
  statements: (_, { network_id }) => [
    {
      name: 'imports',
      text: `select i.import_id, u.name as unit_name, w.name as worker_name, i.state, i.households, i.persons, i.households_in,
               i.persons_in, i.started_at, i.ended_at
             from people.imports i join network.units u on u.network_id = $1 and u.unit_id = i.unit_id
             left join access.workers w on w.network_id = $1 and w.worker_id = i.worker_id
             where i.network_id = $1 order by i.started_at desc limit 20`,
      values: [network_id],
    },
  ],
  tell: ([rows = []]) => ({ imports: rows as unknown as ImportsAnswer['imports'] }),
})
