// Files taken in on this Italian day, of the bodies whose pages I keep.
import { answering, dayInItaly } from '#core/kernel'
import { importsToday } from '../queries/imports.ts'

export const importsAnswering = answering(importsToday, {
  statements: (_, { network_id, now }) => [
    {
      name: 'imports of the day',
      text: `select i.import_id, i.organisation_id, o.name as organisation_name, i.at, w.name as worker_name, i.service_ids, i.undone_at
             from services.imports i
             join network.organisations o on o.network_id = $1 and o.organisation_id = i.organisation_id
             left join access.workers w on w.network_id = $1 and w.worker_id = i.worker_id
             where i.network_id = $1 and (i.at at time zone 'Europe/Rome')::date = $2::date
             order by i.at desc, i.import_id limit 50`,
      values: [network_id, dayInItaly(now)],
    },
  ],
  tell: ([rows = []]) => ({ imports: rows as never }),
})
