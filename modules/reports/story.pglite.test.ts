// A report of a half-year: composed, looked at, frozen; then nothing in it moves, whatever is corrected in the field. What is too
// small for a funder is not in it, and what a second report would give away is not in that one either.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import type { Outing } from '#monitoring/makers'
import type { Hand } from '#network/makers'
import type { OneReceived, Preview, Received, Reports } from './index.ts'
import {
  previewAnswering,
  receivedAnswering,
  receivedOneAnswering,
  remindReports,
  reportsAnswering,
} from './server.ts'
import { consent, type Given, half, made, now, openHalfYear, whole } from './testing/half-year.ts'

type HalfYear = Awaited<ReturnType<typeof openHalfYear>>
let database: Database
let { here, irene, project_id, nights, tell, retell, begin, read, one, freeze } = {} as HalfYear
let first: Outing

beforeAll(async () => {
  database = await openTestDatabase()
  const year = await openHalfYear(database)
  ;({ here, irene, project_id, nights, tell, retell, begin, read, one, freeze } = year)
  first = await tell('2026-02-10', { man: 30, woman: 12, non_binary: 2 })
  await tell('2026-05-12', { man: 25, woman: 9 })
}, 90_000)
afterAll(() => database.close())

test('what is too small stays in, with enough beside it; what nobody counts is never a zero', async () => {
  const id = await begin()
  const { content } = await read(id)
  expect(content.find(({ kind }) => kind === 'figure')).toMatchObject({
    value: 78,
    why: null,
    target: 500,
    qualifier: 'about',
  })
  const parts = content.find(({ kind }) => kind === 'parts')
  if (parts?.kind !== 'parts') throw new Error('no parts')
  // Two are not told, so the next smallest is not told either: otherwise the total would tell them.
  expect(parts.parts.map(({ label, value }) => [label, value])).toEqual([
    ['Uomini', 55],
    ['Donne', null],
    ['Persone non binarie', null],
  ])
  const table = content.find(({ kind }) => kind === 'figures')
  if (table?.kind !== 'figures') throw new Error('no table')
  expect(table.rows.map(({ value, why }) => [value, why])).toEqual([
    [78, null],
    [null, 'few'],
    [null, 'not_measured'],
    [null, 'not_measured'],
  ])
})

let frozen: string
test('frozen, nothing in it moves; a later edition says which it replaces, and gives nothing away', async () => {
  frozen = await begin()
  expect(await freeze(frozen, { mark: '0123456789abcdef', version: 1 })).toBe('reports.look-again')
  expect(await freeze(frozen, await read(frozen))).toBeUndefined()
  const before = (await one(frozen)).frozen
  expect(before?.definitions.find(({ figure }) => figure === 'contacts')).toMatchObject({
    version: 1,
    threshold: 5,
  })
  // Two more contacts come late: inside the network the figure moves, in the report it does not.
  await nights.add(first, [
    { district: 'amb_nord', gender: 'man' },
    { district: 'amb_nord', gender: 'man' },
  ])
  await nights.turn(first, 'validated')
  await retell(first)
  expect((await one(frozen)).frozen).toEqual(before)
  const again = await begin({ replaces_id: frozen })
  const { content } = await read(again)
  // 80 now, 78 told: the difference would be two people, so what was told stays.
  expect(content.find(({ kind }) => kind === 'figure')).toMatchObject({ value: 78 })
  expect(await freeze(again, await read(again))).toBeUndefined()
  const later = await one(again)
  expect([later.edition, later.frozen?.replaces]).toEqual([2, 'l’edizione 1, congelata il 22 novembre 2026'])
  expect((await one(frozen)).replaced_by).toMatchObject({ funder_report_id: again, edition: 2 })
  expect(
    (await irene.act('reports.write', { ...(await drafted(frozen)), version: 1 }, { now })).problem?.code,
  ).toBe('reports.not-a-draft')
})

const drafted = async (id: string) => {
  const { funder_report_id, title, funder, language, from_month, to_month, blocks } = await one(id)
  return { funder_report_id, title, funder, language, from_month, to_month, blocks }
}

