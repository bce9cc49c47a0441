// Figures follow the life of outings exactly: whatever the order of events, twice or late, they equal counting all
// again; what was not told is found at night by name.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { Happened } from '#core/http'
import { clockAt, newId, type Row } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import type { DifferencesAnswer, FigureAnswer, FiguresAnswer, TrendAnswer } from './index.ts'
import { anOuting, drawDistricts, type Meeting, type Nights, type Outing, openNights } from './makers.ts'
import {
  differencesAnswering,
  figureAnswering,
  figuresAnswering,
  recountAll,
  retellings,
  trendAnswering,
} from './server.ts'

let database: Database
let here: Territory
let nights: Nights
let project_id: string
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(here)
  nights = openNights(
    database,
    here,
    await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id]),
  )
}, 90_000)
afterAll(() => database.close())

const hear = (event: string, outing: Outing) => {
  const reaction = retellings.find((each) => each.on === event)
  if (!reaction) throw new Error(`Nobody listens to ${event}`)
  return reaction.run(
    { network_id: here.network_id, seq: 1, name: event, data: { shift_id: outing.shift_id } } as Happened,
    { database } as never,
  )
}
const turn = async (outing: Outing, state: 'closed' | 'validated' | 'in_progress', event: string) => {
  await nights.turn(outing, state)
  await hear(event, outing)
}
const close = async (outing: Outing) => {
  await nights.write(outing)
  await hear('shift-closed', outing)
}
const validate = (outing: Outing) => turn(outing, 'validated', 'shift-validated')
const rollup = async (hand: Hand): Promise<Row[]> =>
  (
    await database.read(hand.token, [
      {
        name: 'rollup',
        text: 'select * from monitoring.rollup where network_id = $1',
        values: [here.network_id],
      },
    ])
  ).rows[0] ?? []
const recount = async (): Promise<number> => {
  const [row] = await database.as('jobs', (run) =>
    run({
      text: 'select monitoring.recount($1, $2) as found',
      values: [here.network_id, new Date().toISOString()],
    }),
  )
  return Number(row?.found)
}
const ask = async (hand: Hand, input: Record<string, unknown> = {}) =>
  (await hand.ask(figuresAnswering, {
    from_month: '2025-01',
    to_month: '2025-12',
    ...input,
  })) as FiguresAnswer
const figureIn = (answer: FiguresAnswer, key: string) => answer.figures.find((figure) => figure.key === key)
const some = (count: number, more: Partial<Meeting> = {}): Meeting[] =>
  Array.from({ length: count }, () => ({ district: 'amb_nord', ...more }))
const mobile = (on_day: string, more: Partial<Outing> = {}) =>
  anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, ...more })

test('only validated nights count; closed ones stand apart; contacts are not persons', async () => {
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const first = mobile('2025-02-10', {
    people_seen: 14,
    syringes_collected: 3,
    meetings: [
      ...some(4, { gender: 'woman', kits: 1 }),
      ...some(6, { syringes_out: 2 }),
      { district: 'amb_sud', person_id, syringes_back: 8 },
    ],
  })
  const second = mobile('2025-03-02', { meetings: [{ district: 'amb_nord', person_id }, ...some(4)] })
  await close(first)
  expect(figureIn(await ask(here.coordinator), 'contacts')).toMatchObject({ value: 0, provisional: 11 })
  await validate(first)
  await close(second)
  await validate(second)
  const answer = await ask(here.coordinator)
  const values = Object.fromEntries(answer.figures.map((figure) => [figure.key, figure.value]))
  expect(values).toMatchObject({
    contacts: 16,
    presences: 14,
    shifts_done: 2,
    hours_out: 8,
    kits_distributed: 4,
    syringes_out: 12,
    syringes_back: 8,
    syringes_collected: 3,
    distinct_persons_met: 1,
    new_persons: 1,
  })
  expect(figureIn(await ask(here.coordinator, { from_month: '2025-03' }), 'new_persons')).toMatchObject({
    value: 0,
  })
  expect(
    figureIn(await ask(here.coordinator, { from_month: '2025-03' }), 'distinct_persons_met'),
  ).toMatchObject({ value: 1 })
  expect(figureIn(await ask(here.coordinator, { district: 'amb_sud' }), 'contacts')).toMatchObject({
    value: 1,
  })
})

test('what nobody counts yet is not zero, and a promise without data has no colour', async () => {
  const answer = await ask(here.monitor, { project_id })
  expect(figureIn(answer, 'sentinels_trained')).toMatchObject({
    is_measured: false,
    value: null,
    standing: 'not_measured',
  })
  expect(figureIn(answer, 'contacts')).toMatchObject({
    is_indicator: true,
    target: 500,
    qualifier: 'about',
    is_measured: true,
  })
  const before = await ask(here.monitor, { from_month: '2024-01', to_month: '2024-02' })
  expect(figureIn(before, 'contacts')?.standing).toBe('not_enough_data')
})

test('a figure tells its rule, its months and its parts; outside the unit small parts say nothing', async () => {
  const period = { key: 'contacts', from_month: '2025-02', to_month: '2025-03' }
  const own = (await here.coordinator.ask(figureAnswering, period)) as FigureAnswer
  expect(own.series.map(({ month, value }) => [month, value])).toEqual([
    ['2025-02', 11],
    ['2025-03', 5],
  ])
  expect(own.rule.it).toContain('non sono persone')
  const districts = (figure: FigureAnswer) =>
    figure.by.find((each) => each.dimension === 'district')?.parts.map((part) => [part.code, part.value])
  expect(districts(own)).toEqual([
    ['amb_nord', 15],
    ['amb_sud', 1],
  ])
  const outside = (await here.monitor.ask(figureAnswering, period)) as FigureAnswer
  expect(outside).toMatchObject({ is_coarse: true, threshold: 3, value: 16 })
  expect(districts(outside)).toEqual([
    ['amb_nord', null],
    ['amb_sud', null],
  ])
  const persons = figureIn(await ask(here.monitor), 'distinct_persons_met')
  expect(persons).toMatchObject({ value: null, is_few: true })
  await expect(here.monitor.ask(figureAnswering, { ...period, key: 'nothing' })).rejects.toMatchObject({
    problem: { code: 'monitoring.unknown-figure' },
  })
})

