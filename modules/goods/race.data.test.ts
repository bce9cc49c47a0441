// Twenty people reach for the last things of five lots at the same moment. Somebody is too late; no shelf goes
// below zero, nothing is given twice, and the book says exactly who got what. On both engines.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { testPostgres } from '#core/testing'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { LotStory, StockAnswer } from './index.ts'
import { openStore, type Store } from './makers.ts'
import { lotStoryAnswering, stockAnswering } from './server.ts'

const isServer = process.env.PROSSIMA_TEST_ENGINE === 'postgres' && process.env.PROSSIMA_TEST_PG !== undefined

const openServer = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const server = testPostgres()
  const name = `goods_race_${newId().slice(-12)}`
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
let here: Territory
let store: Store
let clients: Hand[]
beforeAll(async () => {
  opened = isServer ? await openServer() : await openHere()
  here = await foundTerritory(opened.database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  clients = []
  for (let i = 0; i < 20; i++) clients.push(await here.enlist('warehouse_operator', here.lead_id))
}, 120_000)
afterAll(() => opened.close())

test('twenty clients race for the last things of five lots', { timeout: 90_000 }, async () => {
  const lots: string[] = []
  for (let i = 0; i < 5; i++) lots.push(await store.receive('blanket', 4 + i, { use_by: `209${i}-01-01` }))
  const item_id = store.items.blanket?.item_id as string
  const vans = [here.mobile_id, here.street_id].map((unit) => store.units[unit]?.van as string)
  const reach = async (client: Hand, i: number): Promise<number> => {
    let got = 0
    for (let turn = 0; turn < 3; turn++) {
      const quantity = 1 + ((i + turn) % 3)
      const answer = await client.act('goods.move-stock', {
        organisation_id: here.lead_id,
        from_location_id: store.hub_id,
        to_location_id: vans[i % 2],
        lines: [{ item_id, quantity }],
      })
      if (answer.outcome === 'accepted') got += quantity
      else expect(answer.problem?.code).toBe('goods.not-enough')
    }
    return got
  }
  const taken = (await Promise.all(clients.map(reach))).reduce((sum, got) => sum + got, 0)
  expect(taken).toBe(30)
  const { places } = (await here.warehouse.ask(stockAnswering)) as StockAnswer
  const at = (location_id: string) =>
    places.find((place) => place.location_id === location_id)?.items.find((item) => item.item_id === item_id)
      ?.total ?? 0
  expect([at(store.hub_id), vans.reduce((sum, van) => sum + at(van), 0)]).toEqual([0, 30])
  for (const [i, lot_id] of lots.entries()) {
    const { stops } = (await here.warehouse.ask(lotStoryAnswering, { lot_id })) as LotStory
    expect(stops.filter((stop) => stop.kind === 'van').reduce((sum, stop) => sum + stop.quantity, 0)).toBe(
      4 + i,
    )
  }
  const [sums] = (
    await opened.database.read(here.warehouse.token, [
      {
        name: 'race sums',
        text: `select b.location_id, b.lot_key, b.quantity,
            coalesce((select sum(case when m.to_location_id = b.location_id then m.quantity else -m.quantity end) from goods.movements m
              where m.network_id = $1 and m.lot_id = b.lot_id and b.location_id in (m.from_location_id, m.to_location_id)), 0)::int as moved
          from goods.balances b where b.network_id = $1`,
        values: [here.network_id],
      },
    ])
  ).rows
  expect(sums?.length).toBeGreaterThanOrEqual(10)
  for (const row of sums ?? []) {
    expect(row.quantity).toBe(row.moved)
    expect(Number(row.quantity)).toBeGreaterThanOrEqual(0)
  }
})
