// The path of the inclusion allowance on a file: opened with its reference, the household invited and met, the plan they
// sign is the pact. Two terms, told to who follows and later to who coordinates; nothing of it to who is not of the social area.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aStroke } from './plan-makers.ts'
import type { OneCase } from './queries/case-page.ts'
import type { Caseload, CaseWork } from './queries/caseload.ts'
import type { PlanPage } from './queries/plan.ts'
import { caseloadAnswering, caseWorkAnswering, oneCaseAnswering, planAnswering } from './server.ts'
import { openPlanStage, type PlanStage, shownPlan } from './testing/plan-stage.ts'

let stage: PlanStage
let coordinator: Hand
beforeAll(async () => {
  stage = await openPlanStage()
  coordinator = stage.here.coordinator
}, 90_000)
afterAll(() => stage.close())

const today = dayInItaly(new Date().toISOString())
const ago = (days: number) => daysAfter(today, -days)
const act = (action: string, input: object, hand = stage.marta) => hand.act(`cases.${action}`, input)
const code = async (action: string, input: object, hand = stage.marta) =>
  (await act(action, input, hand)).problem?.code

const begin = async (activated: number, more: object = {}) => {
  const path = { path_id: newId(), file_id: await stage.newFile() }
  const opening = { ...path, reference: ' ADI-2026-0417 ', activated_on: ago(activated), ...more }
  const { problem } = await act('open-inclusion-path', opening)
  if (problem) throw new Error(JSON.stringify(problem))
  return path
}
const pageOf = async (file_id: string, hand = stage.marta) =>
  (await stage.read(hand, oneCaseAnswering, { file_id })) as OneCase
const planOf = async (file_id: string, hand = stage.marta) =>
  (await stage.read(hand, planAnswering, { file_id })) as PlanPage
const pathIn = async (file_id: string) => (await planOf(file_id)).paths[0]
const waitingFor = async (hand: Hand, file_id: string) =>
  ((await stage.read(hand, caseWorkAnswering, {})) as CaseWork).waiting
    .filter((each) => each.file_id === file_id && each.kind.startsWith('inclusion'))
    .map((each) => [each.kind, each.due_on])
const setDue = (file_id: string, days: number) =>
  fromBelow(stage.database, 'update cases.inclusion_paths set due_on = $2 where file_id = $1', [
    file_id,
    daysAfter(today, days),
  ])
const sign = async (file_id: string, answer: 'yes' | 'no' = 'yes') => {
  const shown = await shownPlan(stage, file_id)
  const signed = { signed_name: 'Nadia Ferrante', strokes: aStroke, witness_id: null, reason: null }
  const { problem } = await act('sign-plan', { file_id, ...shown, answer, means: 'screen', ...signed })
  if (problem) throw new Error(JSON.stringify(problem))
  return shown.plan_id
}

test('opened it tells its term on the page, in the caseload and in Oggi; noted days move it', async () => {
  const path = await begin(50)
  const first = daysAfter(ago(50), 60)
  const { file, mine } = await pageOf(path.file_id)
  expect(file).toMatchObject({ has_path: true, path_due_on: first, path_awaits: 'invitation' })
  expect(mine.events).toContain('note_path')
  expect(mine.events).not.toContain('open_path')
  const load = (await stage.read(stage.marta, caseloadAnswering, { whose: 'mine' })) as Caseload
  expect(load.files.find((each) => each.file_id === path.file_id)?.path_due_on).toBe(first)
  expect(await waitingFor(stage.marta, path.file_id)).toEqual([['inclusion_invitation', first]])
  const invited = { ...path, what: 'invited', on_day: ago(3) }
  expect((await act('note-inclusion-day', invited)).answer).toEqual({ due_on: daysAfter(ago(3), 120) })
  expect(await code('note-inclusion-day', invited)).toBe('cases.path-day-noted')
  expect(await waitingFor(stage.marta, path.file_id)).toEqual([])
  const met = await act('note-inclusion-day', { ...path, what: 'met', on_day: today })
  // The meeting gives no more days than the invitation did.
  expect(met.answer).toEqual({ due_on: daysAfter(ago(3), 120) })
  expect(await pathIn(path.file_id)).toMatchObject({
    ...{ reference: 'ADI-2026-0417', awaits: 'pact', invited_on: ago(3), met_on: today },
  })
})

