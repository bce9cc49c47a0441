// Forty hands reach for the last places of one turn at the same moment, from accounts, from the desk of the hub and from the
// signed address: never two more than are wanted. On both engines.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { testPostgres } from '#core/testing'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import './index.ts'
import { aTurn } from './makers.ts'
import { joinOpen } from './store/open-turn.ts'

const isServer = process.env.PROSSIMA_TEST_ENGINE === 'postgres' && process.env.PROSSIMA_TEST_PG !== undefined

const openServer = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const server = testPostgres()
  const name = `volunteering_race_${newId().slice(-12)}`
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
let keeper: Hand
let hands: Hand[]
beforeAll(async () => {
  opened = isServer ? await openServer() : await openHere()
  here = await foundTerritory(opened.database)
  keeper = await here.enlist('hub_manager', here.lead_id)
  hands = []
  for (let i = 0; i < 16; i++) hands.push(await here.enlist('volunteer', here.lead_id, here.mobile_id))
}, 240_000)
afterAll(() => opened.close())

const places = 5
test('never two more than wanted', { timeout: 240_000 }, async () => {
  const turn_id = newId()
  const {
    state: _,
    reason: __,
    series_id: ___,
    ...turn
  } = aTurn({
    ...{ turn_id, organisation_id: here.lead_id, unit_id: here.mobile_id, is_public: true },
  })
  await keeper.act('volunteering.publish-turns', { ...turn, places })
  const ids = hands.map(() => newId())
  const byAccount = hands.map((hand, i) =>
    hand
      .act('volunteering.join', { sign_up_id: ids[i], turn_id })
      .then((answer) => answer.outcome === 'accepted'),
  )
  const byName = Array.from({ length: 12 }, (_, i) =>
    keeper
      .act('volunteering.write-in', { sign_up_id: newId(), turn_id, name: `Lanterna ${i}`, reach: null })
      .then((answer) => answer.outcome === 'accepted'),
  )
  const byLink = Array.from({ length: 12 }, (_, i) =>
    joinOpen(
      opened,
      { network_id: here.network_id, turn_id },
      {
        ...{ sign_up_id: newId(), name: `Lampada ${i}`, reach: `lampada${i}@example.org` },
        at: new Date().toISOString(),
      },
    ).then((became) => became === 'done'),
  )
  const came = (await Promise.all([...byAccount, ...byName, ...byLink])).filter(Boolean).length
  expect(came).toBe(places)
  const [sums] =
    (
      await opened.database.read(keeper.token, [
        {
          name: 'who comes',
          text: `select s.taken, (select count(*)::int from volunteering.sign_ups p where p.network_id = $1 and p.turn_id = $2
            and p.state = 'coming') as coming from volunteering.seats s where s.network_id = $1 and s.turn_id = $2`,
          values: [here.network_id, turn_id],
        },
      ])
    ).rows[0] ?? []
  expect(sums).toEqual({ taken: places, coming: places })
  // Those who came by account all let go at once; as many come back, and still not one too many.
  await Promise.all(
    hands.map((hand, i) => hand.act('volunteering.withdraw', { sign_up_id: ids[i], turn_id })),
  )
  const again = await Promise.all(
    hands.map((hand) => hand.act('volunteering.join', { sign_up_id: newId(), turn_id })),
  )
  const [after] =
    (
      await opened.database.read(keeper.token, [
        {
          name: 'seats after',
          text: 'select taken from volunteering.seats where network_id = $1 and turn_id = $2',
          values: [here.network_id, turn_id],
        },
      ])
    ).rows[0] ?? []
  expect(after).toEqual({ taken: places })
  expect(again.filter((answer) => answer.outcome === 'accepted').length).toBeLessThanOrEqual(places)
})
