// While a person's data are restricted their files are shut with everything in them, for who works on them too.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { requestsAnswering } from '#people/server'
import { accepted, type CaseStage, openDesk, receive } from './makers.ts'
import './server.ts'

let database: Database
let stage: CaseStage
let privacy: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  privacy = await here.enlist('privacy_admin', here.lead_id)
}, 60_000)
afterAll(() => database.close())

const tables = ['files', 'steps', 'notes', 'tasks', 'inclusion_paths']
const seen = async (hand: Hand, file_id: string): Promise<number[]> => {
  const { rows } = await database.read(
    hand.token,
    tables.map((table) => ({
      name: '',
      text: `select 1 from cases.${table} where network_id = $1 and file_id = $2`,
      values: [stage.here.network_id, file_id],
    })),
  )
  return rows.map((each) => each.length)
}

test('a file is shut at the next request and nothing is written in it; lifted, it is as it was', async () => {
  const { here, desk } = stage
  const { file_id, person_id } = await receive(stage)
  const note = {
    note_id: newId(),
    file_id,
    unit_id: here.mobile_id,
    kind: 'talk',
    at: new Date().toISOString(),
  }
  const said = { ...note, compartment: 'social', words: 'Vuole un lavoro' }
  await accepted(desk.act('cases.write-note', said))
  const path = { path_id: newId(), file_id, reference: 'X-1', activated_on: '2026-11-02' }
  await accepted(stage.coordinator.act('cases.open-inclusion-path', path))
  const before = await seen(desk, file_id)
  expect(before[0]).toBe(1)
  expect(before[2]).toBe(1)
  expect(before[4]).toBe(1)

  const rights_request_id = newId()
  await accepted(
    desk.act('people.open-request', {
      ...{ rights_request_id, person_id, kind: 'restriction', channel: 'letter', proof: 'known_to_us' },
      received_on: new Date().toISOString().slice(0, 10),
    }),
  )
  const yes = { rights_request_id, decision: 'granted', exemptions: [] }
  await accepted(privacy.act('people.decide-request', yes))
  for (const hand of [desk, stage.manager, stage.coordinator])
    expect(await seen(hand, file_id)).toEqual([0, 0, 0, 0, 0])
  const more = await desk.act('cases.write-note', { ...said, note_id: newId() })
  expect(more.problem?.code).toBe('core.not-found')

  const { holds } = (await privacy.ask(requestsAnswering)) as {
    holds: { hold_id: string; person_id: string }[]
  }
  await accepted(privacy.act('people.end-hold', { hold_id: holds[0]?.hold_id }))
  expect(await seen(desk, file_id)).toEqual(before)
})
