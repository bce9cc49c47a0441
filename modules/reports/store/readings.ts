// A reading is written by the house and by nobody else: so a frozen report can hold only numbers that were counted.
import type { House } from '#core/http'
import type { Reading } from '../domain/frozen.ts'

const keep = `
  insert into reports.readings (network_id, funder_report_id, version, project_title, replaces, content, definitions, cut_off_at, mark)
  values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9)
  on conflict (network_id, funder_report_id) do update set version = excluded.version, project_title = excluded.project_title,
    replaces = excluded.replaces, content = excluded.content, definitions = excluded.definitions, cut_off_at = excluded.cut_off_at, mark = excluded.mark`

export const keepReading = ({ database }: House, network_id: string, reading: Reading): Promise<unknown> =>
  database.as('jobs', (run) =>
    run({
      text: keep,
      values: [
        ...[network_id, reading.funder_report_id, reading.version, reading.project_title, reading.replaces],
        ...[JSON.stringify(reading.content), JSON.stringify(reading.definitions), reading.cut_off_at, reading.mark],
      ],
    }),
  )
