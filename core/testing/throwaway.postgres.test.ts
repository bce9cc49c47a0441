// The throw-away PostgreSQL itself: it answers, keeps databases apart, and disappears.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres, testPostgres } from './postgres.ts'

async function rows(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('the server of this run keeps two databases apart and copies one as a template', async () => {
  const postgres = testPostgres()
  const one = await postgres.createDatabase(`one_${process.pid}`)
  const other = await postgres.createDatabase(`other_${process.pid}`)
  await rows(one, 'CREATE TABLE lamps AS SELECT 1 AS lit')
  await expect(rows(other, 'SELECT lit FROM lamps')).rejects.toMatchObject({ code: '42P01' })
  const copy = await postgres.createDatabase(`copy_${process.pid}`, `one_${process.pid}`)
  expect(await rows(copy, 'SELECT lit FROM lamps')).toEqual([{ lit: 1 }])
  for (const name of ['one', 'other', 'copy']) await postgres.dropDatabase(`${name}_${process.pid}`)
  await expect(rows(one, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' })
})

test('accented letters are folded as letters, as in the embedded engine', async () => {
  const answer = await rows(
    testPostgres().ownerUrl,
    `SELECT lower('ÈÀ') AS low, current_setting('fsync') AS fsync`,
  )
  expect(answer).toEqual([{ low: 'èà', fsync: 'off' }])
})

test('a server answers on its port and in its socket folder, and leaves nothing behind when stopped', async () => {
  const postgres = await startPostgres()
  const bySocket = `postgres://postgres@/postgres?host=${encodeURIComponent(postgres.socketFolder)}&port=${postgres.port}`
  expect(await rows(bySocket, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await postgres.stop()
  expect(existsSync(dirname(postgres.socketFolder))).toBe(false)
  await expect(rows(postgres.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
