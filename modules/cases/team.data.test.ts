// A file worked on by three bodies, each in their part: what each reads and writes, what they decide together, and who must
// find nothing, not even that there is something.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand } from '#network/makers'
import { accepted, askBecause, assess, type CaseStage, openDesk } from './makers.ts'
import type { OneCase, TeamOf } from './queries/case-page.ts'
import type { NoteSeen } from './queries/shapes.ts'
import { diaryAnswering, looksAnswering, oneCaseAnswering, teamAnswering } from './server.ts'

let database: Database
let stage: CaseStage
let psychologist: Hand
let lawyer: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  const here = await foundTerritory(database)
  stage = await openDesk(here)
  psychologist = await here.enlist('psychologist', here.other_id, here.other_unit_id)
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
const notesSeen = async (hand: Hand, file_id: string) =>
  ((await ask(hand, diaryAnswering, { file_id })) as { notes: NoteSeen[] }).notes
const codeOf = async (answer: ReturnType<Hand['act']>) => (await answer).problem?.code

const aNote = (file_id: string, unit_id: string, more: object) => ({
  note_id: newId(),
  file_id,
  unit_id,
  kind: 'talk',
  at: new Date().toISOString(),
  ...more,
})
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

test('three bodies, each in their part; who leaves the team sees nothing at the next question', async () => {
  const { here, manager } = stage
  const file = await assess(stage)
  const { file_id } = file
  const letIn = async (hand: Hand, compartments: string[]) => {
    const member = aMember(file, { worker_id: hand.worker_id, compartments })
    expect(await accepted(manager.act('cases.add-member', member))).toEqual({ knows_person: true })
    return member.member_id
  }
  expect(await asking(fileSeen(psychologist, file_id))).toMatchObject({ code: 'core.not-found' })
  const psychologist_in = await letIn(psychologist, ['health'])
  await letIn(lawyer, ['legal_status'])
  const words = { social: 'Il fratello la aiuta.', health: 'Dorme poco.', legal_status: 'Permesso scaduto.' }
  const writing = (compartment: keyof typeof words) =>
    aNote(file_id, here.mobile_id, { compartment, words: words[compartment] })
  for (const each of ['social', 'health', 'legal_status'] as const)
    await accepted(manager.act('cases.write-note', writing(each)))
  const seen = async (hand: Hand) => (await notesSeen(hand, file_id)).map((note) => note.words).sort()
  expect(await seen(manager)).toEqual(Object.values(words).sort())
  expect(await seen(stage.desk)).toEqual([words.social])
  expect(await seen(psychologist)).toEqual([words.health])
  expect(await seen(lawyer)).toEqual([words.legal_status])
  expect((await fileSeen(lawyer, file_id)).file).toMatchObject({
    first_need: null,
    complexity: null,
    state: 'assessment',
  })
  const mine = aNote(file_id, here.other_unit_id, { compartment: 'health', words: 'Ora dorme.' })
  await accepted(psychologist.act('cases.write-note', mine))
  const social = aNote(file_id, here.other_unit_id, { compartment: 'social', words: 'Altro.' })
  expect(await codeOf(psychologist.act('cases.write-note', social))).toBe('cases.not-your-part')
  await accepted(manager.act('cases.end-member', { file_id, member_id: psychologist_in }))
  for (const answering of [oneCaseAnswering, diaryAnswering])
    expect(await asking(ask(psychologist, answering, { file_id }))).toMatchObject({ code: 'core.not-found' })
  expect(await seen(lawyer)).toEqual([words.legal_status])
})

test('hidden and missing answer alike, asking and acting', async () => {
  const { file_id } = await assess(stage)
  for (const hand of [stage.here.neighbour, stage.here.stranger, psychologist]) {
    const hidden = await asking(fileSeen(hand, file_id))
    expect(hidden).toMatchObject({ code: 'core.not-found', status: 404 })
    expect(hidden).toEqual(await asking(fileSeen(hand, newId())))
    expect(await asking(ask(hand, looksAnswering, { file_id }))).toMatchObject({ code: 'core.not-found' })
    const act = (id: string) => hand.act('cases.finish-task', { file_id: id, task_id: newId(), as: 'done' })
    expect((await act(file_id)).problem).toEqual((await act(newId())).problem)
  }
})

