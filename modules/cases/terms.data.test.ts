// A partnership sets its own terms: what begins afterwards is due by them, what was due already keeps its day, and another
// network counts as it always did.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter, workingDaysAfter } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { networkAnswerings } from '#network/server'
import { accepted, assess, type CaseStage, openDesk, receive } from './makers.ts'
import './server.ts'

let database: Database
let stage: CaseStage
let admin: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  admin = here.admin
}, 120_000)
afterAll(() => database.close())

const today = dayInItaly(new Date().toISOString())
const dueOf = async (file_id: string) =>
  (
    await fromBelow(
      database,
      'select due_on::text as due, team_due_on::text as team from cases.files where file_id = $1',
      [file_id],
    )
  )[0]
const set = (hand: Hand, term: string, days: number, counts = 'calendar') =>
  hand.act('network.set-term', { term, days, counts })
const codeOf = async (answer: ReturnType<Hand['act']>) => (await answer).problem?.code

test('only who administers the network sets them, within bounds', async () => {
  expect(await codeOf(set(stage.coordinator, 'case_intake', 3))).toBe('core.not-allowed')
  expect((await set(admin, 'case_intake', 200)).problem).toMatchObject({
    code: 'network.term-out-of-bounds',
    details: { least: 1, most: 60 },
  })
  expect(await codeOf(set(admin, 'case_nothing', 3))).toBe('core.not-found')
})

test('what begins afterwards is due by them; what was due already keeps its day', async () => {
  const before = await receive(stage)
  expect((await dueOf(before.file_id))?.due).toBe(workingDaysAfter(today, 10))
  await accepted(set(admin, 'case_intake', 3))
  await accepted(set(admin, 'case_intake', 4))
  await accepted(set(admin, 'case_plan', 12))
  expect((await dueOf(before.file_id))?.due).toBe(workingDaysAfter(today, 10))
  expect((await dueOf((await receive(stage)).file_id))?.due).toBe(daysAfter(today, 4))
  const file = await assess(stage)
  await accepted(
    stage.manager.act('cases.complete-assessment', { file_id: file.file_id, complexity: 'simple' }),
  )
  expect((await dueOf(file.file_id))?.due).toBe(daysAfter(today, 12))
})

test('everybody reads them, with who decided; set as usual, they are the usual ones again', async () => {
  const read = async (hand: Hand) =>
    (await hand.ask(networkAnswerings.terms)) as {
      terms: { term: string; set_by_name: string | null; days: number }[]
    }
  const intakeOf = async (hand: Hand) => (await read(hand)).terms.find(({ term }) => term === 'case_intake')
  expect(await intakeOf(stage.desk)).toMatchObject({
    ...{ room: 'cases', days: 4, counts: 'calendar', usual: { days: 10, counts: 'working' } },
    set_by_name: expect.any(String),
  })
  await accepted(set(admin, 'case_intake', 10, 'working'))
  expect(await intakeOf(stage.desk)).toMatchObject({ days: 10, set_by_name: null, set_at: null })
})

test('another network counts as it always did', async () => {
  await accepted(set(admin, 'case_intake', 5))
  const elsewhere = await openDesk(await foundTerritory(database))
  expect((await dueOf((await receive(elsewhere)).file_id))?.due).toBe(workingDaysAfter(today, 10))
})
