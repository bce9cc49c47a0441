// A figure part by part, month by month: every part is where its work was done, small ones cannot be counted back from the sums beside
// them, and whoever coordinates one body sees that body alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { openStore } from '#goods/makers'
import type { FigureAnswer, FiguresAnswer, MonthsAnswer } from '#monitoring'
import { anOuting, drawDistricts, type Meeting, openNights } from '#monitoring/makers'
import {
  figureAnswering,
  figuresAnswering,
  keepMonthsAhead,
  monthsAnswering,
  retellings,
} from '#monitoring/server'
import { foundTerritory, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import type { PartsByMonth } from './index.ts'
import { dashboardsAnswerings } from './server.ts'
import { toldParts } from './store/parts.ts'

const months = { from_month: '2025-01', to_month: '2025-03' }
let database: Database
let here: Territory
let tell: (
  on_day: string,
  counts: Record<string, number>,
  persons?: string[],
  more?: Meeting[],
) => Promise<void>
/** Two small municipalities beside the first of their district. */
const [small, smaller] = ['016024', '016018'] as const
const met: string[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here, [], [small, smaller])
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  const nights = openNights(database, here, store)
  for (const nickname of ['Volpe', 'Riccio', 'Lontra', 'Gufo'])
    met.push(await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })))
  tell = async (on_day, counts, persons = [], more = []) => {
    const meetings = [
      ...Object.entries(counts).flatMap(([gender, count]) =>
        Array.from({ length: count }, () => ({ district: 'amb_nord' as const, gender })),
      ),
      ...persons.map((person_id) => ({ district: 'amb_sud' as const, gender: 'man', person_id })),
      ...more,
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
    ...{ adds_up: true, has_totals: true, threshold: 3 },
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

test('by municipality too: who is counted once is in one of them, and the small ones stand with their district', async () => {
  const at = (municipality: string, count: number): Meeting[] =>
    Array.from({ length: count }, () => ({ district: 'amb_nord' as const, municipality }))
  const known = (municipality: string, gender: string, of: string[]): Meeting[] =>
    of.map((person_id) => ({ district: 'amb_nord' as const, municipality, gender, person_id }))
  await tell('2025-05-10', { man: 12 }, [], [...at(small, 2), ...at(smaller, 1)])
  await tell('2025-06-10', { man: 8 }, [], known(small, 'man', met))
  const later = { from_month: '2025-05', to_month: '2025-06' }
  const seen = async (key: string, side: string, of = later) =>
    rows((await here.monitor.ask(dashboardsAnswerings.parts, { key, side, ...of })) as PartsByMonth)
  // One alone in the smallest: it stands with the next one, under their district, in every month.
  expect(await seen('contacts', 'municipality')).toEqual({ 'amb_nord/016120': [12, 8], amb_nord: [3, 4] })
  expect(await seen('distinct_persons_met', 'municipality')).toEqual({ [`amb_nord/${small}`]: [0, 4] })
  // Three seen as men and one as a woman are four: of neither the number is told, or the other would be known.
  await tell(
    '2025-07-10',
    {},
    [],
    [...known('016120', 'man', met.slice(0, 3)), ...known('016120', 'woman', met.slice(3))],
  )
  const july = { from_month: '2025-07', to_month: '2025-07' }
  expect(await seen('distinct_persons_met', 'gender', july)).toEqual({ man: [null], woman: [null] })
  const one = (await here.monitor.ask(figureAnswering, {
    key: 'distinct_persons_met',
    ...july,
  })) as FigureAnswer
  const genders = one.by.find(({ dimension }) => dimension === 'gender')
  expect([one.value, genders?.parts.map(({ value }) => value)]).toEqual([4, [null, null]])
  await keepMonthsAhead({ database }, here.network_id)
  const asked = { keys: ['distinct_persons_met'], dimension: 'gender', ...july }
  const { figures } = (await here.monitor.ask(monthsAnswering, asked)) as MonthsAnswer
  expect(figures[0]?.parts.map(({ values }) => values)).toEqual([[null], [null]])
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
