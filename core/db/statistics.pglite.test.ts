// The planner is told of tables that have grown, and of no empty one: else what is written first is walked whole later.
import { expect, test } from 'vitest'
import { openEmbedded } from './engine/embedded.ts'
import { measureGrownTables, measureWrittenTables } from './statistics.ts'

test('a table that has grown is measured, an empty one is not taken for empty', async () => {
  const engine = await openEmbedded({})
  const ask = async (text: string) => (await engine.session.send([{ text }]))[0]?.rows ?? []
  await ask('create table few (id int primary key); create table many (id int primary key, words text)')
  await ask(`insert into many select n, repeat('a', 40) from generate_series(1, 5000) n`)
  await measureGrownTables(engine.session)
  const known = await ask(
    `select relname, reltuples from pg_class where relname in ('few', 'many') order by 1`,
  )
  expect(known.map((row) => [row.relname, Number(row.reltuples)])).toEqual([
    ['few', -1],
    ['many', 5000],
  ])
  const plan = await ask('explain select 1 from few where id = 7')
  expect(JSON.stringify(plan)).toContain('few_pkey')
  await engine.close()
})

test('while there is work a table is measured when as much was written as it had, and not before', async () => {
  const engine = await openEmbedded({})
  const ask = async (text: string) => (await engine.session.send([{ text }]))[0]?.rows ?? []
  const known = async () =>
    Number((await ask(`select reltuples from pg_class where relname = 'kept'`))[0]?.reltuples)
  const write = async (from: number, to: number) => {
    await ask(`insert into kept select n from generate_series(${from}, ${to}) n`)
    await measureWrittenTables(engine.session)
  }
  await ask('create table kept (id int primary key)')
  await write(1, 400)
  expect(await known()).toBe(-1)
  await write(401, 2000)
  expect(await known()).toBe(2000)
  await write(2001, 3900)
  expect(await known()).toBe(2000)
  await write(3901, 4100)
  expect(await known()).toBe(4100)
  await engine.close()
})
