// The port is the only way in, and it never speaks without having become someone: a statement that forgets to is
// refused by the database itself, on both engines, for every table there is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBelow, isOnServer, openTestDatabase, projectRoot } from '#core/db/testing'
import { isRefusal } from '#core/kernel'
import type { Database } from './index.ts'
import { nobody } from './port.ts'

let database: Database
let tables: string[]
let functions: string[]
beforeAll(async () => {
  database = await openTestDatabase()
  const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'public') and n.nspname not like 'pg\\_%'`
  const all = await fromBelow(
    database,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and ${ours} order by 1`,
  )
  tables = all.map((row) => String(row.name))
  const called = await fromBelow(
    database,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by 1`,
  )
  functions = called.map((row) => String(row.name))
}, 60_000)
afterAll(() => database.close())

/** What a statement meets that forgot to become someone: the role the session itself has. */
const asNobody = (text: string) =>
  database.as('app', async (run) => {
    await run({ text: 'reset role' })
    return run({ text })
  })

describe('a statement without a role', () => {
  test('is refused for every table of every room', async () => {
    expect(tables.length).toBeGreaterThan(50)
    const open: string[] = []
    for (const table of tables) {
      const refusal = await asNobody(`select 1 from ${table} limit 1`).then(
        () => 'open',
        (error: { code?: string }) => error.code,
      )
      if (refusal !== '42501') open.push(`${table}: ${refusal}`)
    }
    expect(open).toEqual([])
  })

  test('may call no function of ours', async () => {
    const role = isOnServer() ? 'prossima_test_login' : 'prossima_gate'
    const rights = await fromBelow(
      database,
      `select f as name from unnest($1::text[]) f where has_function_privilege($2, f, 'execute')`,
      [functions, role],
    )
    expect(functions.length).toBeGreaterThan(20)
    expect(rights).toEqual([])
  })

  test('may make nothing and become no owner', async () => {
    for (const text of [
      'create table public.mine (a int)',
      'set role prossima_owner',
      'set role prossima_keeper',
      'create role thief',
    ]) {
      await expect(asNobody(text)).rejects.toMatchObject({ code: '42501' })
    }
    const who = await asNobody('select current_user as name')
    expect(who).toEqual([{ name: isOnServer() ? 'prossima_test_login' : 'prossima_gate' }])
  })
})

describe('somebody without a session', () => {
  const cases = ['0'.repeat(64), 'a'.repeat(64)]
  test.each(cases)('sees nothing in any table: %s', async (hash) => {
    for (const table of tables) {
      const asking = database.read({ ...nobody, hash }, [
        { name: `peek ${table}`, text: `select 1 from ${table} limit 1`, values: [] },
      ])
      // Reference tables may be readable; without a session even their answer is withheld.
      await expect(asking).rejects.toSatisfy(
        (error) => isRefusal(error) && [401, 403].includes(error.problem.status),
      )
    }
  })

  test('a token of another shape never reaches the database', async () => {
    for (const token of [
      { network_id: "'; reset role; --", hash: '0'.repeat(64) },
      { ...nobody, hash: "0'; drop schema access cascade; --" },
      { ...nobody, hash: '0'.repeat(63) },
      { ...nobody, hash: `${'0'.repeat(64)}\n` },
    ]) {
      await expect(database.read(token, [])).rejects.toMatchObject({
        problem: { code: 'core.not-signed-in' },
      })
      await expect(database.change(token, [], () => ({ saves: [], answer: () => 1 }))).rejects.toMatchObject({
        problem: { status: 401 },
      })
    }
  })
})

describe('a transaction', () => {
  test('that failed inside leaves the session clean for the next person', async () => {
    await expect(database.as('jobs', (run) => run({ text: 'select 1 / 0' }))).rejects.toMatchObject({
      code: '22012',
    })
    const rows = await database.as('jobs', (run) =>
      run({ text: `select current_user as name, current_setting('app.token', true) as token` }),
    )
    expect(rows[0]?.name).toBe('prossima_jobs')
    expect(rows[0]?.token ?? '').toBe('')
  })

  test('that was aborted and committed all the same is told as a failure', async () => {
    const asking = database.as('jobs', async (run) => {
      await run({ text: 'select 1 / 0' }).catch(() => undefined)
      return 'done'
    })
    await expect(asking).rejects.toThrow('rolled back')
  })
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })

test('nobody but the port holds a wire to the database', () => {
  const wires = /from '(pg|@electric-sql\/pglite|postgres)'|engine\/(session|embedded|byte-pipe)\.ts'/
  const holders = ['apps', 'core', 'modules']
    .flatMap((floor) => sources(join(projectRoot, floor)))
    .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path) && wires.test(readFileSync(path, 'utf8')))
    .map((path) => path.slice(projectRoot.length).replace(/^\//, ''))
  expect(holders.filter((path) => !path.startsWith('core/db/'))).toEqual(
    ['core/auth/kysely-port.ts'].filter((path) => holders.includes(path)),
  )
})
