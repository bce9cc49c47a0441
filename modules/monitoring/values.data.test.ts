// The life of a figure in a period: counted, validated, frozen at a cut-off from which it counts the same for ever, opened again only
// as a new revision. Two people on one value: one wins, the other is told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId, type Problem } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { FigureAnswer, ValueStory, ValuesAnswer, VerifyAnswer } from './index.ts'
import { anOuting, drawDistricts, type Nights, type Outing, openNights } from './makers.ts'
import {
  figureAnswering,
  retellings,
  valueStoryAnswering,
  valuesAnswering,
  verifyValueAnswering,
} from './server.ts'

let database: Database
let here: Territory
let nights: Nights
let manager: Hand
let early: Outing
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here)
  nights = openNights(database, here, await openStore(here.warehouse, here.lead_id, [here.mobile_id]))
  manager = await here.enlist('project_manager', here.lead_id)
  early = await tell('2025-07-04', 24)
  await tell('2025-08-11', 16)
}, 90_000)
afterAll(() => database.close())

const retell = (outing: Outing) =>
  retellings[0]?.run(
    { network_id: here.network_id, seq: 1, name: 'shift-validated', data: { shift_id: outing.shift_id } },
    { database } as never,
  )
const turn = async (outing: Outing, state: 'closed' | 'validated') => {
  await nights.turn(outing, state)
  await retell(outing)
}
const tell = async (on_day: string, count: number, state: 'closed' | 'validated' = 'validated') => {
  const meetings = Array.from({ length: count }, (_, at) => ({
    district: at % 4 === 0 ? ('amb_sud' as const) : ('amb_nord' as const),
    gender: at % 2 === 0 ? 'woman' : 'man',
    kits: at % 3 === 0 ? 1 : 0,
  }))
  const outing = anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, meetings })
  await nights.write(outing)
  await turn(outing, state)
  return outing
}
const figures = ['contacts', 'shifts_done', 'kits_distributed', 'distinct_persons_met']
const cells = async (period = '2025-Q3') => {
  const asked = { kind: period.includes('Q') ? 'quarter' : 'month', year: period.slice(0, 4) }
  const { figures: rows } = (await manager.ask(valuesAnswering, asked)) as ValuesAnswer
  return new Map(rows.map(({ figure, cells: all }) => [figure, all.find((each) => each.period === period)]))
}
const cell = async (figure = 'contacts', period = '2025-Q3') => (await cells(period)).get(figure)
const collect = (hand: Hand, of = figures, period = '2025-Q3') =>
  hand.act('monitoring.collect-values', {
    ...{ batch_id: newId(), project_id: null, period, figures: of, note: null },
  })
const settle = (hand: Hand, step: 'validate' | 'freeze', value_ids: string[], more = {}) =>
  hand.act(`monitoring.${step}-values`, {
    ...{ batch_id: newId(), period: '2025-Q3', value_ids },
    ...(step === 'freeze' ? { reason: null } : { note: null }),
    ...more,
  })
const idsOf = async (period = '2025-Q3') =>
  [...(await cells(period)).values()].flatMap((each) => (each?.value_id ? [each.value_id] : []))
const verify = async (value_id: string) =>
  (await here.monitor.ask(verifyValueAnswering, { value_id })) as VerifyAnswer
const story = async (value_id: string) => (await manager.ask(valueStoryAnswering, { value_id })) as ValueStory
const code = ({ problem }: { problem?: Problem }) => problem?.code

test('a quarter is collected as the figures say it, and who only sees figures may not', async () => {
  expect(await cell()).toMatchObject({ state: 'open', value_id: null, amount: null })
  for (const hand of [here.admin, here.coordinator, here.operator])
    expect(code(await collect(hand))).toBe('core.not-allowed')
  expect(code(await collect(manager, ['no_such_figure']))).toBe('monitoring.unknown-figure')
  expect(code(await collect(manager, figures, '2031-Q1'))).toBe('monitoring.period-not-begun')
  expect((await collect(manager)).outcome).toBe('accepted')
  const period = { from_month: '2025-07', to_month: '2025-09' }
  for (const key of figures) {
    const figure = (await manager.ask(figureAnswering, { key, ...period })) as FigureAnswer
    expect([key, (await cell(key))?.amount]).toEqual([key, figure.value])
  }
  expect(await cell()).toMatchObject({ state: 'collected', amount: 40, revision: 1 })
  const { by } = await story((await cell())?.value_id as string)
  expect(by.find(({ dimension }) => dimension === 'district')?.parts).toEqual([
    { code: 'amb_nord', label: expect.anything(), value: 30 },
    { code: 'amb_ovest', label: expect.anything(), value: 0 },
    { code: 'amb_sud', label: expect.anything(), value: 10 },
  ])
})

