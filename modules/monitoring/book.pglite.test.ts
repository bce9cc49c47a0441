// The officer writes how a figure is counted: what she sees while she chooses is what the page tells afterwards; what was counted
// before stays so; what nobody counts is declared with a proof.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import type { BookAnswer, FigureAnswer, FigurePreview, FiguresAnswer, PromisesAnswer } from './index.ts'
import { anOuting, drawDistricts, type Meeting, type Nights, openNights } from './makers.ts'
import {
  bookAnswering,
  figureAnswering,
  figuresAnswering,
  previewAnswering,
  promisesAnswering,
  retellings,
} from './server.ts'

let database: Database
let here: Territory
let nights: Nights
let project_id: string
const year = { from_month: '2026-01', to_month: '2026-06' }

const tell = async (on_day: string, meetings: Meeting[], unit_id = here.mobile_id) => {
  const outing = anOuting({ unit_id, organisation_id: here.lead_id, on_day, meetings })
  await nights.write(outing)
  await nights.turn(outing, 'validated')
  const data = { shift_id: outing.shift_id }
  await retellings[0]?.run(
    { network_id: here.network_id, seq: 1, name: 'shift-validated', data } as never,
    { database } as never,
  )
}
const some = (count: number, more: Partial<Meeting> = {}): Meeting[] =>
  Array.from({ length: count }, () => ({ district: 'amb_nord', ...more }))

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(here)
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  nights = openNights(database, here, store)
  const people = [aPerson(here.mobile_id, here.lead_id), aPerson(here.mobile_id, here.lead_id)]
  const [first, second] = await Promise.all(people.map((person) => meetSomeone(here.operator, person)))
  await tell('2026-01-10', [
    ...some(7, { gender: 'woman' }),
    ...some(12),
    { district: 'amb_sud', gender: 'woman', person_id: first },
  ])
  await tell('2026-03-05', [
    ...some(9, { gender: 'woman', age_band: 'from_18_to_29' }),
    { district: 'amb_nord', person_id: first },
    { district: 'amb_nord', person_id: second },
  ])
  await tell('2026-04-02', some(5, { gender: 'woman' }), here.street_id)
}, 90_000)
afterAll(() => database.close())

const draft = (more: Record<string, unknown> = {}) => ({
  key: 'women_met',
  label: { it: 'Donne incontrate', en: 'Women met' },
  counting: { how: 'sum', measure: 'contacts' },
  time: 'in_period',
  filters: { genders: ['woman'] },
  dimensions: ['age_band', 'district'],
  level: 'output',
  frequency: 'quarter',
  owner_id: here.monitor.worker_id,
  external_codes: [{ scheme: 'ESF+', code: 'EECO01' }],
  disclosure: 'people',
  ...more,
})
const write = (
  given: Record<string, unknown>,
  more: Record<string, unknown> = {},
  hand: Hand = here.monitor,
) =>
  hand.act('monitoring.define-figure', {
    draft: given,
    applies_from: '2026-01-01',
    is_new: true,
    note: null,
    ...more,
  })
const preview = async (given: Record<string, unknown>) =>
  (await here.monitor.ask(previewAnswering, { draft: given, ...year })) as FigurePreview
const opened = async (key: string, more: Record<string, unknown> = {}) =>
  (await here.monitor.ask(figureAnswering, { key, ...year, ...more })) as FigureAnswer
const page = async (more: Record<string, unknown> = {}, hand: Hand = here.monitor) =>
  (await hand.ask(figuresAnswering, { project_id, ...year, ...more })) as FiguresAnswer
const seen = async (key: string, more: Record<string, unknown> = {}) =>
  (await page(more)).figures.find((figure) => figure.key === key)
const codeOf = async (answer: Promise<{ problem?: { code: string } }>) => (await answer).problem?.code

test('what is shown while choosing is what the page tells once it is written', async () => {
  const drafts = [
    draft(),
    draft({ key: 'met_all_along', time: 'cumulative', filters: {} }),
    draft({
      ...{ key: 'known_women', filters: {}, dimensions: ['district'] },
      counting: { how: 'distinct', measures: ['persons_met'], which: 'subjects' },
    }),
    draft({
      ...{ key: 'women_each_outing', dimensions: [], filters: {} },
      counting: {
        ...{ how: 'ratio', over: { how: 'sum', measure: 'contacts' } },
        under: { how: 'sum', measure: 'shifts' },
      },
    }),
    draft({
      ...{ key: 'reached_share', dimensions: [], filters: { units: [here.mobile_id] }, disclosure: 'plain' },
      counting: {
        ...{ how: 'share', population: 40 },
        of: { how: 'distinct', measures: ['persons_met'], which: 'subjects' },
      },
    }),
  ]
  for (const each of drafts) {
    const before = await preview(each)
    expect((await write(each)).problem).toBeUndefined()
    const after = await opened(each.key)
    const numbers = ({ value, series, by, unit }: FigureAnswer) => ({ value, series, by, unit })
    expect(numbers(before)).toEqual(numbers(after))
    expect(await seen(each.key)).toMatchObject({ value: before.value, version: 1, time: each.time })
  }
  expect(await seen('women_met')).toMatchObject({ value: 22, source: 'outreach', level: 'output' })
  expect(await seen('met_all_along', { from_month: '2026-06' })).toMatchObject({ value: 36 })
  expect((await opened('met_all_along')).series.map(({ value }) => value)).toEqual([20, 20, 31, 36, 36, 36])
  expect(await seen('women_each_outing')).toMatchObject({ value: 12 })
  // Two of forty would be five per cent; two persons are too few to be told.
  expect(await seen('reached_share')).toMatchObject({ value: null, is_few: true })
  expect((await preview(draft())).sentence.it).toBe(
    'Somma di contatti. Solo genere: donne. Vale quello che è successo nel periodo.',
  )
})