test('each fault is told with its place, and nothing is frozen', async () => {
  const faults: [Partial<{ to_month: string; from_month: string }>, Given, string, object][] = [
    [{ from_month: '2026-07', to_month: '2026-12' }, { kind: 'break' }, 'period-open', { day: '2026-12-31' }],
    [{}, { kind: 'text', text: '  ', hint: 'Scrivi' }, 'empty-block', { position: 2 }],
    [
      {},
      { kind: 'story', called: 'Ada', text: 'Una storia', consent: null },
      'story-without-consent',
      { position: 2 },
    ],
    [{}, { kind: 'story', called: '', text: 'Una storia', consent }, 'story-without-name', { position: 2 }],
    [{}, { kind: 'figures', title: '', has_targets: false, rows: [] }, 'table-without-rows', { position: 2 }],
    [{}, { kind: 'figure', figure: 'hours_flown', note: null }, 'figure-gone', { figure: 'hours_flown' }],
  ]
  for (const [period, block, code, details] of faults) {
    const id = await begin({ ...period, blocks: made({ kind: 'heading', text: 'Titolo' }, block) })
    const looked = await read(id)
    const { problem } = await irene.act('reports.freeze', { funder_report_id: id, ...pick(looked) }, { now })
    expect(problem).toMatchObject({ code: `reports.${code}`, details })
    expect((await one(id)).state).toBe('draft')
  }
})
const pick = ({ mark, version }: { mark: string; version: number }) => ({ mark, version })

test('months that follow no calendar are told beside what was told of others, and stand in the way of what comes after', async () => {
  const about = async (from_month: string, to_month: string) => {
    const blocks = made({ kind: 'figure', figure: 'contacts', note: null })
    const id = await begin({ from_month, to_month, blocks })
    const looked = await read(id)
    const [block] = looked.content
    return { id, looked, told: block?.kind === 'figure' ? [block.value, block.why] : [] }
  }
  // The half-year said 78, of which these months hold all and two more: what was told before would tell the two.
  expect((await about('2026-02', '2026-05')).told).toEqual([null, 'ledger'])
  const spring = await about('2026-02', '2026-04')
  expect(spring.told).toEqual([46, null])
  expect(await freeze(spring.id, spring.looked)).toBeUndefined()
  const kept = await fromBelow(
    database,
    'select period, total from monitoring.releases where network_id = $1',
    [here.network_id],
  )
  expect(kept).toContainEqual({ period: '2026-02/2026-04', total: 46 })
  // Three more come late in April: what was told stays, and what would leave only them over is not told.
  await tell('2026-04-03', { man: 3 })
  expect((await about('2026-02', '2026-04')).told).toEqual([46, null])
  expect((await about('2026-03', '2026-05')).told).toEqual([null, 'ledger'])
  const ages = { project_id, from_month: '2016-01', to_month: '2026-01', language: 'it', blocks: [] }
  await expect(irene.ask(previewAnswering, ages)).rejects.toMatchObject({
    problem: { code: 'reports.too-many-months', details: { most: 120 } },
  })
})

test('two who write the same draft: the later is told, and the words of the first stay', async () => {
  const id = await begin({ title: 'Bozza' })
  const manager = await here.enlist('project_manager', here.lead_id)
  const words = await drafted(id)
  expect(
    (await irene.act('reports.write', { ...words, version: 1, title: 'Di Irene' }, { now })).problem ?? null,
  ).toBeNull()
  const { problem } = await manager.act(
    'reports.write',
    { ...words, version: 1, title: 'Del coordinatore' },
    { now },
  )
  expect(problem?.code).toBe('reports.written-meanwhile')
  expect((await one(id)).title).toBe('Di Irene')
  const looked = await read(id)
  expect(
    (await manager.act('reports.freeze', { funder_report_id: id, ...pick(looked) }, { now })).problem?.code,
  ).toBe('core.not-allowed')
})

