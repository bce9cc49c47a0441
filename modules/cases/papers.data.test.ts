// Answering from afar, and papers: who opens what, what rests encrypted, and what somebody outside finds: nothing.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { newId } from '#core/kernel'
import { aBody, aDraft } from './plan-makers.ts'
import type { CaseWork } from './queries/caseload.ts'
import type { DocumentLine } from './queries/documents.ts'
import type { PlanPage } from './queries/plan.ts'
import { caseWorkAnswering, documentsAnswering, planAnswering } from './server.ts'
import { openPlanStage, type PlanStage, shownPlan } from './testing/plan-stage.ts'

const canary = 'Zaffiranella'
/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
let stage: PlanStage
beforeAll(async () => {
  stage = await openPlanStage()
}, 90_000)
afterAll(() => stage.close())

interface Link {
  token: string
  code: string
}
const linkFor = async (file_id: string, shown: { plan_id: string; document_id: string }): Promise<Link> => {
  const made = await stage.knock(stage.marta, '/api/cases/make-sign-link', { body: { file_id, ...shown } })
  if (made.status !== 200) throw new Error(`No link: ${JSON.stringify(made.body)}`)
  return { token: String(made.body.url).split('#')[1] as string, code: String(made.body.code) }
}
const open = (body: object) => stage.knock(undefined, '/api/open/plan-link', { body })
const say = (body: object) => stage.knock(undefined, '/api/open/plan-answer', { body })
const planOf = async (file_id: string) =>
  (await stage.read(stage.marta, planAnswering, { file_id })) as PlanPage
/** What Today tells who follows the file. */
const waitingOf = async (file_id: string) => {
  const { waiting } = (await stage.read(stage.marta, caseWorkAnswering, {})) as CaseWork
  return waiting.filter((each) => each.file_id === file_id).map((each) => each.kind)
}
const otherCode = (code: string) => (code === '000000' ? '000001' : '000000')
const over = [410, 'cases.sign-link-over']

test('with the link and the number the person reads their paper and says yes, once', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const { token, code } = await linkFor(file_id, shown)
  const before = await open({ token })
  expect(before.body).toEqual({ is_open: true })
  const read = await open({ token, code })
  expect((read.body.paper as { title: string }).title).toBe('Il piano di Nadia')
  expect((await say({ token, code, answer: 'yes' })).body).toEqual({ kept: true })
  const again = await say({ token, code, answer: 'no' })
  expect([again.status, again.body.code]).toEqual(over)
  expect(await waitingOf(file_id)).toEqual(['answered'])
  const page = await planOf(file_id)
  expect(page.versions[0]?.state).toBe('agreed')
  expect(page.signatures).toMatchObject([{ answer: 'yes', means: 'link', worker_name: null }])
  expect(
    (await stage.marta.act('cases.start-plan', { plan_id: shown.plan_id, file_id })).problem,
  ).toBeUndefined()
  expect(await waitingOf(file_id)).toEqual([])
  const after = await planOf(file_id)
  expect([after.versions[0]?.state, after.file.state]).toEqual(['in_force', 'active'])
})

test('a no from afar leaves the plan as it was shown, and help may begin all the same', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const start = () => stage.marta.act('cases.start-plan', { plan_id: shown.plan_id, file_id })
  expect((await start()).problem?.code).toBe('cases.plan-not-answered')
  expect(await waitingOf(file_id)).toEqual(['plan'])
  await say({ ...(await linkFor(file_id, shown)), answer: 'no' })
  expect(await waitingOf(file_id)).toEqual(['answered'])
  expect((await planOf(file_id)).versions[0]?.state).toBe('shared')
  expect((await start()).outcome).toBe('accepted')
})

test('altered, late, replaced, of another page: one sentence and no word of the plan', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id)
  const first = await linkFor(file_id, shown)
  const altered = `${first.token.slice(0, -2)}${first.token.endsWith('AA') ? 'BB' : 'AA'}`
  const answers = [await open({ ...first, token: altered }), await open({ token: 'x', code: first.code })]
  const second = await linkFor(file_id, shown)
  answers.push(await open(first))
  await fromBelow(
    stage.database,
    `update cases.sign_links set at = at - interval '8 days', expires_at = expires_at - interval '8 days' where file_id = $1`,
    [file_id],
  )
  answers.push(await open(second))
  const third = await linkFor(file_id, shown)
  expect((await open(third)).status).toBe(200)
  await stage.marta.act('cases.write-plan', { ...aDraft(file_id), plan_id: shown.plan_id, seen_revision: 1 })
  answers.push(await open(third), await say({ ...third, answer: 'yes' }))
  for (const answer of answers) {
    expect([answer.status, answer.body.code]).toEqual(over)
    expect(JSON.stringify(answer.body)).not.toContain('Nadia')
  }
  expect((await planOf(file_id)).signatures).toEqual([])
})