test('who follows hears it from two weeks before, who coordinates a week after; what is due first stands first', async () => {
  const path = await begin(1)
  await setDue(path.file_id, 15)
  expect(await waitingFor(stage.marta, path.file_id)).toEqual([])
  await setDue(path.file_id, 14)
  expect(await waitingFor(stage.marta, path.file_id)).toHaveLength(1)
  await setDue(path.file_id, -7)
  expect(await waitingFor(coordinator, path.file_id)).toEqual([])
  await setDue(path.file_id, -8)
  expect(await waitingFor(coordinator, path.file_id)).toEqual([['inclusion_invitation', ago(8)]])
  const load = (await stage.read(stage.marta, caseloadAnswering, { whose: 'mine' })) as Caseload
  expect(load.files[0]?.file_id).toBe(path.file_id)
})

test('the plan a household agrees to is the pact, and every later version; a no is none', async () => {
  const refused = await begin(20)
  await sign(refused.file_id, 'no')
  expect(await pathIn(refused.file_id)).toMatchObject({ plan_id: null, pact_on: null, awaits: 'invitation' })

  const path = await begin(20)
  const plan_id = await sign(path.file_id)
  const tied = { plan_id, pact_on: today, due_on: null, awaits: null }
  expect(await pathIn(path.file_id)).toMatchObject(tied)
  const { steps } = await pageOf(path.file_id)
  expect(steps.map((each) => each.event)).toEqual(
    expect.arrayContaining(['sign_plan', 'tie_pact', 'open_path']),
  )
  expect(steps.find((each) => each.event === 'tie_pact')?.changed).toEqual([
    { what: 'pact_on', was: null, now: today },
  ])
  await fromBelow(stage.database, 'update cases.inclusion_paths set pact_on = $2 where file_id = $1', [
    path.file_id,
    ago(5),
  ])
  const later = await sign(path.file_id)
  expect(await pathIn(path.file_id)).toMatchObject({ ...tied, plan_id: later, pact_on: ago(5) })
})

test('a plan in force before the path is tied by hand, once the person had said yes', async () => {
  const path = { path_id: newId(), file_id: await stage.newFile() }
  const tie = (plan_id: string, pact_on = today) => code('tie-inclusion-pact', { ...path, plan_id, pact_on })
  const before = await sign(path.file_id, 'no')
  await act('open-inclusion-path', { ...path, reference: 'X-1', activated_on: ago(9) })
  expect(await tie(before)).toBe('cases.path-plan-not-agreed')
  expect(await tie(newId())).toBe('cases.path-plan-not-agreed')
  await fromBelow(stage.database, 'update cases.plans set agreed_at = in_force_at where plan_id = $1', [
    before,
  ])
  expect(await tie(before, ago(1))).toBe('cases.path-pact-before-plan')
  expect(await tie(before, daysAfter(today, 1))).toBe('cases.path-day-ahead')
  expect(await tie(before)).toBeUndefined()
  expect(await tie(before)).toBe('cases.path-pact-tied')
  expect(await pathIn(path.file_id)).toMatchObject({ plan_id: before, pact_on: today, due_on: null })
})

test('what cannot be is said in one sentence of its own', async () => {
  const file_id = await stage.newFile()
  const opening = (more: object) =>
    code('open-inclusion-path', {
      path_id: newId(),
      file_id,
      reference: 'X-1',
      activated_on: ago(9),
      ...more,
    })
  expect(await opening({ reference: '  ' })).toBe('cases.path-reference-missing')
  expect(await opening({ reference: 'x'.repeat(41) })).toBe('cases.path-reference-long')
  expect(await opening({ activated_on: daysAfter(today, 1) })).toBe('cases.path-day-ahead')
  expect(await opening({ activated_on: '2023-12-31' })).toBe('cases.path-before-allowance')
  expect(await opening({})).toBeUndefined()
  expect(await opening({})).toBe('cases.path-open-already')
  const path_id = (await pathIn(file_id))?.path_id
  const note = (what: string, on_day: string) =>
    code('note-inclusion-day', { path_id, file_id, what, on_day })
  expect(await note('invited', ago(10))).toBe('cases.path-before-activation')
  expect(await note('invited', daysAfter(today, 1))).toBe('cases.path-day-ahead')
  expect(await note('invited', ago(4))).toBeUndefined()
  expect(await note('met', ago(5))).toBe('cases.path-met-before-invited')
})