test('it is sent once frozen; a promise is due until then, and its owner gets one letter', async () => {
  const schedule_id = newId()
  const promise = {
    ...{ schedule_id, project_id, template: 'regione_lombardia', funder: 'Regione', every: 'half' },
    ...{ first_month: '2026-01', due_days: 150, remind_days: 10, owner_id: irene.worker_id },
  }
  expect((await irene.act('reports.schedule', promise, { now })).problem ?? null).toBeNull()
  const next = async () => ((await irene.ask(reportsAnswering)) as Reports).schedules[0]?.next
  expect(await next()).toMatchObject({ ...half, due_on: '2026-11-27' })
  const letters: { to: string; text: string }[] = []
  await fromBelow(
    database,
    `insert into auth.accounts (id, name, email, email_verified, created_at, updated_at)
     select account_id, name, 'irene@example.org', true, now(), now() from access.workers where network_id = $1 and worker_id = $2`,
    [here.network_id, irene.worker_id],
  )
  const house = {
    ...{ database, clock: { now: () => Date.parse(now) }, public_url: 'https://prossima.example' },
    tell: {
      is_available: true,
      send: async (letter: { to: string; text: string }) => void letters.push(letter),
    },
  } as never
  await remindReports.run(house)
  await remindReports.run(house)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ to: 'irene@example.org' })
  expect(letters[0]?.text).toContain(
    'per Regione (da gennaio 2026 a giugno 2026) va mandata entro venerdì 27 novembre 2026',
  )
  const sending = (id: string, sent_on: string) =>
    irene.act(
      'reports.send',
      {
        sending_id: newId(),
        funder_report_id: id,
        to_whom: 'Ufficio',
        way: 'certified_email',
        sent_on,
        note: null,
      },
      { now },
    )
  expect((await sending(await begin(), '2026-11-22')).problem?.code).toBe('reports.not-frozen')
  expect((await sending(frozen, '2026-11-23')).problem?.code).toBe('reports.day-to-come')
  expect((await sending(frozen, '2026-11-22')).problem ?? null).toBeNull()
  expect((await one(frozen)).state).toBe('sent')
  expect(await next()).toMatchObject({ from_month: '2026-07', to_month: '2026-12' })
})

test('the viewer of a funder reads what was sent to their body, as it left, until it is withdrawn', async () => {
  const [mine, other] = [
    await here.enlist('funder_viewer', here.other_id),
    await here.enlist('funder_viewer', here.lead_id),
  ]
  const of = async (hand: Hand) => ((await hand.ask(receivedAnswering)) as Received).reports
  const asked = { funder_report_id: frozen }
  const sending = (to_organisation_id: string | null) =>
    irene.act(
      'reports.send',
      {
        ...{ sending_id: newId(), funder_report_id: frozen, to_whom: 'Regione', way: 'desk', note: null },
        ...{ sent_on: '2026-11-22', to_organisation_id },
      },
      { now },
    )
  expect(await of(mine)).toEqual([])
  await expect(mine.ask(receivedOneAnswering, asked)).rejects.toMatchObject({ problem: { status: 404 } })
  expect((await sending(null)).problem?.code).toBe('reports.desk-of-a-body')
  expect((await sending(newId())).problem?.code).toBe('core.not-found')
  expect((await one(frozen)).readers.map(({ organisation_id }) => organisation_id)).toContain(here.other_id)
  expect((await sending(here.other_id)).problem ?? null).toBeNull()
  expect((await of(mine)).map(({ funder_report_id }) => funder_report_id)).toEqual([frozen])
  const told = (await mine.ask(receivedOneAnswering, asked)) as OneReceived
  expect(told.content).toEqual((await one(frozen)).frozen?.content)
  // Another body, the draft, the numbers inside: no road leads there.
  expect(await of(other)).toEqual([])
  for (const answering of [reportsAnswering, previewAnswering])
    await expect(
      mine.ask(answering, { project_id, ...half, language: 'it', blocks: [] }),
    ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  const withdrawing = { funder_report_id: frozen, because: 'Un numero era sbagliato.' }
  expect((await irene.act('reports.withdraw', withdrawing, { now })).problem ?? null).toBeNull()
  expect(await of(mine)).toEqual([])
  await expect(mine.ask(receivedOneAnswering, asked)).rejects.toMatchObject({ problem: { status: 404 } })
})

test('who does not read figures reads no report', async () => {
  const looked = { project_id, ...half, language: 'it', blocks: whole() }
  expect(((await irene.ask(previewAnswering, looked)) as Preview).content).toHaveLength(8)
  for (const hand of [here.operator, here.stranger, here.dpo])
    await expect(hand.ask(previewAnswering, looked)).rejects.toMatchObject({
      problem: { code: 'core.not-allowed' },
    })
})