test('who has no right to figures gets none, and another body sees only its own', async () => {
  for (const hand of [here.operator, here.peer, here.nurse, here.warehouse, here.dpo])
    await expect(ask(hand)).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  expect(await rollup(here.operator)).toEqual([])
  const elsewhere = await ask(here.stranger)
  expect(elsewhere.figures.filter((figure) => figure.is_measured && figure.value)).toEqual([])
  expect(elsewhere.shifts_validated).toBe(0)
  const write = database.change(here.monitor.token, [], () => ({
    saves: [
      {
        name: 'raise',
        text: 'update monitoring.rollup set quantity = 999 where network_id = $1',
        values: [here.network_id],
      },
    ],
    answer: () => null,
  }))
  await expect(write).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  const look = database.read(here.monitor.token, [
    { name: 'seen', text: 'select * from monitoring.seen where network_id = $1', values: [here.network_id] },
  ])
  await expect(look).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  const call = database.read(here.monitor.token, [
    {
      name: 'retell',
      text: "select monitoring.retell($1, 'outreach', $2)",
      values: [here.network_id, [newId()]],
    },
  ])
  await expect(call).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
})

test('whatever the order of validating and opening again, the figures equal counting everything anew', async () => {
  const outings = ['2025-05-01', '2025-05-20', '2025-06-03'].map((day, at) =>
    mobile(day, {
      unit_id: at === 2 ? here.street_id : here.mobile_id,
      people_seen: at + 2,
      meetings: some(at + 1, { kits: 1, district: at === 1 ? 'amb_sud' : 'amb_nord' }),
    }),
  )
  for (const outing of outings) await close(outing)
  const moves = fc.array(
    fc.record({
      which: fc.nat(2),
      to: fc.constantFrom('validated' as const, 'closed' as const, 'in_progress' as const),
      twice: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      for (const { which, to, twice } of steps) {
        const outing = outings[which] as Outing
        const event = to === 'validated' ? 'shift-validated' : 'shift-reopened'
        await turn(outing, to, event)
        if (twice) await hear(event, outing)
      }
      expect(await recount()).toBe(0)
    }),
    { numRuns: 12 },
  )
  for (const outing of outings) await turn(outing, 'validated', 'shift-validated')
  const may = (await rollup(here.coordinator)).filter(
    (row) => row.month === '2025-05' && row.measure === 'contacts' && row.is_validated,
  )
  expect(may.reduce((sum, row) => sum + Number(row.quantity), 0)).toBe(3)
  const spring = await ask(here.coordinator, { from_month: '2025-05', to_month: '2025-06' })
  expect(
    spring.figures
      .filter((each) => ['contacts', 'kits_distributed', 'presences'].includes(each.key))
      .map((each) => each.value),
  ).toEqual([6, 9, 6])
})

test('a meeting nobody told of is found at night by its outing, listed, and put right', async () => {
  const outing = mobile('2025-09-05', { meetings: some(5) })
  await close(outing)
  await validate(outing)
  expect(await recount()).toBe(0)
  await nights.add(outing, some(2, { district: 'amb_ovest' }))
  await recountAll.run({ database, clock: clockAt('2026-11-23T03:00:00Z') } as never)
  const differences = await fromBelow(
    database,
    'select * from monitoring.differences where network_id = $1',
    [here.network_id],
  )
  expect(differences).toContainEqual(
    expect.objectContaining({
      place: 'fact',
      source: 'outreach',
      cause_id: outing.shift_id,
      measure: 'contacts',
      district_key: 'amb_ovest',
      stored: 0,
      recounted: 2,
    }),
  )
  expect(differences).toContainEqual(
    expect.objectContaining({ place: 'rollup', cause_id: null, month: '2025-09', stored: 0, recounted: 2 }),
  )
  // Who looks after the figures learns what was apart, never by how much: that may be one person.
  const seen = (await here.monitor.ask(differencesAnswering)) as DifferencesAnswer
  expect(seen.differences.map((each) => Object.keys(each).sort().join(' '))).toEqual(
    differences.map(() => 'found_at measure month source'),
  )
  expect(seen.differences).toContainEqual(
    expect.objectContaining({ source: 'outreach', month: '2025-09', measure: 'contacts' }),
  )
  expect(await recount()).toBe(0)
  const late = (await ask(here.coordinator, { from_month: '2025-09', to_month: '2025-09' })).figures.find(
    (figure) => figure.key === 'contacts',
  )
  expect(late).toMatchObject({ value: 5, provisional: 2 })
  await expect(here.coordinator.ask(differencesAnswering)).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})

test('today shows four weeks against the four before, closed nights included', async () => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  await close(mobile(day(2), { people_seen: 9, meetings: some(7) }))
  await close(mobile(day(40), { people_seen: 5, meetings: some(4) }))
  const { figures } = (await here.coordinator.ask(trendAnswering)) as TrendAnswer
  expect(figures.map((figure) => [figure.key, figure.value, figure.before])).toEqual([
    ['shifts_done', 1, 1],
    ['contacts', 7, 4],
    ['presences', 9, 5],
    ['kits_distributed', 0, 0],
  ])
  expect(figures[1]?.weeks).toHaveLength(8)
  expect(figures[1]?.weeks.at(-1)).toBe(7)
})