test('a version counts from its day on; a period keeps the one in force on its last day', async () => {
  const older = draft({ filters: { genders: ['woman'], districts: ['amb_nord'] } })
  const since = { applies_from: '2026-05-01', is_new: false, note: 'Solo il nord' }
  expect((await write(older, since)).answer).toEqual({ key: 'women_met', version: 2 })
  expect(await seen('women_met', { to_month: '2026-04' })).toMatchObject({ value: 22, version: 1 })
  expect(await seen('women_met')).toMatchObject({ value: 21, version: 2 })
  expect(await opened('women_met')).toMatchObject({ version: 2, applies_from: '2026-05-01', value: 21 })
  // A figure of the house, counted otherwise by this network.
  const nearer = draft({ key: 'contacts', filters: { units: [here.mobile_id] }, dimensions: [] })
  await write(nearer, { is_new: false, applies_from: '2026-06-01' })
  expect(await seen('contacts', { to_month: '2026-05' })).toMatchObject({ value: 36, version: 1 })
  expect(await seen('contacts')).toMatchObject({ value: 31, version: 2 })
  const { figures } = (await here.monitor.ask(bookAnswering)) as BookAnswer
  const [women, contacts] = ['women_met', 'contacts'].map((key) => figures.find((each) => each.key === key))
  expect(women?.versions.map(({ version, note }) => [version, note])).toEqual([
    [2, 'Solo il nord'],
    [1, null],
  ])
  expect(women?.versions[0]?.sentence.it).toContain('ambito: Ambito amb_nord')
  expect(contacts?.versions.map(({ applies_from }) => applies_from)).toEqual(['2026-06-01', null])
})

test('what cannot be is refused, and nothing is written', async () => {
  const next = { is_new: false, applies_from: '2026-05-01' }
  expect(await codeOf(write(draft()))).toBe('monitoring.figure-key-taken')
  expect(await codeOf(write(draft(), next))).toBe('monitoring.version-overlaps')
  const same = draft({ filters: { genders: ['woman'], districts: ['amb_nord'] } })
  expect(await codeOf(write(same, { ...next, applies_from: '2026-07-01' }))).toBe(
    'monitoring.nothing-different',
  )
  expect(await codeOf(write(draft({ key: 'nobody_wrote_it' }), next))).toBe('core.not-found')
  const fresh = (more: Record<string, unknown>) => write(draft({ key: 'fresh', ...more }))
  expect(await codeOf(fresh({ counting: { how: 'sum', measure: 'miracles' } }))).toBe(
    'monitoring.unknown-fact',
  )
  const kits = { how: 'sum', measure: 'kits', kinds: ['no_such_kit'] }
  expect(await codeOf(fresh({ counting: kits, filters: {}, dimensions: [] }))).toBe('monitoring.unknown-kind')
  const elsewhere = [{ districts: ['atlantis'] }, { organisations: [newId()] }, { units: [newId()] }]
  for (const filters of elsewhere)
    expect(await codeOf(fresh({ filters, dimensions: [] }))).toBe('monitoring.unknown-part')
  expect(await codeOf(fresh({ owner_id: newId() }))).toBe('monitoring.owner-unknown')
  expect(await codeOf(write(draft({ key: 'fresh' }), {}, here.coordinator))).toBe('core.not-allowed')
  expect(await seen('fresh')).toBeUndefined()
})

test('no version begins inside a period somebody closed', async () => {
  const row = {
    ...{
      network_id: here.network_id,
      value_id: newId(),
      project_id: null,
      figure: 'known_women',
      revision: 1,
    },
    ...{
      period: '2026-Q2',
      state: 'frozen',
      definition_version: 1,
      definition: {},
      parts: [],
      batch_id: newId(),
    },
    ...{
      cut_off_at: '2026-07-02T10:00:00Z',
      is_replaced: false,
      moved_at: '2026-07-02T10:00:00Z',
      moved_by: here.monitor.worker_id,
    },
  }
  await fromBelow(
    database,
    'insert into monitoring.values select (jsonb_populate_record(null::monitoring.values, $1::jsonb)).*',
    [JSON.stringify(row)],
  )
  const counting = { how: 'distinct', measures: ['persons_met'], which: 'new_subjects' }
  const otherwise = draft({ key: 'known_women', filters: {}, dimensions: [], counting })
  const inside = write(otherwise, { is_new: false, applies_from: '2026-06-30' })
  expect((await inside).problem).toMatchObject({
    ...{ code: 'monitoring.inside-frozen', details: { period: '2026-Q2', day: '2026-07-01' } },
  })
  const after = write(otherwise, { is_new: false, applies_from: '2026-07-01' })
  expect((await after).answer).toEqual({ key: 'known_women', version: 2 })
})

