// Two records of one person, each with an open file of one service: they are not linked until one file is closed, neither when
// it is proposed nor at the second yes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { aName, aVisitor } from '#people/makers'
import { accepted, anIntake, type CaseStage, openDesk } from './makers.ts'
import './server.ts'

let database: Database
let stage: CaseStage
let second: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  second = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 120_000)
afterAll(() => database.close())

const known = async (given_name: string) => {
  const { here, desk } = stage
  const named = aName({ given_name, family_name: 'Marchesi', birth_date: '1979-05-04' })
  const person = aVisitor(here.mobile_id, here.lead_id, { named })
  await accepted(desk.act('people.register', person))
  return person.person_id
}
const received = async (person_id: string) => {
  const intake = anIntake(stage.here.mobile_id, person_id)
  await accepted(stage.desk.act('cases.open-intake', intake))
  return intake.file_id
}
const propose = (person_id: string, survivor_id: string, link_id = newId()) => {
  const input = { link_id, person_id, survivor_id, unit_id: stage.here.mobile_id, reasons: ['noticed'] }
  return stage.desk.act('people.propose-merge', input)
}
const close = (file_id: string) =>
  fromBelow(
    database,
    `update cases.files set state = 'closed_oriented', closed_on = current_date where file_id = $1`,
    [file_id],
  )

test('with a file open on both at one service nobody proposes them, nor says the second yes', async () => {
  const [one, two] = [await known('Dario'), await known('Darío')]
  const link_id = newId()
  await received(one)
  await accepted(propose(two, one, link_id))
  const file_id = await received(two)
  const yes = { link_id, person_id: two, survivor_id: one, is_same: true }
  expect((await second.act('people.approve-merge', yes)).problem?.code).toBe('people.worked-on-twice')
  expect((await second.act('people.approve-merge', { ...yes, is_same: false })).problem).toBeUndefined()
  expect((await propose(two, one)).problem?.code).toBe('people.worked-on-twice')
  await close(file_id)
  const again = newId()
  await accepted(propose(two, one, again))
  await accepted(second.act('people.approve-merge', { ...yes, link_id: again }))
})
