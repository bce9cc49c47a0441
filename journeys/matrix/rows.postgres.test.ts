// The second net: by their own session, with statements past every rule of ours, each role tries to read, write and
// change one row of every table in four places. What the database does is what the reference says, row by row.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { Row } from '#core/kernel'
import { type Ground, layGround, type Worker } from './ground.ts'
import { plantSamples, type Sample } from './plant.ts'
import { mayTravel, roles } from './reference.ts'
import { registers, shut, tables } from './tables.ts'

type Verb = 'select' | 'insert' | 'update'

let database: Database
let ground: Ground
let samples: Sample[]
/** A column people may change, where there is one. */
let changeable: Map<string, string>
const columnsToChange = async (): Promise<Map<string, string>> => {
  const rows = await fromBelow(
    database,
    `select attrelid::regclass::text as name, min(attname::text) as column from pg_attribute
     where attnum > 0 and not attisdropped and has_column_privilege('prossima_app', attrelid, attnum, 'update') group by 1`,
  )
  return new Map(rows.map((row) => [String(row.name), String(row.column)]))
}
beforeAll(async () => {
  database = await openTestDatabase()
  ground = await layGround(database)
  samples = await plantSamples(database, ground)
  changeable = await columnsToChange()
}, 180_000)
afterAll(() => database.close())

const quoted = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`
const keyTest = (key: Row): string =>
  Object.entries(key)
    .map(([name, value]) => `to_jsonb(${name}) #>> '{}' = ${quoted(value)}`)
    .join(' and ')

const deedOf = ({ table, fresh, key }: Sample, verb: Verb): string => {
  if (verb === 'select')
    return `perform 1 from ${table} where ${keyTest(key)}; if not found then raise insufficient_privilege; end if;`
  if (verb === 'insert')
    return `insert into ${table} select (jsonb_populate_record(null::${table}, ${quoted(JSON.stringify(fresh))}::jsonb)).*;`
  const column = changeable.get(table) ?? 'network_id'
  return `update ${table} set "${column}" = "${column}" where ${keyTest(key)}; get diagnostics n = row_count; if n = 0 then raise insufficient_privilege; end if;`
}

interface Trial {
  sample: Sample
  verb: Verb
}

/** All trials in one go, each undone: 'y' where it passed (a row that is there twice had passed before), 'n' where it
 * was not let through, 'e' where something else was wrong with the trial. */
const tryAll = async (worker: Worker, trials: Trial[]): Promise<string> => {
  const steps = trials.map(
    ({ sample, verb }) => `begin ${deedOf(sample, verb)} raise exception using errcode = 'P0099';
      exception when insufficient_privilege then told := told || 'n'; when sqlstate 'P0099' or integrity_constraint_violation then told := told || 'y'; when others then told := told || 'e'; end;`,
  )
  const text = `do $trial$ declare told text := ''; n int; begin ${steps.join('\n')} perform set_config('app.told', told, true); end $trial$`
  const { rows } = await database.read(worker.hand.token, [
    { name: '', text, values: undefined as unknown as [] },
    { name: 'told', text: `select current_setting('app.told') as told`, values: [] },
  ])
  return String(rows[1]?.[0]?.told)
}

test('twenty-eight roles, twice, in every table, in four places: no difference', async () => {
  const verbs: Verb[] = ['select', 'insert', 'update']
  const trials = samples.flatMap((sample) => verbs.map((verb) => ({ sample, verb })))
  const differences: string[] = []
  const allowed = new Map<string, number>()
  let denied = 0
  for (const worker of ground.workers) {
    const told = await tryAll(worker, trials)
    expect(told).toMatch(/^[yn]+$/)
    expect(told.length).toBe(trials.length)
    trials.forEach(({ sample, verb }, i) => {
      const expected = mayTravel(worker, sample.relation, tables[sample.table]?.[verb] ?? [])
      const done = told[i] === 'y'
      if (done) allowed.set(worker.role, (allowed.get(worker.role) ?? 0) + 1)
      else denied += 1
      if (expected !== done) {
        differences.push(
          `${worker.role} of ${worker.reach}: ${verb} ${sample.table} in ${sample.relation}: expected ${expected ? 'yes' : 'no'}`,
        )
      }
    })
  }
  expect(differences).toEqual([])
  const all = ground.workers.length * trials.length
  expect(all).toBeGreaterThan(15_000)
  expect(denied / all).toBeGreaterThan(0.4)
  for (const role of roles) expect([role, (allowed.get(role) ?? 0) > 0]).toEqual([role, true])
}, 600_000)

test('nobody lets themselves nearer to a person than their unit is', async () => {
  const circle = samples.find(
    (each) => each.table === 'access.circles' && each.relation === 'own unit',
  ) as Sample
  const told = await Promise.all(
    ground.workers.map((worker) => {
      const fresh = { ...circle.fresh, worker_id: worker.hand.worker_id, compartments: ['base', 'social'] }
      return tryAll(worker, [{ sample: { ...circle, fresh }, verb: 'insert' }])
    }),
  )
  expect(told.join('')).toBe('n'.repeat(ground.workers.length))
})

test('no table with row policies is forgotten', async () => {
  const rows = await fromBelow(
    database,
    `select n.nspname || '.' || c.relname as name,
       exists (select 1 from unnest(array['select', 'insert', 'update', 'delete']) v where has_table_privilege('prossima_app', c.oid, v)
         or (v <> 'delete' and has_any_column_privilege('prossima_app', c.oid, v))) as is_open,
       exists (select 1 from unnest(array['insert', 'update', 'delete']) v where has_table_privilege('prossima_app', c.oid, v)) as is_written,
       c.relrowsecurity and c.relforcerowsecurity as is_held
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations') order by 1`,
  )
  const named = [...Object.keys(tables), ...Object.keys(shut), ...registers]
  expect(rows.map((row) => row.name)).toEqual([...named].sort())
  expect(rows.filter((row) => !row.is_held)).toEqual([])
  expect(rows.filter((row) => String(row.name) in shut && row.is_open)).toEqual([])
  expect(rows.filter((row) => registers.includes(String(row.name)) && row.is_written)).toEqual([])
})
