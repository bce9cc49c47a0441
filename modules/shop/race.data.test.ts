// Twelve tills spend one card at the same moment, while the month turns under them: never below zero, not a point spent twice,
// no thing leaves without its points. On both engines.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { testPostgres } from '#core/testing'
import type { Hand } from '#network/makers'
import { turnMonth } from './server.ts'
import { openShop, type Shop } from './testing/stage.ts'

const isServer = process.env.PROSSIMA_TEST_ENGINE === 'postgres' && process.env.PROSSIMA_TEST_PG !== undefined

const openServer = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const server = testPostgres()
  const name = `shop_race_${newId().slice(-12)}`
  const ownerUrl = await server.createDatabase(name)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create role ${name} login`)
  await owner.end()
  const url = Object.assign(new URL(ownerUrl), { username: name }).href
  const database = await openDatabase({ root: projectRoot, url, ownerUrl, sessions: 12 })
  const close = async () => {
    await database.close()
    await server.dropDatabase(name)
  }
  return { database, close }
}
const openHere = async () => {
  const database = await openTestDatabase()
  return { database, close: () => database.close() }
}

let opened: { database: Database; close: () => Promise<void> }
let s: Shop
const tills: Hand[] = []
beforeAll(async () => {
  opened = isServer ? await openServer() : await openHere()
  s = await openShop(opened.database)
  await s.setFormula()
  await s.price(s.item('blanket'), 7)
  await s.store.receive('blanket', 500)
  for (let i = 0; i < 12; i++) tills.push(await s.here.enlist('warehouse_operator', s.here.lead_id))
}, 240_000)
afterAll(() => opened.close())

const row = async (text: string, values: unknown[]) =>
  (await opened.database.read(s.manager.token, [{ name: text.slice(0, 40), text, values }])).rows[0]?.[0]

test('twelve tills spend one new card at once', { timeout: 240_000 }, async () => {
  // Nobody opened its account yet: the first of them does, and the chore wants to as well.
  const card = await s.issue()
  const house = { database: opened.database, clock: { now: () => Date.now() } } as never
  const serving = tills.map((by) => s.serve(card, [{ item_id: s.item('blanket'), quantity: 1 }], { by }))
  const [served] = await Promise.all([Promise.all(serving), turnMonth.run(house), turnMonth.run(house)])
  const accepted = served.filter(({ answer }) => answer.outcome === 'accepted')
  const others = served.filter(({ answer }) => answer.outcome === 'refused')
  // Fifty points, seven each: seven go home with one, five are told that there are not enough.
  expect(accepted.length).toBe(7)
  expect(others.map(({ answer }) => answer.problem?.code)).toEqual(Array(5).fill('shop.points-short'))
  const told = await row(
    `select a.balance, (select sum(e.points)::int from shop.entries e where e.network_id = a.network_id and e.card_id = a.card_id) as sum,
       (select count(*)::int from shop.entries e where e.network_id = a.network_id and e.card_id = a.card_id and e.kind = 'credit') as credits,
       (select count(*)::int from distribution.handovers h where h.network_id = a.network_id and h.card_id = a.card_id) as handovers,
       (select sum(b.quantity)::int from goods.balances b where b.network_id = a.network_id and b.location_id = $3) as shelf
     from shop.accounts a where a.network_id = $1 and a.card_id = $2`,
    [s.here.network_id, card.card_id, s.store.hub_id],
  )
  expect(told).toEqual({ balance: 1, sum: 1, credits: 1, handovers: 7, shelf: 493 })
})
