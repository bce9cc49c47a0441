// Fifty desks keep aside the last things of ten lots at the same moment, while others move stock away. Nothing goes below
// zero, nobody is promised what is not there, and the books say exactly who was promised what. On both engines.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { testPostgres } from '#core/testing'
import type { Hand } from '#network/makers'
import { openStage, type Stage } from './testing/stage.ts'

const isServer = process.env.PROSSIMA_TEST_ENGINE === 'postgres' && process.env.PROSSIMA_TEST_PG !== undefined

const openServer = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const server = testPostgres()
  const name = `distribution_race_${newId().slice(-12)}`
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
let s: Stage
let desks: Hand[]
const wants = 50
beforeAll(async () => {
  opened = isServer ? await openServer() : await openHere()
  s = await openStage(opened.database)
  desks = []
  for (let i = 0; i < 10; i++) desks.push(await s.here.enlist('hub_manager', s.here.lead_id))
}, 240_000)
afterAll(() => opened.close())

/** As the head of the hub reads it. */
const asHub = async (text: string, values: unknown[]) =>
  (await opened.database.read(s.manager.token, [{ name: text.slice(0, 40), text, values }])).rows[0] ?? []

test('fifty desks race for the last things of ten lots', { timeout: 240_000 }, async () => {
  let there = 0
  for (let i = 0; i < 10; i++) {
    await s.store.receive('biscuits', 6 + i, { best_before: `2099-${String(i + 1).padStart(2, '0')}-01` })
    there += 6 + i
  }
  const requests: string[] = []
  for (let i = 0; i < wants; i++) {
    const request = await s.ask(s.social, { lines: [{ item_id: s.item('biscuits'), quantity: 1 + (i % 5) }] })
    await s.approve(request)
    requests.push(request)
  }
  const move = (i: number) =>
    s.here.warehouse.act('goods.move-stock', {
      ...{ organisation_id: s.here.lead_id, from_location_id: s.store.hub_id, cause_id: null },
      to_location_id: s.store.units[s.here.mobile_id]?.van,
      lines: [{ item_id: s.item('biscuits'), quantity: 1 + (i % 2) }],
    })
  const promise = async (request: string, i: number) => {
    const answer = await s.keepAside([request], {}, desks[i % desks.length] as Hand)
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.problem))
    const given = (answer.answer?.given ?? []) as { quantity: number }[]
    return given.reduce((sum, { quantity }) => sum + quantity, 0)
  }
  const moving = Promise.all([0, 1, 2, 3, 4, 5].map(move))
  const told = await Promise.all(requests.map(promise))
  const moved = (await moving).filter((answer) => answer.outcome === 'accepted')
  const taken = moved.reduce((sum, { answer }) => {
    const parts = (answer?.taken ?? []) as { quantity: number }[]
    return sum + parts.reduce((all, { quantity }) => all + quantity, 0)
  }, 0)
  const promised = told.reduce((sum, quantity) => sum + quantity, 0)
  // More was asked (150) than lay there (105): all of it is promised or moved, and not one more.
  expect(promised + taken).toBe(there)
  const heaps = await asHub(
    `select b.quantity, coalesce((select sum(r.quantity) from goods.reservations r where r.network_id = b.network_id
       and r.location_id = b.location_id and r.lot_key = b.lot_key), 0)::int as kept
     from goods.balances b where b.network_id = $1 and b.location_id = $2`,
    [s.here.network_id, s.store.hub_id],
  )
  expect(heaps.length).toBe(10)
  for (const heap of heaps) expect(Number(heap.quantity)).toBeGreaterThanOrEqual(Number(heap.kept))
  const [sums] = await asHub(
    `select (select sum(p.quantity)::int from distribution.parts p where p.network_id = $1 and p.state = 'to_pick') as parts,
       (select sum(l.allocated)::int from distribution.request_lines l where l.network_id = $1) as lines,
       (select count(*)::int from distribution.requests r where r.network_id = $1 and r.state = 'approved') as waiting`,
    [s.here.network_id],
  )
  expect([sums?.parts, sums?.lines]).toEqual([promised, promised])
  expect(Number(sums?.waiting)).toBe(told.filter((quantity) => quantity === 0).length)
})