test('an amendment never overwrites: both are read, and only who wrote may amend', async () => {
  const { file_id } = await assess(stage)
  const { manager, desk, here } = stage
  const first = aNote(file_id, here.mobile_id, { compartment: 'social', words: 'Ha due figli.' })
  await accepted(manager.act('cases.write-note', first))
  const amend = {
    note_id: newId(),
    file_id,
    unit_id: here.mobile_id,
    amends_id: first.note_id,
    words: 'Ha tre figli.',
  }
  expect(await codeOf(desk.act('cases.amend-note', amend))).toBe('cases.note-of-another')
  await accepted(manager.act('cases.amend-note', amend))
  const notes = await notesSeen(manager, file_id)
  expect(notes.map((note) => [note.words, note.amends_id])).toEqual(
    expect.arrayContaining([
      ['Ha due figli.', null],
      ['Ha tre figli.', first.note_id],
    ]),
  )
})

test('from below, notes, titles and minutes are noise', async () => {
  const file = await assess(stage)
  const { manager, here } = stage
  const words = 'Parole che nessuno deve leggere da sotto'
  await accepted(
    manager.act('cases.write-note', aNote(file.file_id, here.mobile_id, { compartment: 'social', words })),
  )
  const task = {
    task_id: newId(),
    file_id: file.file_id,
    unit_id: here.mobile_id,
    compartment: 'social',
    title: words,
  }
  const due = { worker_id: manager.worker_id, due_on: '2099-01-01' }
  await accepted(manager.act('cases.add-task', { ...task, ...due }))
  for (const [table, column] of [
    ['notes', 'words'],
    ['tasks', 'title'],
  ] as const) {
    const rows = await fromBelow(
      database,
      `select ${column} as text from cases.${table} where file_id = $1`,
      [file.file_id],
    )
    expect(rows).toHaveLength(1)
    expect(String(rows[0]?.text)).not.toContain('Parole')
  }
  const { tasks } = (await ask(manager, teamAnswering, { file_id: file.file_id })) as TeamOf
  expect(tasks.map((each) => each.title)).toEqual([words])
})

test('the team meets: what is decided becomes a task of somebody who is there', async () => {
  const file = await assess(stage)
  const { manager } = stage
  const { file_id } = file
  const member = aMember(file, { worker_id: lawyer.worker_id, compartments: ['legal_status'] })
  await accepted(manager.act('cases.add-member', member))
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const meeting = {
    meeting_id: newId(),
    file_id,
    compartment: 'base',
    at: yesterday,
    place: null,
    agenda: 'Il permesso',
  }
  await accepted(manager.act('cases.plan-meeting', meeting))
  const decisions = (worker_id: string) => [{ title: 'Chiedere il rinnovo', worker_id, due_on: '2099-01-01' }]
  const record = (worker_id: string) => ({
    meeting_id: meeting.meeting_id,
    file_id,
    minutes: 'Si chiede il rinnovo.',
    present_ids: [member.member_id],
    decisions: decisions(worker_id),
    report_number: null,
  })
  expect(await codeOf(manager.act('cases.record-meeting', record(psychologist.worker_id)))).toBe(
    'cases.not-in-team',
  )
  expect(await accepted(manager.act('cases.record-meeting', record(lawyer.worker_id)))).toEqual({
    is_late: false,
  })
  const { meetings, tasks } = (await ask(lawyer, teamAnswering, { file_id })) as TeamOf
  expect(meetings[0]).toMatchObject({ minutes: 'Si chiede il rinnovo.', state: 'held' })
  const task_id = tasks[0]?.task_id
  await accepted(lawyer.act('cases.finish-task', { file_id, task_id, as: 'done' }))
  expect(await codeOf(manager.act('cases.finish-task', { file_id, task_id, as: 'dropped' }))).toBe(
    'cases.task-finished',
  )
})
