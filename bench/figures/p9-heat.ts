// P9: the map of a year as somebody who looks after the figures asks for it, thresholds included, against reading the same rows of the
// roll-up as they lie; and against adding up the meetings themselves.
import { latLngToCell } from 'h3-js'
import { type Database, openDatabase } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { dashboardsAnswerings } from '#dashboards/server'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { idText } from '../history.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { type Result, resultFrom } from '../result.ts'
import { type Corner, tellWorld } from '../world.ts'

const outings = 1_500
/** A province: so many fine cells somebody was met in. */
const cells = Array.from({ length: 900 }, (_, n) =>
  latLngToCell(45.5 + Math.floor(n / 30) * 0.014, 9.4 + (n % 30) * 0.02, 9),
)

/** `$1` network, `$2` unit, `$3` a shift, `$4` cells, `$5` how many meetings, `$6` a worker. */
const written = [
  `insert into outreach.shifts select r.* from generate_series(1, ${outings}) n, outreach.shifts s,
     lateral jsonb_populate_record(s, jsonb_build_object('shift_id', ${idText('heat', 'n')}, 'state', 'validated',
       'on_day', current_date - 70 - n % 500)) r
   where s.network_id = $1 and s.shift_id = $3::uuid`,
  `insert into outreach.contacts (network_id, contact_id, shift_id, unit_id, organisation_id, worker_id, at, recorded_at, on_day, mode, phase, headcount,
     gender, age_band, citizenship, municipality_code, cell, topics, interventions, is_critical, state)
   select $1, ${idText('met', 'n')}, s.shift_id, s.unit_id, s.organisation_id, $6::uuid, s.on_day + time '14:00' + (n % 10) * interval '1 hour', now(),
     s.on_day, 'street', 'follow_up', 1, 'man', 'from_30_to_54', 'unknown', '016120', ($4::text[])[1 + ('x' || substr(md5(n::text), 1, 7))::bit(28)::int % ${cells.length}], '{}', '{}', false, 'locked'
   from generate_series(1, $5::int) n join outreach.shifts s on s.network_id = $1 and s.shift_id = ${idText('heat', `(1 + n % ${outings})`)}`,
  'select dashboards.recount($1)',
]

const fill = async (
  database: Database,
  ownerUrl: string | undefined,
  many: number,
): Promise<{ network_id: string; corner: Corner }> => {
  const { network_id, corners } = await tellWorld(database, 1)
  const [corner] = corners
  if (!corner) throw new Error('The world is empty')
  const ask = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  const values = [
    ...[network_id, corner.unit_id, corner.shift_id, cells],
    ...[many, corner.coordinator.worker_id],
  ]
  for (const text of written) {
    const used = [...new Set(text.match(/\$\d/g))].map((name) => Number(name.slice(1))).sort()
    const said = used.reduce((so_far, number, i) => so_far.replaceAll(`$${number}`, `$${i + 1}`), text)
    await ask(
      said,
      used.map((number) => values[number - 1]),
    )
  }
  await ask('analyze outreach.contacts')
  await ask('analyze outreach.shifts')
  await ask('analyze dashboards.hexes')
  return { network_id, corner }
}

const year = (): { from_month: string; to_month: string } => {
  const monthsAgo = (many: number) => {
    const now = new Date()
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - many, 1)).toISOString().slice(0, 7)
  }
  return { from_month: monthsAgo(14), to_month: monthsAgo(3) }
}

const rawRows = `select month, cell, organisation_id, is_night, municipality_code, contacts, days from dashboards.hexes
  where network_id = $1 and month between $2::date and $3::date`
const rawPoints = `select '87' || substr(c.cell, 3, 7) || 'ffffff' as hexagon, date_trunc('month', s.on_day) as month, count(*), count(distinct s.on_day)
  from outreach.contacts c join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
  where c.network_id = $1 and s.on_day between $2::date and $3::date + 30 and s.state = 'validated' group by 1, 2`

export const heatMap: Figure = {
  id: 'P9',
  measure: async ({ well: { engine }, isQuick }): Promise<Result[]> => {
    const many = isQuick ? 100_000 : Number(process.env.BENCH_MEETINGS ?? 1_000_000)
    const { well, told } = await digWell(engine, (database, ownerUrl) => fill(database, ownerUrl, many))
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const { network_id, corner } = told
    const period = year()
    const now = new Date().toISOString()
    const statements = dashboardsAnswerings.heat.statements(period, { network_id, now })
    const asPerson = () => database.read(corner.coordinator.token, statements)
    const days = [network_id, `${period.from_month}-01`, `${period.to_month}-01`]
    const asTheyLie = () => owner.send([{ name: 'heat rows', text: rawRows, values: days }])
    const allMeetings = () => owner.send([{ name: 'heat points', text: rawPoints, values: days }])
    const [rows] = (await asPerson()).rows
    const [read] = await asTheyLie()
    if (!rows?.length || !read?.length) throw new Error('Nobody was met')
    await warmUp(asPerson)
    await warmUp(asTheyLie)
    const rounds = isQuick ? 3 : 5
    const product = () => timeOf(asPerson)
    const againstRows = await take({ floor: () => timeOf(asTheyLie), product, rounds })
    const againstPoints = await take({ floor: () => timeOf(allMeetings), product, rounds })
    await database.close()
    await owner.close()
    await well.close()
    const what = `a year of hexagons (${rows.length} told) with thresholds`
    return [
      resultFrom(
        {
          id: 'P9',
          engine,
          unit: 'ms',
          bar: { at_most: 3 },
          what: `${what} / its ${read.length} rows as they lie, time`,
        },
        againstRows,
      ),
      resultFrom(
        {
          id: 'P9.points',
          engine,
          unit: 'ms',
          bar: { at_most: 1 / 50 },
          what: `${what} / adding up ${many} meetings, time`,
        },
        againstPoints,
      ),
    ]
  },
}