const promise = (action: string, input: Record<string, unknown>) =>
  here.monitor.act(`monitoring.${action}`, { project_id, key: 'contacts', ...input })

test('a target of a period is judged within it, by the rule of the network', async () => {
  const target = { target: 40, qualifier: 'at_least' }
  expect(await codeOf(promise('set-period-target', target))).toBe('monitoring.target-without-period')
  expect(await codeOf(promise('set-period-target', { ...target, period: 'estate' }))).toBe(
    'monitoring.period-unknown',
  )
  expect(await codeOf(promise('set-period-target', { ...target, period: '2031' }))).toBe(
    'monitoring.period-outside-project',
  )
  expect((await promise('set-period-target', { ...target, period: '2026-H1' })).problem).toBeUndefined()
  expect(await seen('contacts')).toMatchObject({
    ...{ target: 40, target_period: '2026-H1', to_date: 31, standing: 'a_little_behind' },
  })
  expect(await seen('contacts', { to_month: '2026-05' })).toMatchObject({ target: 500, target_period: null })
  const rule = (on_track_from: number, behind_from: number) =>
    here.monitor.act('monitoring.set-light-rule', { rule_id: newId(), on_track_from, behind_from })
  expect(await codeOf(rule(70, 70))).toBe('monitoring.light-rules-in-order')
  await rule(75, 50)
  expect(await page()).toMatchObject({ light: { on_track_from: 75, behind_from: 50 } })
  expect(await seen('contacts')).toMatchObject({ standing: 'on_track' })
  const baseline = { value: 12, on_day: '2025-01-01', source: 'Relazione 2024' }
  expect((await promise('set-baseline', baseline)).problem).toBeUndefined()
  expect(await here.monitor.ask(promisesAnswering, { project_id, key: 'contacts' })).toMatchObject({
    baseline,
  })
})

test('what no room counts is declared with a proof, and counts once', async () => {
  const declare = (more: Record<string, unknown>, key = 'sentinels_trained') =>
    promise('declare-value', {
      ...{ declared_id: newId(), key, period: '2026-Q1', value: 14, note: null, said_by: 'Ente capofila' },
      ...{ evidence_link: 'https://example.org/verbale.pdf', ...more },
    })
  expect(await seen('sentinels_trained')).toMatchObject({ value: null, standing: 'not_measured' })
  expect(await codeOf(declare({ evidence_link: null }))).toBe('monitoring.declared-needs-evidence')
  expect(await codeOf(declare({ evidence_link: 'verbale' }))).toBe('monitoring.evidence-link-wrong')
  expect(await codeOf(declare({ evidence_link: null, evidence_key: 'another/secret.pdf' }))).toBe(
    'core.not-found',
  )
  expect(await codeOf(declare({}, 'contacts'))).toBe('monitoring.already-measured')
  expect(await codeOf(declare({ period: undefined }))).toBe('monitoring.declared-without-period')
  // Neither before the project nor after it: a number of other years would make up its target.
  expect(await codeOf(declare({ period: '2009' }))).toBe('monitoring.period-outside-project')
  expect((await declare({})).problem).toBeUndefined()
  expect(await codeOf(declare({ period: '2026' }))).toBe('monitoring.declared-overlaps')
  await declare({ value: 15 })
  await declare({ period: '2026-Q2', value: 3 })
  expect(await seen('sentinels_trained')).toMatchObject({
    value: 18,
    is_declared: true,
    standing: 'no_target',
  })
  const { declared } = (await here.monitor.ask(promisesAnswering, {
    ...{ project_id, key: 'sentinels_trained' },
  })) as PromisesAnswer
  expect(declared.map(({ period, value }) => [period, value])).toEqual([
    ['2026-Q2', 3],
    ['2026-Q1', 15],
    ['2026-Q1', 14],
  ])
})

test('scopes: one body, and one action of the project', async () => {
  expect(await seen('met_all_along', { organisation_id: here.other_id })).toMatchObject({ value: 0 })
  expect(await seen('known_women', { organisation_id: here.lead_id })).toMatchObject({ has_data: true })
  await expect(page({ project_id: undefined, action: 'A1' })).rejects.toMatchObject({
    problem: { code: 'monitoring.action-without-project' },
  })
  // No service carries an action nobody wrote: nothing is counted in it.
  expect(await seen('women_met', { action: 'A9' })).toMatchObject({ has_data: false })
})
