// Years of counted facts, written down in bulk as the rooms would have told them: half adds up, half is of somebody counted once, over
// sixty months, all measures, five districts. And new events: visits to a desk, each a cause that is told again.
import type { Database } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { figureDefinitions, lasting, subjects, sums } from '#monitoring'
import { keepMonthsAhead } from '#monitoring/server'
import { digWell } from './engine.ts'
import { idText } from './history.ts'
import type { EngineName } from './result.ts'
import { type Corner, tellWorld } from './world.ts'

export const monthsTold = 60
/** Who comes to the desk: so many that ten times the visits are of ten times the people. */
const comers = 20_000
const sumNames = Object.values(sums).flat()
const subjectNames = Object.values(subjects).flat()

const oneOf = (names: readonly string[], n: string) =>
  `(array[${names.map((name) => `'${name}'`).join(', ')}])[1 + (${n}) % ${names.length}]`
const day = (n: string) => `(current_date - ((hashint4(${n}) & 1048575) % ${monthsTold * 30}))`
const traits = (n: string) =>
  `${oneOf(['woman', 'man', 'other'], `${n} / 3`)}, ${oneOf(['under_18', 'from_18_to_29', 'from_30_to_54', 'from_55'], `${n} / 7`)}, ${oneOf(['it', 'eu', 'non_eu'], `${n} / 11`)}`
const district = (n: string) => oneOf(['nord', 'sud', 'ovest', 'est', 'valle'], `${n} / 13`)

/** `$1` network, `$2` body, `$3` unit, `$4` the first and `$5` the last of the events. */
export const factsText = `
  insert into monitoring.facts
  select $1, 'bench', md5('fact' || n)::uuid, $2::uuid, $3::uuid, ${district('n')}, d.day, to_char(d.day, 'YYYY-MM'), to_char(d.day, 'YYYY"-Q"Q'), true,
    ${oneOf(sumNames, 'n')}, '', ${traits('n')}, 1 + n % 5, now(), ${district('n')}
  from generate_series($4::int, $5::int) n cross join lateral (select ${day('n')} as day) d`
export const seenText = `
  insert into monitoring.seen
  select $1, 'bench', md5('seen' || n)::uuid, $2::uuid, $3::uuid, ${district('n')}, d.day, case when m.measure in (${lasting.map((name) => `'${name}'`).join(', ')}) and n % 4 > 0 then d.day + n % 300 end,
    true, m.measure, '', ${traits('n')}, md5('somebody' || (hashint4(n) & 1073741823) % greatest(1000, $5::int / 12))::uuid, 'pseudonymous', now(), ${district('n')}
  from generate_series($4::int, $5::int) n cross join lateral (select ${day('n + 1')} as day, ${oneOf(subjectNames, 'n')} as measure) d(day, measure) cross join lateral (select d.measure) m`

const rollup = `
  insert into monitoring.rollup
  select network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, sum(quantity)::bigint
  from monitoring.facts where network_id = $1 group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`

export interface Years {
  network_id: string
  corner: Corner
}

type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
export const asking =
  (database: Database, ownerUrl: string | undefined): Ask =>
  (text, values = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)

const portion = 250_000

const dig = (engine: EngineName, events: number) =>
  digWell<Years>(engine, async (database, ownerUrl) => {
    const { network_id, corners } = await tellWorld(database, 1)
    const [corner] = corners
    if (!corner) throw new Error('The world is empty')
    const ask = asking(database, ownerUrl)
    const place = [network_id, corner.organisation_id, corner.unit_id]
    for (const text of [factsText, seenText])
      for (let from = 1; from <= events / 2; from += portion)
        await ask(text, [...place, from, Math.min(events / 2, from + portion - 1)])
    await ask(rollup, [network_id])
    await ask(
      `insert into reception.desks values ($1, $3, $2, '{}', true, true, false, current_date, 0)`,
      place,
    )
    await ask(
      `insert into access.subjects select $1, ${idText('somebody', 'n', "'bench'")}, $3::uuid, $2::uuid from generate_series(0, ${comers - 1}) n`,
      place,
    )
    await ask(
      `insert into people.persons select $1, ${idText('somebody', 'n', "'bench'")}, $3::uuid, $2::uuid, 'pseudonymous', 'BENCH-' || n, 'Volpe ' || n, 'volpe ' || n, 'man',
         'from_30_to_54', 'it', false, current_date - 100, current_date - (n % 90), null from generate_series(0, ${comers - 1}) n`,
      place,
    )
    await keepMonthsAhead({ database }, network_id)
    // Where all goes through one transaction nothing can be vacuumed, and nobody else is there to read.
    const tidy = ownerUrl ? 'vacuum analyze' : 'analyze'
    for (const table of ['facts', 'seen', 'rollup', 'month_cells']) await ask(`${tidy} monitoring.${table}`)
    return { network_id, corner }
  })

const dug = new Map<string, ReturnType<typeof dig>>()

/** Figures that ask for as many years draw from one well: five million events are not written down twice. */
export const digYears = (engine: EngineName, events: number): ReturnType<typeof dig> => {
  const key = `${engine} ${events}`
  const known = dug.get(key) ?? dig(engine, events)
  dug.set(key, known)
  return known
}

export const closeYears = async (): Promise<void> => {
  for (const each of dug.values()) await (await each).well.close()
  dug.clear()
}

/** So many people come to the desk, today and in the days before: the ids of their visits, not yet told to the figures. */
export const newVisits = async (
  ask: Ask,
  { network_id, corner }: Years,
  many: number,
  round: number,
): Promise<string[]> => {
  const ids = await ask(
    `insert into reception.visits (network_id, visit_id, unit_id, organisation_id, on_day, number, person_id, needs_interpreter, first_need, state,
       waiting_since, called_at, outcomes, interventions)
     select $1, md5('visit' || $4::int || '/' || n)::uuid, $3::uuid, $2::uuid, current_date - n % 25, 1000 + n + $4::int * 1000000, ${idText('somebody', `(n + $4::int * 7919) % ${comers}`, "'bench'")}, false,
       'income', 'done', now() - interval '30 minutes', now() - interval '5 minutes', '{}', '{}'
     from generate_series(1, $5::int) n returning visit_id`,
    [network_id, corner.organisation_id, corner.unit_id, round, many],
  )
  return ids.map((row) => String(row.visit_id))
}

export const retell = (database: Database, network_id: string, causes: string[]): Promise<unknown> =>
  database.as('jobs', (run) =>
    run({ text: `select monitoring.retell($1, 'reception', $2)`, values: [network_id, causes] }),
  )

/** Everything kept by month, counted from the beginning. */
export const countAnew = async (database: Database, network_id: string): Promise<void> => {
  await database.as('jobs', (run) =>
    run({ text: `select monitoring.keep_ahead($1, '[]')`, values: [network_id] }),
  )
  await keepMonthsAhead({ database }, network_id)
}

export const figureKeys = figureDefinitions.map(({ key }) => key)
/** In the bars: five million. Less where the machine has less time. */
export const yearsOf = (engine: EngineName, isQuick: boolean): number =>
  isQuick ? 20_000 : Number(process.env.BENCH_EVENTS ?? (engine === 'server' ? 1_000_000 : 200_000))
