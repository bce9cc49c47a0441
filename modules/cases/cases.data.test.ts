// A whole case on a real database: received, taken in charge, looked at,
// paused, proposed for closing and closed by other eyes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { accepted, aLook, anIntake, askBecause, assess, type CaseStage, openDesk, receive } from './makers.ts'
import type { OneCase } from './queries/case-page.ts'
import type { Caseload, CaseWork } from './queries/caseload.ts'
import {
  caseloadAnswering,
  caseWorkAnswering,
  colleaguesAnswering,
  escalateLate,
  oneCaseAnswering,
  readByAnswering,
} from './server.ts'

let database: Database
let stage: CaseStage
let lawyer: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  lawyer = await here.enlist('legal_advisor', here.other_id, here.other_unit_id)
}, 60_000)
afterAll(() => database.close())

const asking = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: unknown }).problem
  }
}
const ask = (hand: Hand, of: Parameters<typeof askBecause>[2]['of'], input: object) =>
  askBecause(database, hand, { of, input })
const fileSeen = (hand: Hand, file_id: string) => ask(hand, oneCaseAnswering, { file_id }) as Promise<OneCase>
const codeOf = async (answer: ReturnType<Hand['act']>) => (await answer).problem?.code

const aMember = (file: { file_id: string; person_id: string }, more: object) => ({
  ...file,
  member_id: newId(),
  worker_id: null,
  outside_name: null,
  outside_body: null,
  profile: 'other',
  team_role: 'member',
  compartments: [] as string[],
  ...more,
})

test('a file is opened at the desk with a number, a deadline in working days and its first step', async () => {
  const { file_id } = await receive(stage)
  const { file, steps, mine } = await fileSeen(stage.desk, file_id)
  expect(file.number).toMatch(/^UM-\d{4}-0001$/)
  expect(file).toMatchObject({ state: 'intake', process: 'A', case_manager_id: null })
  expect(file.due_on?.localeCompare(file.opened_on)).toBe(1)
  expect(steps.map((step) => step.event)).toEqual(['open_intake'])
  expect(mine.events).toEqual(['orient_only'])
})

test('a nickname is enough for addiction only; one open file for each person and unit', async () => {
  const { here, desk } = stage
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const named = anIntake(here.mobile_id, person_id, { first_need: 'housing' })
  expect(await codeOf(desk.act('cases.open-intake', named))).toBe('cases.name-needed')
  await accepted(desk.act('cases.open-intake', anIntake(here.mobile_id, person_id)))
  expect(await codeOf(desk.act('cases.open-intake', anIntake(here.mobile_id, person_id)))).toBe(
    'cases.already-open',
  )
})

test('who coordinates takes in charge and names who follows; nobody else may, and not without the notice', async () => {
  const { file_id } = await receive(stage)
  const accepting = { file_id, case_manager_id: stage.manager.worker_id, is_notice_given: true }
  expect(await codeOf(stage.desk.act('cases.accept', accepting))).toBe('core.not-allowed')
  expect(await codeOf(stage.coordinator.act('cases.accept', { ...accepting, is_notice_given: false }))).toBe(
    'cases.notice-needed',
  )
  const operator = { ...accepting, case_manager_id: stage.here.operator.worker_id }
  expect(await codeOf(stage.coordinator.act('cases.accept', operator))).toBe('cases.manager-without-role')
  await accepted(stage.coordinator.act('cases.accept', accepting))
  expect((await fileSeen(stage.manager, file_id)).file).toMatchObject({ state: 'assessment' })
})

