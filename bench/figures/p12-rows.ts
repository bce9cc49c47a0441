// P12: rows for an evaluation leave in a stream, safe and written as CSV, against COPY of the same rows by the owner; and how much
// memory grew while they did. `BENCH_ROWS=1000000` takes a million.
import { type Database, openDatabase } from '#core/db'
import { newId } from '#core/kernel'
import { rowsAsCsv } from '#monitoring/server'
import type { Figure } from '../figure.ts'
import { median, take, timeOf } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom, resultOf } from '../result.ts'
import { asking, digYears, type Years } from '../told-years.ts'

const mib = 1024 * 1024

/** How many bytes left, and how much more memory than at rest was held at most. */
const streamed = async (database: Database, { network_id, corner }: Years, row_release_id: string) => {
  globalThis.gc?.()
  const atRest = process.memoryUsage().rss
  let [most, bytes, last] = [atRest, 0, '']
  for await (const page of rowsAsCsv({ database, token: corner.monitor.token, row_release_id })) {
    bytes += page.length
    last = page
    most = Math.max(most, process.memoryUsage().rss)
  }
  if (!last.startsWith('# fine')) throw new Error(`The rows of ${network_id} had no end`)
  return { bytes, grown: (most - atRest) / mib, told: Number(last.split(' ')[2]) }
}

export const p12: Figure = {
  id: 'P12',
  measure: async ({ well: { engine }, isQuick }) => {
    const rows = isQuick ? 20_000 : Number(process.env.BENCH_ROWS ?? 100_000)
    const { well, told } = await digYears(engine, rows)
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const ask = asking(database, copy.ownerUrl)
    const project_id = newId()
    await ask(
      `insert into network.projects select (jsonb_populate_record(null::network.projects, $3::jsonb || jsonb_build_object('network_id', $1::uuid, 'project_id', $2::uuid, 'loaded_at', now()))).*`,
      [
        ...[told.network_id, project_id],
        JSON.stringify({
          key: 'bench',
          title: {},
          purpose: {},
          funders: [],
          target_groups: [],
          partners_may_join: false,
          territory: {},
        }),
      ],
    )
    const grown: number[] = []
    let many = 0
    const product = async () => {
      const row_release_id = newId()
      await ask(
        `insert into monitoring.row_releases values ($1, $2, $3, '2010-01', '2060-12', 'banco di prova', now(), $4)`,
        [told.network_id, row_release_id, project_id, told.corner.monitor.worker_id],
      )
      return timeOf(async () => {
        const left = await streamed(database, told, row_release_id)
        grown.push(left.grown)
        many = left.told
      })
    }
    const copied = {
      text: `copy (select measure, kind, month, '', quantity, '', '', gender, age_band, citizenship, district_key from monitoring.facts
        union all select measure, kind, to_char(on_day, 'YYYY-MM'), to_char(until_day, 'YYYY-MM'), 1, subject::text, identity, gender, age_band, citizenship, district_key
        from monitoring.seen) to '/dev/null' with (format csv)`,
    }
    const floor = () => timeOf(() => owner.send([copied]))
    await product()
    if (many < rows * 0.9) throw new Error(`Only ${many} rows of ${rows} left`)
    const taken = await take({ floor, product, rounds: 3 })
    await database.close()
    await owner.close()
    await copy.drop()
    if (bare !== copy) await bare.drop()
    const what = `${many} rows for an evaluation, safe, as CSV / COPY TO of the same rows, time`
    const memory = median(grown)
    return [
      resultFrom({ id: 'P12', engine, unit: 'ms', bar: { at_most: 6 }, what }, taken),
      resultOf(
        {
          id: 'P12.memory',
          engine,
          unit: 'MiB',
          bar: { at_most: 1 },
          what: `memory grown while ${many} rows left / 64 MiB`,
        },
        [{ floor: 64, value: memory, ratio: memory / 64, unrest: 1 }],
      ),
    ]
  },
}
