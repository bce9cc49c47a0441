// Whoever a file counts as a member finds it on their own page; whoever may not see the file is told nothing of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { foundTerritory, type Hand } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { accepted, askBecause, assess, type CaseStage, openDesk } from './makers.ts'
import { casesOfPersonAnswering } from './server.ts'

let database: Database
let stage: CaseStage
beforeAll(async () => {
  database = await openTestDatabase()
  stage = await openDesk(await foundTerritory(database))
}, 60_000)
afterAll(() => database.close())

const filesOf = async (hand: Hand, person_id: string): Promise<string[]> => {
  const asked = { of: casesOfPersonAnswering, input: { person_id } }
  const { files } = (await askBecause(database, hand, asked)) as { files: { file_id: string }[] }
  return files.map((file) => file.file_id)
}

test('a child of the household finds the file of their mother, until they are no longer counted in it', async () => {
  const { here, manager } = stage
  const { file_id, person_id } = await assess(stage)
  const child = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const other = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const change = { file_id, household_id: null }
  await accepted(manager.act('cases.change-members', { ...change, member_ids: [child] }))
  expect(await filesOf(manager, person_id)).toEqual([file_id])
  expect(await filesOf(manager, child)).toEqual([file_id])
  expect(await filesOf(manager, other)).toEqual([])
  expect(await filesOf(here.stranger, child)).toEqual([])
  await accepted(manager.act('cases.change-members', { ...change, member_ids: [] }))
  expect(await filesOf(manager, child)).toEqual([])
})

test('the road to the ids of files ends at the network of who asks', async () => {
  const { here, manager } = stage
  const { file_id, person_id } = await assess(stage)
  const elsewhere = await foundTerritory(database)
  const found = async (hand: Hand) => {
    const text = 'select file_id from cases.files_of($1, $2)'
    const { rows } = await database.read(hand.token, [
      { name: '', text, values: [here.network_id, [person_id]] },
    ])
    return rows.flat().map((row) => row.file_id)
  }
  expect(await found(manager)).toEqual([file_id])
  expect(await found(elsewhere.operator)).toEqual([])
})
