// A need found complex: the team must meet within thirty days. Who follows the file sees the clock, a week after its end
// also who coordinates; the minutes of the first meeting end it, also for who may not read them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { accepted, askBecause, assess, type CaseStage, openDesk } from './makers.ts'
import type { OneCase } from './queries/case-page.ts'
import type { Caseload, CaseWork } from './queries/caseload.ts'
import { caseloadAnswering, caseWorkAnswering, oneCaseAnswering } from './server.ts'

let database: Database
let stage: CaseStage
let psychologist: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  psychologist = await here.enlist('psychologist', here.other_id, here.other_unit_id)
}, 60_000)
afterAll(() => database.close())

const today = dayInItaly(new Date().toISOString())
const ask = (hand: Hand, of: Parameters<typeof askBecause>[2]['of'], input: object) =>
  askBecause(database, hand, { of, input })
const waitingFor = async (hand: Hand, file_id: string) =>
  ((await ask(hand, caseWorkAnswering, {})) as CaseWork).waiting
    .filter((each) => each.file_id === file_id)
    .map((each) => each.kind)
const clockOf = async (hand: Hand, file_id: string) =>
  ((await ask(hand, oneCaseAnswering, { file_id })) as OneCase).file.team_due_on
const inLoad = async (file_id: string) =>
  ((await ask(stage.manager, caseloadAnswering, { whose: 'mine' })) as Caseload).files.find(
    (each) => each.file_id === file_id,
  )?.team_due_on
const setDue = (file_id: string, days: number) =>
  fromBelow(database, 'update cases.files set team_due_on = $2 where file_id = $1', [
    file_id,
    daysAfter(today, days),
  ])

const complexFile = async () => {
  const file = await assess(stage)
  const member = {
    ...{ ...file, member_id: newId(), worker_id: psychologist.worker_id },
    ...{ outside_name: null, outside_body: null, profile: 'psychology', team_role: 'member' },
    compartments: ['health'],
  }
  await accepted(stage.manager.act('cases.add-member', member))
  const found = await accepted(
    stage.manager.act('cases.complete-assessment', { file_id: file.file_id, complexity: 'complex' }),
  )
  return { ...file, member_id: member.member_id, found }
}

const meet = async (file_id: string, member_id: string, days_ago: number) => {
  const meeting_id = newId()
  const at = new Date(Date.now() - days_ago * 86_400_000 - 1000).toISOString()
  const planned = { meeting_id, file_id, compartment: 'social', at, place: null, agenda: null }
  await accepted(stage.manager.act('cases.plan-meeting', planned))
  return () =>
    accepted(
      stage.manager.act('cases.record-meeting', {
        ...{ meeting_id, file_id, minutes: 'Ci siamo visti.', present_ids: [member_id] },
        ...{ decisions: [], report_number: null },
      }),
    )
}

test('the clock runs for the file page, the caseload and what waits, and the first meeting told ends it', async () => {
  const { file_id, member_id, found } = await complexFile()
  const due = daysAfter(today, 30)
  expect(found).toEqual({ team_due_on: due })
  expect(await clockOf(stage.manager, file_id)).toBe(due)
  expect(await inLoad(file_id)).toBe(due)
  // A month ahead it asks for nothing yet; two weeks before, who follows the file hears it.
  expect(await waitingFor(stage.manager, file_id)).toEqual(['plan'])
  await setDue(file_id, 14)
  expect(await waitingFor(stage.manager, file_id)).toEqual(['plan', 'first_meeting'])
  await setDue(file_id, -7)
  expect(await waitingFor(stage.coordinator, file_id)).toEqual([])
  await setDue(file_id, -8)
  expect(await waitingFor(stage.coordinator, file_id)).toEqual(['first_meeting'])
  const tell = await meet(file_id, member_id, 0)
  expect(await waitingFor(stage.coordinator, file_id)).toEqual(['first_meeting'])
  await tell()
  expect(await waitingFor(stage.coordinator, file_id)).toEqual([])
  expect(await waitingFor(stage.manager, file_id)).toEqual(['plan'])
  // The minutes are of the social area: who may not read them sees all the same that the clock is over.
  expect(await clockOf(psychologist, file_id)).toBeNull()
  expect(await inLoad(file_id)).toBeNull()
})

test('a team that met while the need was being looked at owes no first meeting', async () => {
  const file = await assess(stage)
  const member = {
    ...{ ...file, member_id: newId(), worker_id: psychologist.worker_id },
    ...{ outside_name: null, outside_body: null, profile: 'psychology', team_role: 'member' },
    compartments: [],
  }
  await accepted(stage.manager.act('cases.add-member', member))
  await (await meet(file.file_id, member.member_id, 0))()
  const complete = { file_id: file.file_id, complexity: 'complex' }
  expect(await accepted(stage.manager.act('cases.complete-assessment', complete))).toEqual({
    team_due_on: null,
  })
})

test('a simple need has no such clock, and a file that ends leaves none behind', async () => {
  const simple = await assess(stage)
  const told = { file_id: simple.file_id, complexity: 'simple' }
  expect(await accepted(stage.manager.act('cases.complete-assessment', told))).toEqual({ team_due_on: null })
  const { file_id } = await complexFile()
  await fromBelow(database, `update cases.files set state = 'active' where file_id = $1`, [file_id])
  const words = { outcomes: 'Ha una casa e un lavoro.', follow_up: 'La chiamiamo tra sei mesi.' }
  await accepted(
    stage.manager.act('cases.record-assessment', {
      ...{ assessment_id: newId(), file_id, unit_id: stage.here.mobile_id, instrument: 'am_it' },
      person_id: (
        await fromBelow(database, 'select person_id from cases.files where file_id = $1', [file_id])
      )[0]?.person_id,
      ...{ moment: 'exit', made_on: today, answers: { income: 3, housing: 4 }, result: null, remarks: null },
    }),
  )
  const propose = { file_id, reason: 'goals_reached', ...words, is_person_informed: true }
  await accepted(stage.manager.act('cases.propose-close', propose))
  expect(await clockOf(stage.manager, file_id)).toBe(daysAfter(today, 30))
  await accepted(stage.coordinator.act('cases.close', { file_id }))
  const rows = await fromBelow(database, 'select team_due_on from cases.files where file_id = $1', [file_id])
  expect(rows).toEqual([{ team_due_on: null }])
})

test('what somebody left late for a week is told to who coordinates too', async () => {
  const { file_id } = await assess(stage)
  const late = (days: number) =>
    fromBelow(database, 'update cases.files set due_on = $2 where file_id = $1', [
      file_id,
      daysAfter(today, -days),
    ])
  await late(7)
  expect(await waitingFor(stage.coordinator, file_id)).toEqual([])
  await late(8)
  expect(await waitingFor(stage.coordinator, file_id)).toEqual(['late_file'])
  expect(await waitingFor(stage.manager, file_id)).toEqual(['assess'])
})