test('a wrong day is put right: the passage keeps what it was, the diary why, and the term follows', async () => {
  const path = await begin(40)
  const right = { ...path, activated_on: ago(30), invited_on: null, met_on: null, pact_on: null }
  const why = 'Il PAD era del mese dopo.'
  const same = { ...right, activated_on: ago(40), why }
  expect(await code('correct-inclusion-path', same)).toBe('cases.path-nothing-changed')
  const pact = { ...right, pact_on: today, why }
  expect(await code('correct-inclusion-path', pact)).toBe('cases.path-pact-not-tied')
  const corrected = await act('correct-inclusion-path', { ...right, reference: 'X-2', why })
  expect(corrected.answer).toEqual({ due_on: daysAfter(ago(30), 60) })
  expect(await pathIn(path.file_id)).toMatchObject({ reference: 'X-2', activated_on: ago(30) })
  const { steps } = await pageOf(path.file_id)
  expect(steps[0]).toMatchObject({
    event: 'correct_path',
    changed: [
      { what: 'activated_on', was: ago(40), now: ago(30) },
      { what: 'reference', was: null, now: null },
    ],
  })
  // Without its day the pact is a plan again.
  await sign(path.file_id)
  expect((await act('correct-inclusion-path', { ...right, why })).outcome).toBe('accepted')
  expect(await pathIn(path.file_id)).toMatchObject({ plan_id: null, pact_on: null, awaits: 'invitation' })
})

test('an assessment lasts as long as the path, and thirty days again when it ends', async () => {
  const file_id = await stage.newFile()
  await fromBelow(
    stage.database,
    `update cases.files set state = 'assessment', state_since = $2, due_on = $3 where file_id = $1`,
    [file_id, ago(2), daysAfter(ago(2), 30)],
  )
  const due = async () => (await pageOf(file_id)).file.due_on
  const path = { path_id: newId(), file_id }
  await act('open-inclusion-path', { ...path, reference: 'X-1', activated_on: ago(59) })
  expect(await due()).toBe(daysAfter(ago(2), 30))
  await act('note-inclusion-day', { ...path, what: 'invited', on_day: today })
  expect(await due()).toBe(daysAfter(today, 120))
  await act('end-inclusion-path', { ...path, reason: 'moved' })
  expect(await due()).toBe(daysAfter(ago(2), 30))
})

test('an ended path asks for nothing, another may begin, and it goes with its file', async () => {
  const path = await begin(58)
  expect(await code('end-inclusion-path', { ...path, reason: 'benefit_ended' })).toBeUndefined()
  expect(await code('end-inclusion-path', { ...path, reason: 'moved' })).toBe('cases.path-ended')
  expect(await waitingFor(stage.marta, path.file_id)).toEqual([])
  expect((await pageOf(path.file_id)).file).toMatchObject({ has_path: false, path_due_on: null })
  const next = { path_id: newId(), file_id: path.file_id, reference: 'X-9', activated_on: today }
  expect(await code('open-inclusion-path', next)).toBeUndefined()
  await fromBelow(stage.database, `update cases.files set state = 'closing' where file_id = $1`, [
    path.file_id,
  ])
  expect((await act('close', { file_id: path.file_id }, coordinator)).outcome).toBe('accepted')
  expect((await planOf(path.file_id)).paths.map((each) => each.end_reason)).toEqual([
    'file_ended',
    'benefit_ended',
  ])
})

