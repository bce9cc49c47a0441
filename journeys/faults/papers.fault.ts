// Papers, files, lists and open letters, handled wrongly by those who may handle them and by those who may not: torn
// pictures and lists, wrong parameters, letters altered, late and used. Each is refused in the one shape of a problem,
// nothing is written by any of it, and no file is left in the store.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPapers, type PapersGround, type Wrong } from './testing/papers-ground.ts'
import * as files from './testing/wrong-files.ts'
import * as letters from './testing/wrong-letters.ts'
import * as asked from './testing/wrong-papers.ts'
import { changedBetween, faultOf, printsOf } from './testing/wrong-words.ts'

let papers: PapersGround
let before: Record<string, string>
let stored: number

/** Who looked is written down, also when the deed that followed was refused. */
const prints = async () => {
  const { 'audit.readings': _, ...told } = await printsOf(papers.built)
  await papers.built.server.restart()
  return told
}

beforeAll(async () => {
  papers = await openPapers()
  before = await prints()
  stored = papers.stored()
}, 240_000)
afterAll(async () => {
  await papers?.built.end()
  papers?.ground.clear()
})

const faults = async (all: Wrong[]): Promise<string[]> => {
  const found: string[] = []
  for (const { what, path, reader, body, headers, method = 'POST', status, mayPass } of all) {
    const told = await papers.ask(reader, method, path, { body, headers })
    found.push(...faultOf(told, { route: { path, method, schema: {} }, what, mayPass }))
    if (status && told.status !== status) found.push(`${path} ${what}: ${told.status} and not ${status}`)
  }
  return found
}

test.each([
  ['papers asked with wrong, missing, doubled and foreign words', asked.strangelyAsked, 90],
  ['papers asked by who may not read them, and by nobody', asked.askedByOthers, 10],
  ['a plan shown again, a link for what is not there', asked.plansAgain, 10],
  ['uploads that are no photo and no paper', files.wrongUploads, 10],
  ['a right picture with wrong words about it', files.wrongWordsBeside, 20],
  ['a right picture in a wrong envelope', files.wrongHeaders, 9],
  ['torn lists, looked at and confirmed all the same', files.tornLists, 20],
  ['a good list with wrong words beside it', files.listsWithWrongWords, 15],
  ['letters altered, cut and invented', letters.alteredLetters, 90],
  ['letters that are late, of another version, of nothing', letters.lateLetters, 8],
  ['right letters with wrong answers', letters.wrongAnswers, 20],
] as const)(
  '%s',
  async (_, wrong, least) => {
    const all = await wrong(papers)
    expect(all.length).toBeGreaterThanOrEqual(least)
    expect(await faults(all)).toEqual([])
    expect(papers.stored()).toBe(stored)
  },
  120_000,
)

test('nothing was written by any of it', async () => {
  expect(changedBetween(before, await prints())).toEqual([])
}, 60_000)

/** What opens the plan, and what would answer it. */
const planWords = (): Wrong[] => {
  const { plan: token, number: code } = papers.letters
  const over = { what: 'over', status: 410 }
  return [
    { ...over, path: '/api/open/plan-link', body: { token } },
    { ...over, path: '/api/open/plan-link', body: { token, code } },
    { ...over, path: '/api/open/plan-answer', body: { token, code, answer: 'no' } },
  ]
}

test('a link to a plan that is late opens nothing', async () => {
  const move = async (by: string) => {
    await papers.built.look(
      `update cases.sign_links set at = at ${by} interval '8 days', expires_at = expires_at ${by} interval '8 days' returning link_id`,
    )
    await papers.built.server.restart()
  }
  await move('-')
  expect(await faults(planWords())).toEqual([])
  await move('+')
  expect(changedBetween(before, await prints())).toEqual([])
}, 120_000)

test('used letters are over: after the answer they open nothing and change nothing', async () => {
  const { referral: token, plan, number: code } = papers.letters
  const post = (path: string, body: object) => papers.ask(undefined, 'POST', path, { body })
  const answer = { event: 'decline', reason: 'full', note: 'Non abbiamo posto' }
  const first = [
    await post('/api/referrals/answer-by-link', { token, answer }),
    await post('/api/open/plan-answer', { token: plan, code, answer: 'yes' }),
  ]
  expect(first.map((told) => told.status)).toEqual([200, 200])
  const after = await prints()
  const again: Wrong[] = [
    { path: '/api/referrals/look-by-link', body: { token }, what: 'used', status: 410 },
    { path: '/api/referrals/answer-by-link', body: { token, answer }, what: 'used', status: 410 },
    ...planWords(),
  ]
  expect(await faults([...again, ...again])).toEqual([])
  expect(changedBetween(after, await prints())).toEqual([])
}, 120_000)
