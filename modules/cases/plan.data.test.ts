// The plan of a file from the first words to the end: written, shown, answered, looked at, changed.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { newId } from '#core/kernel'
import { dayAfter } from './domain/plan-rules.ts'
import { aBody, aDraft, aGoal, aStroke } from './plan-makers.ts'
import type { PlanPage } from './queries/plan.ts'
import { planAnswering } from './server.ts'
import { openPlanStage, type PlanStage, shownPlan } from './testing/plan-stage.ts'

let stage: PlanStage
beforeAll(async () => {
  stage = await openPlanStage()
}, 90_000)
afterAll(() => stage.close())

const planOf = async (file_id: string, hand = stage.marta): Promise<PlanPage> =>
  (await stage.read(hand, planAnswering, { file_id })) as PlanPage
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
const signing = (file_id: string, shown: { plan_id: string; document_id: string }, more = {}) => ({
  file_id,
  ...shown,
  answer: 'yes',
  means: 'screen',
  signed_name: 'Nadia Ferrante',
  strokes: aStroke,
  witness_id: null,
  reason: null,
  ...more,
})

test('a plan that lacks something is written, but not shown', async () => {
  const file_id = await stage.newFile()
  const draft = aDraft(file_id, { body: aBody({ goals: [aGoal({ supports: [] })] }) })
  expect((await stage.marta.act('cases.write-plan', draft)).outcome).toBe('accepted')
  expect((await planOf(file_id)).versions[0]?.lacks).toEqual(['plan_goal_without_support'])
  const shown = await stage.knock(stage.marta, '/api/cases/show-plan', {
    body: { plan_id: draft.plan_id, file_id, revision: 1, language: 'it' },
  })
  expect([shown.status, shown.body.code]).toEqual([409, 'cases.plan-incomplete'])
  expect(stage.stored()).toEqual([])
})

test('signed on the screen it holds: the file is active, the next look is set, the steps stand', async () => {
  const shown = await shownPlan(stage, stage.file_id)
  for (const [more, code] of [
    [{ strokes: null }, 'cases.plan-strokes-missing'],
    [{ strokes: '<script>' }, 'cases.plan-strokes-missing'],
    [{ signed_name: ' ' }, 'cases.plan-name-missing'],
    [{ document_id: newId() }, 'cases.plan-other-page'],
  ] as const)
    expect(
      (await stage.marta.act('cases.sign-plan', signing(stage.file_id, shown, more))).problem?.code,
    ).toBe(code)
  const by = await stage.colleague.act('cases.sign-plan', signing(stage.file_id, shown))
  expect(by.problem?.code).toBe('cases.only-the-manager')
  expect((await stage.marta.act('cases.sign-plan', signing(stage.file_id, shown))).problem).toBeUndefined()
  const page = await planOf(stage.file_id)
  expect(page.file.state).toBe('active')
  expect(page.versions[0]).toMatchObject({ state: 'in_force', next_review_on: dayAfter(today(), 90) })
  expect(page.results).toMatchObject([{ status: 'planned', due_on: '2026-12-31' }])
  expect(page.signatures).toMatchObject([
    { answer: 'yes', means: 'screen', signed_name: 'Nadia Ferrante', strokes: aStroke },
  ])
})

test('by voice it needs a second pair of ears', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const said = (witness_id: string | null) =>
    stage.marta.act(
      'cases.sign-plan',
      signing(file_id, shown, { means: 'verbal', strokes: null, witness_id }),
    )
  expect((await said(null)).problem?.code).toBe('cases.plan-witness-missing')
  expect((await said(stage.marta.worker_id)).problem?.code).toBe('cases.plan-witness-is-you')
  expect((await said(stage.colleague.worker_id)).outcome).toBe('accepted')
  expect((await planOf(file_id)).signatures).toMatchObject([
    { means: 'verbal', signed_name: null, strokes: null, witness_name: 'Prova social_worker' },
  ])
})

test('a no is written down and stops no help', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const no = { answer: 'no', means: 'verbal', signed_name: null, strokes: null, reason: 'Ci vuole pensare' }
  expect((await stage.marta.act('cases.sign-plan', signing(file_id, shown, no))).outcome).toBe('accepted')
  const page = await planOf(file_id)
  expect(page.file.state).toBe('active')
  expect(page.versions[0]).toMatchObject({ state: 'in_force', agreed_at: null })
  expect(page.signatures).toMatchObject([{ answer: 'no', reason: 'Ci vuole pensare' }])
})

test('what was agreed is not written over: a new version begins, and takes over with the story of its steps', async () => {
  const file_id = await stage.newFile()
  const kept = aGoal()
  const lost = aGoal({ description: 'Non essere sola' })
  const shown = await shownPlan(stage, file_id, { body: aBody({ goals: [kept, lost] }) })
  await stage.marta.act('cases.sign-plan', signing(file_id, shown))
  const again = aDraft(file_id, { plan_id: shown.plan_id, seen_revision: 1 })
  expect((await stage.marta.act('cases.write-plan', again)).problem?.code).toBe('cases.plan-not-to-write')
  const result_id = kept.results[0]?.result_id as string
  await stage.marta.act('cases.set-result', {
    result_id,
    file_id,
    status: 'in_progress',
    note: 'Primo incontro fatto',
  })
  const second = await shownPlan(stage, file_id, { body: aBody({ goals: [kept] }) })
  expect((await planOf(file_id)).versions.map((each) => [each.version, each.state])).toEqual([
    [2, 'shared'],
    [1, 'under_review'],
  ])
  expect((await stage.marta.act('cases.sign-plan', signing(file_id, second))).problem).toBeUndefined()
  const page = await planOf(file_id)
  expect(page.versions.map((each) => each.state)).toEqual(['in_force', 'replaced'])
  expect(page.versions[1]?.body?.goals).toHaveLength(2)
  const statusOf = (id: string | undefined) => page.results.find((each) => each.result_id === id)
  expect(statusOf(result_id)).toMatchObject({ status: 'in_progress', plan_id: second.plan_id })
  expect(statusOf(lost.results[0]?.result_id)?.status).toBe('dropped')
  expect(page.steps.find((each) => each.result_id === result_id)?.note).toBe('Primo incontro fatto')
})