test('two who decide at once: the first is kept, the second is told in a sentence', async () => {
  const { file_id } = await receive(stage)
  const second = await stage.here.enlist('service_coordinator', stage.here.lead_id)
  const accepting = { file_id, case_manager_id: stage.manager.worker_id, is_notice_given: true }
  const rejecting = { file_id, reason: 'no_need', alternative: 'Lo sportello lavoro, il martedì.' }
  const both = await Promise.all([
    stage.coordinator.act('cases.accept', accepting),
    second.act('cases.reject', rejecting),
  ])
  expect(both.map((each) => each.outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find((each) => each.outcome === 'refused')?.problem?.code).toBe('cases.not-in-state')
})

test('an assessment closes with a look at the entry, and a complex need with another body in the team', async () => {
  const { file_id, person_id } = await receive(stage)
  const accepting = { file_id, case_manager_id: stage.manager.worker_id, is_notice_given: true }
  await accepted(stage.coordinator.act('cases.accept', accepting))
  const complete = { file_id, complexity: 'complex' }
  expect(await codeOf(stage.manager.act('cases.complete-assessment', complete))).toBe(
    'cases.assessment-missing',
  )
  const look = aLook({ file_id, person_id }, stage.here.mobile_id)
  await accepted(stage.manager.act('cases.record-assessment', look))
  expect(await codeOf(stage.manager.act('cases.complete-assessment', complete))).toBe('cases.team-missing')
  const outside = aMember({ file_id, person_id }, { outside_name: 'Dott. Bianchi', outside_body: 'Ospedale' })
  await accepted(stage.manager.act('cases.add-member', outside))
  await accepted(stage.manager.act('cases.complete-assessment', complete))
  expect((await fileSeen(stage.manager, file_id)).file).toMatchObject({
    state: 'planning',
    complexity: 'complex',
  })
})

test('a late task is marked once and told to who coordinates', async () => {
  const { file_id } = await assess(stage)
  const { manager, here, coordinator } = stage
  const task = {
    task_id: newId(),
    file_id,
    unit_id: here.mobile_id,
    compartment: 'social',
    title: 'Chiamare la scuola',
  }
  await accepted(
    manager.act('cases.add-task', { ...task, worker_id: manager.worker_id, due_on: '2099-01-01' }),
  )
  await fromBelow(database, `update cases.tasks set due_on = '2026-01-02' where task_id = $1`, [task.task_id])
  const house = {
    database,
    public_url: 'https://prova.example',
    clock: { now: () => Date.now() },
    tell: { is_available: false, send: async () => {} },
  }
  await escalateLate.run(house as never)
  await escalateLate.run(house as never)
  const rows = await fromBelow(database, 'select escalated_at from cases.tasks where task_id = $1', [
    task.task_id,
  ])
  expect(rows[0]?.escalated_at).not.toBeNull()
  const { waiting } = (await ask(coordinator, caseWorkAnswering, {})) as CaseWork
  expect(waiting.filter((each) => each.kind === 'late_task').map((each) => each.file_id)).toEqual([file_id])
  const passed = { task_id: task.task_id, file_id, worker_id: coordinator.worker_id }
  expect(await codeOf(coordinator.act('cases.reassign-task', { ...passed, due_on: '2026-01-03' }))).toBe(
    'cases.due-before-today',
  )
  await accepted(coordinator.act('cases.reassign-task', { ...passed, due_on: '2099-01-01' }))
  const after = (await ask(coordinator, caseWorkAnswering, {})) as CaseWork
  expect(after.waiting.filter((each) => each.kind === 'late_task')).toEqual([])
  expect(after.waiting.filter((each) => each.kind === 'task').map((each) => each.file_id)).toEqual([file_id])
})

test('nobody closes their own file: proposed by who follows, closed by other eyes, and the team leaves', async () => {
  const file = await assess(stage)
  const { manager, coordinator, here } = stage
  const { file_id } = file
  await accepted(manager.act('cases.complete-assessment', { file_id, complexity: 'simple' }))
  await accepted(
    manager.act(
      'cases.add-member',
      aMember(file, { worker_id: lawyer.worker_id, compartments: ['legal_status'] }),
    ),
  )
  await fromBelow(database, `update cases.files set state = 'active' where file_id = $1`, [file_id])
  await accepted(manager.act('cases.suspend', { file_id, reason: 'hospital', back_on: '2099-01-01' }))
  const ofFile = async () =>
    (
      await fromBelow(database, 'select state, due_on, back_on from cases.files where file_id = $1', [
        file_id,
      ])
    )[0]
  await fromBelow(database, `update cases.files set due_on = '2026-01-02' where file_id = $1`, [file_id])
  const look = (back_on: string) => manager.act('cases.still-away', { file_id, back_on })
  expect(await codeOf(look('2026-01-01'))).toBe('cases.back-before-today')
  expect(await codeOf(coordinator.act('cases.still-away', { file_id, back_on: '2099-02-01' }))).toBe(
    'core.not-allowed',
  )
  await accepted(look('2099-02-01'))
  const inMonth = daysAfter(dayInItaly(new Date().toISOString()), 30)
  expect(await ofFile()).toEqual({ state: 'suspended', due_on: inMonth, back_on: '2099-02-01' })
  await accepted(manager.act('cases.resume', { file_id }))
  expect(await codeOf(look('2099-02-01'))).toBe('cases.not-in-state')
  const words = { outcomes: 'Ha una casa e un lavoro.', follow_up: 'La chiamiamo tra sei mesi.' }
  const propose = { file_id, reason: 'goals_reached', ...words, is_person_informed: true }
  expect(await codeOf(manager.act('cases.propose-close', propose))).toBe('cases.exit-missing')
  const exit = { moment: 'exit', answers: { income: 4, housing: 5, work: 4 } }
  await accepted(manager.act('cases.record-assessment', aLook(file, here.mobile_id, exit)))
  await accepted(manager.act('cases.propose-close', propose))
  expect(await codeOf(manager.act('cases.close', { file_id }))).toBe('core.not-allowed')
  const role = {
    worker_id: manager.worker_id,
    organisation_id: here.lead_id,
    unit_id: null,
    begins_on: '2026-01-01',
  }
  const other = await assess(stage)
  await accepted(
    here.admin.act('network.give-role', { grant_id: newId(), role: 'service_coordinator', ...role }),
  )
  expect(await codeOf(manager.act('cases.close', { file_id }))).toBe('cases.own-closure')
  await accepted(coordinator.act('cases.close', { file_id }))
  expect((await fileSeen(coordinator, file_id)).file).toMatchObject({
    state: 'closed',
    closure_reason: 'goals_reached',
  })
  expect(await asking(fileSeen(lawyer, file_id))).toMatchObject({ code: 'core.not-found' })
  const reopen = { file_id, case_manager_id: manager.worker_id, why: 'Ha perso il lavoro.' }
  await accepted(coordinator.act('cases.reopen', reopen))
  expect((await fileSeen(coordinator, file_id)).file.state).toBe('assessment')
  expect((await fileSeen(coordinator, other.file_id)).file.state).toBe('assessment')
})

test('the load is weighed by complexity; who opened a file is told to those who keep it', async () => {
  const { file_id } = await assess(stage)
  const { files, load } = (await ask(stage.manager, caseloadAnswering, { whose: 'mine' })) as Caseload
  expect(files.some((file) => file.file_id === file_id)).toBe(true)
  const carried = load.find((each) => each.worker_id === stage.manager.worker_id)
  expect(carried?.open).toBe(files.length)
  expect(carried?.weight).toBeGreaterThan(files.length)
  await fileSeen(stage.desk, file_id)
  const { readings } = (await ask(stage.manager, readByAnswering, { file_id })) as {
    readings: { worker_id: string }[]
  }
  expect(readings.map((each) => each.worker_id)).toContain(stage.desk.worker_id)
  const stranger = (await ask(stage.here.stranger, readByAnswering, { file_id })) as { readings: unknown[] }
  expect(stranger.readings).toEqual([])
})

test('whom no role lets into a file is not offered for a team; colleagues of another body are', async () => {
  const { here, manager } = stage
  const psychologist = await here.enlist('psychologist', here.other_id)
  const administrator = await here.enlist('network_admin', here.other_id)
  const asked = { unit_id: here.mobile_id }
  const { workers } = (await ask(manager, colleaguesAnswering, asked)) as { workers: { worker_id: string }[] }
  const offered = workers.map((each) => each.worker_id)
  expect(offered).toContain(psychologist.worker_id)
  expect(offered).not.toContain(administrator.worker_id)
})