test('five wrong numbers close the link, also for the right one', async () => {
  const file_id = await stage.newFile()
  const { token, code } = await linkFor(file_id, await shownPlan(stage, file_id))
  const wrong = otherCode(code)
  for (const left of [4, 3, 2, 1]) {
    const answer = await (left % 2
      ? open({ token, code: wrong })
      : say({ token, code: wrong, answer: 'yes' }))
    expect([answer.status, answer.body.details]).toEqual([422, { left }])
  }
  expect((await open({ token, code: wrong })).status).toBe(410)
  expect((await open({ token, code })).status).toBe(410)
  expect((await planOf(file_id)).signatures).toEqual([])
})

const about = (file_id: string, more: object = {}) => ({
  document_id: newId(),
  file_id,
  compartment: 'social',
  kind: 'identity',
  title: `Carta di ${canary}`,
  name: 'foto.png',
  ...more,
})
const send = (hand = stage.marta, details: object, bytes: Buffer = dot) =>
  stage.knock(hand, '/api/cases/upload-document', {
    bytes,
    headers: { 'x-document': encodeURIComponent(JSON.stringify(details)) },
  })

test('a paper comes in redrawn and encrypted, and goes out as it came in', async () => {
  const details = about(stage.file_id)
  const sent = await send(stage.marta, details)
  expect(sent.status).toBe(200)
  const listed = (await stage.read(stage.marta, documentsAnswering, { file_id: stage.file_id })) as {
    documents: DocumentLine[]
  }
  expect(listed.documents).toMatchObject([
    { title: `Carta di ${canary}`, media_type: 'image/png', kind: 'identity' },
  ])
  const url = `/api/cases/document-file?file_id=${stage.file_id}&document_id=${details.document_id}`
  const got = await stage.knock(stage.colleague, url)
  expect(got.status).toBe(200)
  expect(createHash('sha256').update(got.bytes).digest('hex')).toBe(listed.documents[0]?.sha256)
  const readings = await fromBelow(
    stage.database,
    `select worker_id, purpose from audit.readings where query = 'cases.document' and $1 = any (person_ids)`,
    [stage.file_id],
  )
  expect(readings).toContainEqual({ worker_id: stage.colleague.worker_id, purpose: 'direct_care' })
  const silent = await stage.knock(stage.colleague, url, { headers: { 'x-purpose': '' } })
  expect([silent.status, silent.body.code]).toEqual([428, 'core.purpose-needed'])
})

test('who is outside finds neither papers nor plan, and cannot put one in', async () => {
  const details = about(stage.file_id)
  await send(stage.marta, details)
  const shown = await shownPlan(stage, stage.file_id)
  const elsewhere = await stage.here.enlist('social_worker', stage.here.other_id, stage.here.other_unit_id)
  for (const hand of [stage.here.neighbour, elsewhere, stage.here.stranger]) {
    for (const url of [
      `/api/cases/document-file?file_id=${stage.file_id}&document_id=${details.document_id}`,
      `/api/cases/document-file?file_id=${stage.file_id}&document_id=${shown.document_id}`,
      `/api/cases/plan.pdf?file_id=${stage.file_id}&plan_id=${shown.plan_id}`,
    ]) {
      const answer = await stage.knock(hand, url)
      expect([answer.status, answer.body.code]).toEqual([404, 'core.not-found'])
    }
    expect((await send(hand, about(stage.file_id))).status).toBe(404)
  }
  const health = about(stage.file_id, { compartment: 'health' })
  expect((await send(stage.marta, health)).status).toBe(403)
})

test('what is no photo and no PDF stays outside, and leaves nothing in the store', async () => {
  const before = stage.stored().length
  const answer = await send(stage.marta, about(stage.file_id), Buffer.from('<html>'))
  expect([answer.status, answer.body.code]).toEqual([422, 'files.type-not-allowed'])
  expect((await send(stage.marta, about(stage.file_id, { title: '' }))).status).toBe(422)
  expect(stage.stored()).toHaveLength(before)
})

test('no word of a plan or a paper rests in clear, neither in the tables nor in the store', async () => {
  const file_id = await stage.newFile()
  const shown = await shownPlan(stage, file_id, {
    body: aBody({ quote: `Voglio ${canary}`, called: canary }),
  })
  await send(stage.marta, about(file_id))
  await stage.marta.act('cases.sign-plan', {
    ...{
      file_id,
      ...shown,
      answer: 'no',
      means: 'verbal',
      signed_name: null,
      strokes: null,
      witness_id: null,
    },
    reason: canary,
  })
  const page = await planOf(file_id)
  expect(JSON.stringify(page)).toContain(canary)
  const tables = await fromBelow(
    stage.database,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name where exists (select 1 from ${name} t where t::text like '%${canary}%')`,
  )
  expect(await fromBelow(stage.database, sums.join(' union all '))).toEqual([])
  const stored = stage.stored()
  expect(stored.length).toBeGreaterThan(1)
  for (const bytes of stored) {
    expect(bytes.includes(canary)).toBe(false)
    expect(bytes.subarray(0, 4).toString('latin1')).not.toMatch(/%PDF|PNG/)
  }
})
