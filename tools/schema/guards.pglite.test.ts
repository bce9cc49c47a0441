// The guards of the finished database must see a hole when one is made.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemory } from '#core/db/testing'
import { drawDatabase } from './drawing.ts'
import { guardDatabase } from './guards.ts'

let database: Awaited<ReturnType<typeof openMemory>>
const ask = (text: string) => database.query(text)

beforeAll(async () => {
  database = await openMemory()
  for (const step of [
    'create schema hole',
    'create table hole.open_rows (id int)',
    'create table hole.half (id int)',
    'alter table hole.half enable row level security',
    'alter table hole.half force row level security',
    'create policy reads on hole.half for select using (true)',
    "comment on table hole.half is 'Half a protection.'",
    'create view hole.window as select id from hole.half',
    'create function hole.climb() returns int language plpgsql security definer as $$ begin return 1; end $$',
  ])
    await ask(step)
})

afterAll(() => database.close())

test('each hole is named', async () => {
  const faults = (await guardDatabase(ask)).filter((fault) => fault.startsWith('hole.'))
  const seen = faults.map((fault) => fault.split(' ').slice(0, 3).join(' ')).sort()
  expect(seen).toEqual([
    'hole.climb borrows power',
    'hole.climb lends its',
    'hole.half lacks a',
    'hole.open_rows has no',
    'hole.open_rows has no',
    'hole.open_rows lacks a',
    'hole.window is a',
  ])
})

test('the drawing is the same twice, and shows what changed', async () => {
  const before = await drawDatabase(ask)
  expect(await drawDatabase(ask)).toBe(before)
  expect(before).toContain('create table hole.half (')
  expect(before).toContain('create policy reads on hole.half for select to public using (true);')
  await ask('alter table hole.half add column since date')
  expect(await drawDatabase(ask)).not.toBe(before)
})