test('freezing waits for validation, for outings nobody looked at, and for the end of the period', async () => {
  const ids = await idsOf()
  expect(code(await settle(manager, 'freeze', ids))).toBe('monitoring.value-elsewhere')
  expect((await settle(manager, 'validate', ids)).outcome).toBe('accepted')
  const late = await tell('2025-09-20', 8, 'closed')
  const refused = await settle(manager, 'freeze', ids)
  expect(refused.problem).toMatchObject({
    code: 'monitoring.outings-to-validate',
    details: { count: 1, days: '2025-09-20' },
  })
  expect(await cell()).toMatchObject({ state: 'validated' })
  await turn(late, 'validated')
  const month = new Date().toISOString().slice(0, 7)
  await collect(manager, ['contacts'], month)
  const running = await idsOf(month)
  await settle(manager, 'validate', running, { period: month })
  expect(code(await settle(manager, 'freeze', running, { period: month }))).toBe(
    'monitoring.period-still-running',
  )
  expect(code(await settle(manager, 'freeze', running))).toBe('core.not-found')
  expect((await settle(manager, 'freeze', running, { period: month, reason: 'Fine progetto' })).outcome).toBe(
    'accepted',
  )
})

test('two people on one value: one wins, the other is told where it stands', async () => {
  const ids = await idsOf()
  const both = await Promise.all([settle(manager, 'freeze', ids), settle(here.monitor, 'freeze', ids)])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find(({ outcome }) => outcome === 'refused')?.problem).toMatchObject({
    code: 'monitoring.value-elsewhere',
    details: { state: 'frozen' },
  })
  // Counted anew at its cut-off: the eight that came late are in it.
  expect(await cell()).toMatchObject({ state: 'frozen', amount: 48 })
  expect(code(await collect(manager))).toBe('monitoring.value-elsewhere')
  const together = await Promise.all([collect(manager, ['presences']), collect(here.monitor, ['presences'])])
  expect(together.map(({ outcome }) => outcome)).toContain('accepted')
  expect((await cell('presences'))?.revision).toBe(1)
})

test('what is frozen counts the same again after late, corrected and withdrawn facts', async () => {
  const ids = await idsOf()
  const frozen = (await cell())?.value_id as string
  await tell('2025-08-30', 12)
  await turn(early, 'closed')
  const seen = await story(frozen)
  expect(seen).toMatchObject({ amount: 48, today: 36, has_moved: true, state: 'frozen' })
  for (const value_id of ids.filter((each) => each !== undefined)) {
    const stands = [...(await cells()).values()].find((each) => each?.value_id === value_id)
    if (stands?.state !== 'frozen') continue
    const again = await verify(value_id)
    expect(again).toMatchObject({ is_same: true, different: 0, frozen: stands.amount })
  }
  await turn(early, 'validated')
  expect(await verify(frozen)).toMatchObject({ is_same: true, again: 48 })
})

test('a number that was changed behind the back of everybody is found', async () => {
  const frozen = (await cell('shifts_done'))?.value_id as string
  const { fromBelow } = await import('#core/db/testing')
  await fromBelow(
    database,
    `update monitoring.values set parts = jsonb_set(parts, '{0,quantity}', '99') where value_id = $1`,
    [frozen],
  )
  const again = await verify(frozen)
  expect(again.is_same).toBe(false)
  expect(again.different).toBe(1)
})

test('only the monitoring officer opens it again, with a reason, beside the old one', async () => {
  const frozen = (await cell())?.value_id as string
  const reopen = (hand: Hand, reason = 'Un’uscita era stata contata due volte') =>
    hand.act('monitoring.reopen-value', {
      value_id: frozen,
      next_value_id: newId(),
      figure: 'contacts',
      reason,
    })
  expect(code(await reopen(manager))).toBe('core.not-allowed')
  expect(code(await reopen(here.monitor, 'x'))).toBe('core.invalid-input')
  expect((await reopen(here.monitor)).outcome).toBe('accepted')
  expect(code(await reopen(here.monitor))).toBe('monitoring.value-replaced')
  expect(await cell()).toMatchObject({ state: 'open', revision: 2, amount: null })
  expect((await collect(manager, ['contacts'])).outcome).toBe('accepted')
  expect(await cell()).toMatchObject({ state: 'collected', revision: 2, amount: 60 })
  const seen = await story(frozen)
  expect(seen).toMatchObject({ amount: 48, is_replaced: true })
  expect(seen.revisions.map(({ revision, amount }) => [revision, amount])).toEqual([
    [2, 60],
    [1, 48],
  ])
  expect(seen.revisions[1]?.steps.map(({ step, amount }) => [step, amount])).toEqual([
    ['collect', 40],
    ['validate', null],
    ['freeze', 48],
  ])
  expect(seen.revisions[0]?.steps[0]).toMatchObject({
    step: 'reopen',
    note: expect.stringContaining('due volte'),
  })
})