test('of two who write the same draft the second is told, and of two first drafts one stands', async () => {
  const file_id = await stage.newFile()
  const draft = aDraft(file_id)
  const first = await stage.marta.act('cases.write-plan', draft)
  expect(first.answer).toMatchObject({ revision: 1 })
  const both = await Promise.all(
    [stage.marta, stage.colleague].map((hand) =>
      hand.act('cases.write-plan', {
        ...draft,
        seen_revision: 1,
        body: aBody({ quote: `Di ${hand.worker_id}` }),
      }),
    ),
  )
  expect(both.map((each) => each.outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find((each) => each.problem)?.problem).toMatchObject({
    code: 'cases.plan-changed-meanwhile',
    details: { revision: 2 },
  })
  const other = await stage.newFile()
  const born = await Promise.all(
    [stage.marta, stage.colleague].map((hand) => hand.act('cases.write-plan', aDraft(other))),
  )
  expect(born.filter((each) => each.outcome === 'accepted')).toHaveLength(1)
  expect(['cases.plan-version-open', 'cases.plans-version-taken']).toContain(
    born.find((each) => each.problem)?.problem?.code,
  )
})

test('a look at the plan: steps, days, and the next one within 180 days', async () => {
  const file_id = await stage.newFile()
  const goal = aGoal()
  const shown = await shownPlan(stage, file_id, { body: aBody({ goals: [goal] }) })
  await stage.marta.act('cases.sign-plan', signing(file_id, shown))
  const review = (more: Record<string, unknown>) => ({
    review_id: newId(),
    ...{ plan_id: shown.plan_id, file_id, held_on: today(), outcome: 'goes_on', summary: 'Va bene' },
    results: [{ result_id: goal.results[0]?.result_id, status: 'partly', due_on: '2027-01-31', note: null }],
    ...more,
  })
  const far = await stage.marta.act('cases.review-plan', review({ next_review_on: dayAfter(today(), 181) }))
  expect(far.problem?.code).toBe('cases.review-too-far')
  const next = dayAfter(today(), 60)
  expect(
    (await stage.marta.act('cases.review-plan', review({ next_review_on: next }))).problem,
  ).toBeUndefined()
  const page = await planOf(file_id)
  expect(page.versions[0]).toMatchObject({ state: 'in_force', next_review_on: next })
  expect(page.results).toMatchObject([{ status: 'partly', due_on: '2027-01-31' }])
  expect(page.reviews).toMatchObject([{ summary: 'Va bene', next_review_on: next }])
  const [row] = await fromBelow(
    stage.database,
    'select next_review_on::text, due_on::text from cases.files where file_id = $1',
    [file_id],
  )
  expect(row).toEqual({ next_review_on: next, due_on: next })
  await stage.marta.act('cases.review-plan', review({ next_review_on: next, outcome: 'to_change' }))
  expect((await planOf(file_id)).versions[0]?.state).toBe('under_review')
  await stage.marta.act('cases.complete-plan', { plan_id: shown.plan_id, file_id })
  expect((await planOf(file_id)).versions[0]).toMatchObject({ state: 'completed', next_review_on: null })
})

test('the page that was shown comes out the same, byte by byte, whatever is written afterwards', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const url = `/api/cases/plan.pdf?file_id=${file_id}&plan_id=${shown.plan_id}`
  const first = await stage.knock(stage.marta, url)
  expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const second = await stage.knock(stage.marta, url)
  expect(second.bytes.equals(first.bytes)).toBe(true)
  const [page] = (await planOf(file_id)).pages
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(page?.sha256)
  const english = await stage.knock(stage.marta, `${url}&lang=en`)
  expect(english.status).toBe(200)
  expect(english.bytes.equals(first.bytes)).toBe(false)
  await stage.marta.act('cases.write-plan', { ...aDraft(file_id), plan_id: shown.plan_id, seen_revision: 1 })
  const document = `/api/cases/document-file?file_id=${file_id}&document_id=${shown.document_id}`
  expect((await stage.knock(stage.marta, document)).bytes.equals(first.bytes)).toBe(true)
})

test('nobody says a page was shown that never was', async () => {
  const file_id = await stage.newFile()
  const draft = aDraft(file_id)
  await stage.marta.act('cases.write-plan', draft)
  const bare = { plan_id: draft.plan_id, file_id }
  const invented = await stage.marta.act('cases.share-plan', { ...bare, document_id: newId() })
  expect(invented.problem?.code).toBe('core.not-found')
  const other = await shownPlan(stage, await stage.newFile())
  const borrowed = await stage.marta.act('cases.share-plan', { ...bare, document_id: other.document_id })
  expect(borrowed.problem?.code).toBe('core.not-found')
})
