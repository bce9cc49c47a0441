// A figure part by part, month by month: every part is where its work was done, small ones cannot be counted back from the sums beside
// them, and whoever coordinates one body sees that body alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { openStore } from '#goods/makers'
import type { FigureAnswer, FiguresAnswer } from '#monitoring'
import { anOuting, drawDistricts, openNights } from '#monitoring/makers'
import { figureAnswering, figuresAnswering, retellings } from '#monitoring/server'
import { foundTerritory, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import type { PartsByMonth } from './index.ts'
import { dashboardsAnswerings } from './server.ts'
import { toldParts } from './store/parts.ts'

const months = { from_month: '2025-01', to_month: '2025-03' }
let database: Database
let here: Territory
let tell: (on_day: string, counts: Record<string, number>, persons?: string[]) => Promise<void>
const met: string[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here)
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  const nights = openNights(database, here, store)
  for (const nickname of ['Volpe', 'Riccio', 'Lontra', 'Gufo'])
    met.push(await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })))
  tell = async (on_day, counts, persons = []) => {
    const meetings = [
      ...Object.entries(counts).flatMap(([gender, count]) =>
        Array.from({ length: count }, () => ({ district: 'amb_nord' as const, gender })),
      ),
      ...persons.map((person_id) => ({ district: 'amb_sud' as const, gender: 'man', person_id })),
    ]
    const outing = anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, meetings })
    await nights.write(outing)
    await nights.turn(outing, 'validated')
    const data = { shift_id: outing.shift_id }
    await retellings[0]?.run({ network_id: here.network_id, seq: 1, name: 'shift-validated', data }, {
      database,
    } as never)
  }
  await tell('2025-01-10', { man: 20, woman: 9, non_binary: 2 })
  await tell('2025-02-10', { man: 10, woman: 8 }, met)
  await tell('2025-02-17', {}, met.slice(0, 3))
  await tell('2025-03-10', { man: 12 }, met)
}, 90_000)
afterAll(() => database.close())

const ask = (key: string, side: string, hand = here.monitor) =>
  hand.ask(dashboardsAnswerings.parts, { key, side, ...months }) as Promise<PartsByMonth>
const rows = ({ parts }: PartsByMonth) => Object.fromEntries(parts.map(({ code, values }) => [code, values]))

test('parts of a month make up the month; who is counted once is counted once in each', async () => {
  expect(rows(await ask('contacts', 'partner'))).toEqual({ [here.lead_id]: [31, 25, 16] })
  expect(rows(await ask('contacts', 'district'))).toEqual({ amb_nord: [31, 18, 12], amb_sud: [0, 7, 4] })
  const persons = await ask('distinct_persons_met', 'partner')
  expect(rows(persons)).toEqual({ [here.lead_id]: [0, 4, 4] })
  const { series } = (await here.monitor.ask(figureAnswering, {
    key: 'distinct_persons_met',
    ...months,
  })) as FigureAnswer
  expect(series.map(({ value }) => value)).toEqual(persons.parts[0]?.values)
  // Two in January, none after: told nowhere, and not worked out from who is beside them.
  const { parts } = await ask('contacts', 'gender')
  const few = parts.find(({ code }) => code === 'non_binary')
  expect([few?.total, few?.values[0]]).toEqual([null, null])
  expect(parts.filter(({ values }) => values[0] === null).length).toBeGreaterThanOrEqual(2)
})

test('a sum of a month or of a part never leaves the few it hides', () => {
  const told = toldParts({
    ...{ adds_up: true, threshold: 3 },
    parts: [
      [20, 9, 30],
      [2, 8, 11],
      [14, 25, 1],
    ].map((values, at) => ({ code: String(at), label: null, values })),
  })
  for (const month of [0, 2]) {
    const hidden = told.filter(({ values }) => values[month] === null)
    expect(hidden.length).toBeGreaterThanOrEqual(2)
  }
  for (const { total, values } of told)
    expect(total === null || values.filter((value) => value === null).length !== 1).toBe(true)
})

test('a side a figure is not seen from is refused, and another body is not seen', async () => {
  await expect(ask('shifts_done', 'gender')).rejects.toMatchObject({
    problem: { code: 'dashboards.not-from-this-side' },
  })
  await expect(ask('flights', 'partner')).rejects.toMatchObject({ problem: { status: 404 } })
  expect((await ask('contacts', 'partner', here.stranger)).parts).toEqual([])
})

test('one district over any months tells no more than the table of all districts and months', async () => {
  await tell('2025-01-20', {}, met.slice(0, 1))
  const south = async (from_month: string, to_month: string) => {
    const asked = { from_month, to_month, district: 'amb_sud' }
    const one = (await here.monitor.ask(figureAnswering, { key: 'contacts', ...asked })) as FigureAnswer
    const { figures } = (await here.monitor.ask(figuresAnswering, asked)) as FiguresAnswer
    const seen = figures.find(({ key }) => key === 'contacts')
    expect([seen?.value, seen?.is_about]).toEqual([one.value, one.is_about])
    return one
  }
  // One met in January, seven in February, four in March: all together twelve, and never twelve less eleven.
  expect(await south('2025-01', '2025-03')).toMatchObject({ value: 12, is_about: false })
  expect(await south('2025-02', '2025-03')).toMatchObject({ value: 10, is_about: true })
  expect((await south('2025-01', '2025-01')).value).toBeNull()
  const { series, by } = await south('2025-02', '2025-03')
  expect(series.some(({ value }) => value === null)).toBe(true)
  for (const { parts } of by) for (const { value } of parts) expect((value ?? 0) % 5).toBe(0)
  const whole = { key: 'contacts', from_month: '2025-02', to_month: '2025-03' }
  expect((await here.monitor.ask(figureAnswering, whole)) as FigureAnswer).toMatchObject({ value: 41 })
})
