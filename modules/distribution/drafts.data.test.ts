// A request begun today is finished tomorrow: only who writes it sees it, it is written anew as often as needed, and once sent
// it stays as it was sent. On a real database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { RequestCard } from './index.ts'
import { done } from './makers.ts'
import { requestsAnswering } from './server.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
}, 240_000)
afterAll(() => database.close())

const rowsOf = async (hand: Stage['manager'], table: string, goods_request_id: string) => {
  const text = `select * from distribution.${table} where network_id = $1 and goods_request_id = $2`
  const asked = { name: table, text, values: [s.here.network_id, goods_request_id] }
  return (await database.read(hand.token, [asked])).rows[0]?.length
}
const problemOf = async (doing: Promise<{ problem?: { code: string } }>) => (await doing).problem?.code
const draft = (lines: object[]) => s.ask(s.social, { is_draft: true, lines })
const edited = (goods_request_id: string, more: object) => ({
  ...{ goods_request_id, to_unit_id: s.hub_id, recipient_kind: 'partner', people: 10, ...more },
})

test('the hub finds no row of a draft of others, neither its lines nor its steps, until it is sent', {
  timeout: 120_000,
}, async () => {
  const request = await draft([{ item_id: s.item('biscuits'), quantity: 6 }])
  for (const table of ['requests', 'request_lines', 'request_steps']) {
    expect([table, await rowsOf(s.manager, table, request)]).toEqual([table, 0])
    expect([table, await rowsOf(s.picker, table, request)]).toEqual([table, 0])
    expect([table, await rowsOf(s.social, table, request)]).toEqual([table, 1])
  }
  await expect(s.look(s.manager, request)).rejects.toMatchObject({ problem: { code: 'core.not-found' } })
  const refused = s.manager.act('distribution.cancel-request', {
    goods_request_id: request,
    reason: 'mai vista',
  })
  expect(await problemOf(refused)).toBe('core.not-found')
  await done(s.social.act('distribution.submit-request', { goods_request_id: request }))
  expect(await rowsOf(s.manager, 'requests', request)).toBe(1)
  expect(await rowsOf(s.manager, 'request_lines', request)).toBe(1)
  expect(await rowsOf(s.manager, 'request_steps', request)).toBe(2)
})

test('a draft is written anew: fewer lines, more lines, for a household; what was crossed out is not asked', {
  timeout: 120_000,
}, async () => {
  const request = await draft([
    { item_id: s.item('biscuits'), quantity: 6 },
    { category: 'pasta', quantity: 4 },
  ])
  const one = edited(request, { note: ' Al mattino. ', lines: [{ item_id: s.item('blanket'), quantity: 3 }] })
  await done(s.social.act('distribution.edit-draft', one))
  const seen = await s.look(s.social, request)
  expect(seen.request).toMatchObject({
    state: 'draft',
    note: 'Al mattino.',
    lines: 1,
    asked: 3,
    categories: [],
  })
  expect(seen.lines.map(({ item_id, quantity }) => [item_id, quantity])).toEqual([[s.item('blanket'), 3]])
  const { card_id } = await s.issue(s.social, { adults: 1, children: 1 })
  const three = edited(request, {
    ...{ recipient_kind: 'household', card_id, people: null },
    lines: [
      { category: 'pasta', quantity: 1 },
      { item_id: s.item('blanket'), quantity: 2 },
      { item_id: s.item('biscuits'), quantity: 5 },
    ],
  })
  await done(s.social.act('distribution.edit-draft', three))
  const again = await s.look(s.social, request)
  expect(again.request).toMatchObject({
    recipient_kind: 'household',
    people: 2,
    note: null,
    lines: 3,
    asked: 8,
  })
  expect(again.lines.map(({ quantity }) => quantity)).toEqual([1, 2, 5])
})

test('only who asks edits, only a draft; a line must say a thing or a category, and nothing is half written', {
  timeout: 120_000,
}, async () => {
  const request = await draft([{ item_id: s.item('biscuits'), quantity: 6 }])
  const told = edited(request, { lines: [{ item_id: s.item('blanket'), quantity: 1 }] })
  expect(await problemOf(s.manager.act('distribution.edit-draft', told))).toBe('core.not-found')
  const neither = { ...told, lines: [{ quantity: 1 }] }
  expect(await problemOf(s.social.act('distribution.edit-draft', neither))).toBe(
    'distribution.request-lines-thing-or-category',
  )
  expect((await s.look(s.social, request)).request.asked).toBe(6)
  await done(s.social.act('distribution.submit-request', { goods_request_id: request }))
  expect(await problemOf(s.social.act('distribution.edit-draft', told))).toBe('distribution.not-now')
  const { requests } = (await s.manager.ask(requestsAnswering, { which: 'open' })) as {
    requests: RequestCard[]
  }
  expect(requests.find((each) => each.goods_request_id === request)).toMatchObject({ asked: 6, is_hub: true })
})
