// Ten people hand out tins while somebody opens the recall. Each handout is either before it and in the trace, or refused:
// no tin leaves afterwards. On both engines.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { testPostgres } from '#core/testing'
import { openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { OneRecall } from './index.ts'
import { aNotice } from './makers.ts'
import { recallsAnswerings } from './server.ts'
import './testing/hand-over.ts'

const isServer = process.env.PROSSIMA_TEST_ENGINE === 'postgres' && process.env.PROSSIMA_TEST_PG !== undefined

const openServer = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const server = testPostgres()
  const name = `recall_race_${newId().slice(-12)}`
  const ownerUrl = await server.createDatabase(name)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create role ${name} login`)
  await owner.end()
  const url = Object.assign(new URL(ownerUrl), { username: name }).href
  const database = await openDatabase({ root: projectRoot, url, ownerUrl, sessions: 12 })
  return {
    database,
    close: async () => {
      await database.close()
      await server.dropDatabase(name)
    },
  }
}

const openHere = async () => {
  const database = await openTestDatabase()
  return { database, close: () => database.close() }
}

let opened: { database: Database; close: () => Promise<void> }
let here: Territory
let store: Store
let manager: Hand
const clients: Hand[] = []
beforeAll(async () => {
  opened = isServer ? await openServer() : await openHere()
  here = await foundTerritory(opened.database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  manager = await here.enlist('hub_manager', here.lead_id)
  for (let i = 0; i < 10; i++) clients.push(await here.enlist('warehouse_operator', here.lead_id))
}, 120_000)
afterAll(() => opened.close())

test('a handout is before the recall and in its trace, or it is refused', { timeout: 120_000 }, async () => {
  const item_id = store.items.blanket?.item_id as string
  const lot_id = await store.receive('blanket', 400, { supplier_lot: 'R 1' })
  await store.load(here.mobile_id, [{ item_id, quantity: 100 }])
  const van = store.units[here.mobile_id]?.van as string
  let given = 0
  let refused = 0
  const hand = async (client: Hand, i: number): Promise<void> => {
    const isVan = i % 2 === 0
    const where = isVan
      ? { location_id: van, to: 'given', unit_id: here.mobile_id }
      : { location_id: store.hub_id, to: 'household' }
    for (let turn = 0; turn < 6; turn++) {
      const quantity = 1 + ((i + turn) % 3)
      const answer = await client.act('recalls-test.hand-over', {
        ...{ organisation_id: here.lead_id, item_id, quantity, cause_id: newId(), ...where },
      })
      if (answer.outcome === 'accepted') given += quantity
      else {
        expect(answer.problem?.code).toBe('goods.not-enough')
        refused++
      }
    }
  }
  const recall_id = newId()
  const opening = async () => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    const answer = await manager.act(
      'recalls.open',
      aNotice({ recall_id, organisation_id: here.lead_id, item_id, supplier_lot: 'R1' }),
    )
    expect(answer.problem ?? null).toBeNull()
    return (await manager.ask(recallsAnswerings.one, { recall_id })) as OneRecall
  }
  const [atOpening] = await Promise.all([opening(), ...clients.map(hand)])
  const after = (await manager.ask(recallsAnswerings.one, { recall_id })) as OneRecall
  expect(after.lots).toMatchObject([
    { lot_id, state: 'recalled', arrived: 400, gone: given, remains: 400 - given },
  ])
  // Nothing left after the opening: what the first look said is what the last one says.
  expect(atOpening.sum).toEqual(after.sum)
  expect(after.recipients.reduce((sum, each) => sum + each.quantity, 0)).toBe(given)
  expect(given).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})