test('only who follows the file or coordinates writes it; who is in for another part knows of no path', async () => {
  const path = await begin(50)
  const day = { ...path, what: 'invited', on_day: today }
  expect(await code('note-inclusion-day', day, stage.colleague)).toBe('cases.only-the-manager')
  const { here } = stage
  const elsewhere = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  expect(await code('note-inclusion-day', day, elsewhere)).toBe('core.not-found')
  for (const [role, compartments] of [
    ['psychologist', ['base', 'social', 'health']],
    ['case_manager', ['base', 'social', 'health']],
  ] as const)
    await here.admin.act('network.set-role-clearance', { role, compartments })
  const psychologist = await here.enlist('psychologist', here.other_id, here.other_unit_id)
  const letIn = (compartments: string[]) => ({
    ...{ member_id: newId(), file_id: path.file_id, worker_id: psychologist.worker_id },
    person_id: '',
    ...{ outside_name: null, outside_body: null, profile: 'psychology', team_role: 'member', compartments },
  })
  const [{ person_id = '' } = {}] = await fromBelow(
    stage.database,
    'select person_id from cases.files where file_id = $1',
    [path.file_id],
  )
  const health = { ...letIn(['health']), person_id: String(person_id) }
  expect(await code('add-member', health)).toBeUndefined()
  const seen = await pageOf(path.file_id, psychologist)
  expect(seen.file).toMatchObject({ has_path: false, path_due_on: null, path_awaits: null })
  expect(seen.steps.some((each) => each.event === 'open_path')).toBe(false)
  expect((await planOf(path.file_id, psychologist)).paths).toEqual([])
  await act('end-member', { member_id: health.member_id, file_id: path.file_id })
  expect(await code('add-member', { ...letIn(['social']), person_id: String(person_id) })).toBeUndefined()
  expect((await pageOf(path.file_id, psychologist)).file.has_path).toBe(true)
  // Whoever may read and not write finds nothing to write on.
  expect(await code('note-inclusion-day', day, psychologist)).toBe('core.not-found')
  expect(await code('note-inclusion-day', day, coordinator)).toBeUndefined()
})

test('the summary is a paper of its own, read for a reason and written down; of no other file', async () => {
  const path = await begin(30)
  await sign(path.file_id)
  const url = (more = '') =>
    `/api/cases/inclusion-summary.pdf?file_id=${path.file_id}&path_id=${path.path_id}${more}`
  const paper = await stage.knock(stage.marta, url())
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await stage.knock(stage.marta, url('&lang=en'))).status).toBe(200)
  const silent = await stage.knock(stage.colleague, url(), { headers: { 'x-purpose': '' } })
  expect([silent.status, silent.body.code]).toEqual([428, 'core.purpose-needed'])
  expect((await stage.knock(stage.colleague, url())).status).toBe(200)
  const readings = await fromBelow(
    stage.database,
    `select worker_id, purpose from audit.readings where query = 'cases.plan' and $1 = any (person_ids)`,
    [path.file_id],
  )
  expect(readings).toContainEqual({ worker_id: stage.colleague.worker_id, purpose: 'direct_care' })
  const other = await begin(30)
  const crossed = `/api/cases/inclusion-summary.pdf?file_id=${other.file_id}&path_id=${path.path_id}`
  expect((await stage.knock(stage.marta, crossed)).status).toBe(404)
  const elsewhere = await stage.here.enlist('social_worker', stage.here.other_id, stage.here.other_unit_id)
  expect((await stage.knock(elsewhere, url())).status).toBe(404)
})

test('no reference rests in clear, and the path goes when the person is forgotten', async () => {
  const path = await begin(10, { reference: 'Zaffiro-417' })
  const rows = () =>
    fromBelow(stage.database, 'select t::text as row from cases.inclusion_paths t where file_id = $1', [
      path.file_id,
    ])
  expect(await rows()).toHaveLength(1)
  expect(JSON.stringify(await rows())).not.toContain('Zaffiro')
  expect((await pathIn(path.file_id))?.reference).toBe('Zaffiro-417')
  await stage.database.as('jobs', (run) =>
    run({
      text: `select cases.forget_person($1, $2, 'erase')`,
      values: [stage.here.network_id, '00000000-0000-4000-8000-000000000000'],
    }),
  )
  expect(await rows()).toHaveLength(1)
  const [{ person_id } = {}] = await fromBelow(
    stage.database,
    'select person_id from cases.files where file_id = $1',
    [path.file_id],
  )
  await stage.database.as('jobs', (run) =>
    run({
      text: `select cases.forget_person($1, $2, 'erase')`,
      values: [stage.here.network_id, person_id],
    }),
  )
  expect(await rows()).toEqual([])
})
