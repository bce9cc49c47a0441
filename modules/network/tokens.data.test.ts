// A token belongs to one network. Sent beside the id of another, it is nobody's; and behind the server's back it still
// opens only the rows of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Token } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { isRefusal, type Statement } from '#core/kernel'
import { foundTerritory, type Territory } from './makers.ts'

let database: Database
let here: Territory
let elsewhere: Territory
let astray: Token
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  elsewhere = await foundTerritory(database)
  astray = { network_id: elsewhere.network_id, hash: here.coordinator.token.hash }
}, 60_000)
afterAll(() => database.close())

const workersOf = (network_id: string): Statement => ({
  name: '',
  text: 'select w.worker_id from access.workers w where w.network_id = $1',
  values: [network_id],
})

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (isRefusal(error)) return error.problem.code
    throw error
  }
}

test('beside the id of another network a token is nobody’s, to read and to change', async () => {
  expect(elsewhere.network_id).not.toBe(here.network_id)
  expect(await codeOf(database.read(here.coordinator.token, []))).toBe('done')
  expect(await codeOf(database.read(astray, [workersOf(elsewhere.network_id)]))).toBe('core.not-signed-in')
  const change = database.change(astray, [], () => ({ saves: [], answer: () => 'saved' }))
  expect(await codeOf(change)).toBe('core.not-signed-in')
})

test('behind the server’s back it opens the rows of its own network, and of no other', async () => {
  const rows = await database.as('app', async (run) => {
    await run({
      text: `set local app.network = '${astray.network_id}'; set local app.token = '${astray.hash}'`,
    })
    const [theirs, mine] = [workersOf(elsewhere.network_id), workersOf(here.network_id)]
    return { theirs: await run(theirs), mine: await run(mine) }
  })
  expect(rows.theirs).toEqual([])
  expect(rows.mine.length).toBeGreaterThan(1)
})
