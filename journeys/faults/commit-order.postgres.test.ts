// Four writers at once and a reader that only remembers how far it has read: order of numbers is order of commits, so
// the reader never passes by a record that was still being written.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { askOwner, freshAddress, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'

const each = 75
let writing: Database
let reading: Database
let here: Territory
let place: Awaited<ReturnType<typeof freshAddress>>
beforeAll(async () => {
  place = await freshAddress(true)
  writing = await openDatabase({ root: projectRoot, url: place.url, sessions: 4 })
  reading = await openDatabase({ root: projectRoot, url: place.url, sessions: 1 })
  here = await foundTerritory(writing)
}, 60_000)
afterAll(async () => {
  await writing.close()
  await reading.close()
  await place.drop()
})

const addUnits = async (hand: Hand, organisation_id: string): Promise<string[]> => {
  const made: string[] = []
  for (let i = 0; i < each; i++) {
    const unit_id = newId()
    const input = {
      unit_id,
      organisation_id,
      name: `Unità ${i}`,
      kind: 'desk',
      vehicle: null,
      area_municipalities: [],
      ended_on: null,
    }
    const answer = await hand.act('network.add-unit', input)
    if (answer.outcome === 'accepted') made.push(unit_id)
  }
  return made
}

test('three hundred commits of four bodies: the reader hears each once and none is missed', async () => {
  const bodies = [here.lead_id, here.other_id, newId(), newId()]
  for (const organisation_id of bodies.slice(2)) {
    const organisation = {
      organisation_id,
      name: 'Ente',
      short_name: 'Ente',
      kind: 'association',
      partner_role: 'full_partner',
      ended_on: null,
    }
    await here.admin.act('network.add-organisation', organisation)
  }
  const hands = await Promise.all(
    bodies.map((organisation_id) => here.enlist('partner_admin', organisation_id)),
  )
  const heard: string[] = []
  let cursor = Number((await askOwner(place.ownerUrl, 'select seq from sync.heads'))[0]?.seq)
  let isOver = false
  const poll = async () => {
    const statement = {
      name: 'poll',
      text: `select seq, ids from sync.events where network_id = $1 and seq > $2 and noun = 'network.unit' order by seq`,
      values: [here.network_id, cursor],
    }
    const { rows } = await reading.read(here.admin.token, [statement])
    for (const row of rows[0] ?? []) {
      heard.push(...(row.ids as string[]))
      cursor = Math.max(cursor, Number(row.seq))
    }
  }
  const reader = (async () => {
    while (!isOver) await poll()
    await poll()
  })()
  const made = await Promise.all(hands.map((hand, i) => addUnits(hand, bodies[i] as string)))
  isOver = true
  await reader
  expect(made.map((units) => units.length)).toEqual([each, each, each, each])
  expect([...heard].sort()).toEqual(made.flat().sort())
  const gaps = await askOwner(
    place.ownerUrl,
    'select count(distinct seq) as n, max(seq) - min(seq) + 1 as span from sync.events',
  )
  expect(Number(gaps[0]?.n)).toBe(Number(gaps[0]?.span))
}, 60_000)
