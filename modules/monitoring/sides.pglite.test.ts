// A figure seen by municipality, partner, service and action: a small municipality with its district, every body and service with its
// own, a secret one under its body, a unit that serves two actions in both; frozen, it is counted again by who served what then.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aService } from '#services/makers'
import type { FigureAnswer, ValueStory, ValuesAnswer, VerifyAnswer } from './index.ts'
import { anOuting, drawDistricts, openNights } from './makers.ts'
import {
  figureAnswering,
  retellings,
  valueStoryAnswering,
  valuesAnswering,
  verifyValueAnswering,
} from './server.ts'

/** Two small ones beside the first of its district. */
const small = ['016024', '016018']

let database: Database
let here: Territory
let manager: Hand
let project_id: string
const action = (key: string, services: string[]) => ({
  ...{ kind: 'action', key, label: { it: `Azione ${key}`, en: `Action ${key}` } },
  ...{ content: [], axis: null, services },
})
const offer = async (hand: Hand, service: object) => {
  const answer = await hand.act('services.add-service', service)
  expect(answer.problem).toBeUndefined()
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(
    here,
    [action('A1', ['listening_centre']), action('A2', ['listening_centre', 'mobile_unit'])],
    small,
  )
  manager = await here.enlist('project_manager', here.lead_id)
  await offer(here.coordinator, aService(here.lead_id, here.mobile_id))
  await offer(here.coordinator, aService(here.lead_id, here.street_id, { visibility: 'secret' }))
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  const doors = { organisation_id: here.other_id, unit_id: here.other_unit_id, name: 'Furgone altrove' }
  const keeper = await here.enlist('warehouse_operator', here.other_id)
  const opened = await keeper.act('goods.open-locations', doors)
  store.units[here.other_unit_id] = opened.answer as Record<string, string>
  const told = async (unit_id: string, count: number, hand = here.coordinator) => {
    const organisation_id = hand === here.stranger ? here.other_id : here.lead_id
    const nights = openNights(database, { ...here, coordinator: hand }, store)
    const meetings = Array.from({ length: count }, (_, at) => ({
      district: at < 4 ? ('amb_sud' as const) : ('amb_nord' as const),
      ...(at >= 4 && at < 6 ? { municipality: small[at % 2] as string } : {}),
    }))
    const outing = anOuting({ unit_id, organisation_id, on_day: '2025-07-04', meetings })
    await nights.write(outing)
    await nights.turn(outing, 'validated')
    const data = { shift_id: outing.shift_id }
    await retellings[0]?.run({ network_id: here.network_id, seq: 1, name: 'shift-validated', data }, {
      database,
    } as never)
  }
  await told(here.mobile_id, 24)
  await told(here.street_id, 16)
  await told(here.other_unit_id, 9, here.stranger)
}, 90_000)
afterAll(() => database.close())

const partsIn = (by: FigureAnswer['by'] | ValueStory['by'], side: string) =>
  Object.fromEntries(
    (by.find(({ dimension }) => dimension === side)?.parts ?? []).map(({ code, label, value }) => [
      code,
      [label?.it, value],
    ]),
  )
const expected = () => ({
  // 37 met in the north: three in each of the two small ones, told with the district when three are few.
  municipality: {
    'amb_nord/016120': [expect.any(String), 31],
    'amb_nord/016024': [expect.any(String), 3],
    'amb_nord/016018': [expect.any(String), 3],
    'amb_sud/016198': [expect.any(String), 12],
  },
  partner: { [here.lead_id]: ['Capofila', 40], [here.other_id]: [expect.any(String), 9] },
  service: {
    [`${here.lead_id}/${here.mobile_id}`]: ['Unità mobile', 24],
    [here.lead_id]: ['Capofila', 16],
    [`${here.other_id}/${here.other_unit_id}`]: ['Unità altrove', 9],
  },
  action: { 'prova_rete/A1': ['Azione A1', 40], 'prova_rete/A2': ['Azione A2', 40] },
})

test('each body, each service and each action of the project has its part; the secret one is its body', async () => {
  const asked = { key: 'contacts', project_id, from_month: '2025-07', to_month: '2025-09' }
  const { by } = (await manager.ask(figureAnswering, asked)) as FigureAnswer
  const sides = expected()
  for (const side of ['municipality', 'partner', 'service', 'action'] as const)
    expect(partsIn(by, side)).toEqual(sides[side])
  const own = (await here.stranger.ask(figureAnswering, asked)) as FigureAnswer
  expect(Object.keys(partsIn(own.by, 'partner'))).toEqual([here.other_id])
  expect(JSON.stringify(by)).not.toContain(here.street_id)
})

test('frozen, it counts again the same by who served what then', async () => {
  const period = '2025-Q3'
  const act = async (step: string, input: object) => {
    const answer = await manager.act(`monitoring.${step}`, { batch_id: newId(), period, ...input })
    expect(answer.problem).toBeUndefined()
  }
  await act('collect-values', { project_id, figures: ['contacts'], note: null })
  const asked = { project_id, kind: 'quarter', year: '2025' }
  const { figures } = (await manager.ask(valuesAnswering, asked)) as ValuesAnswer
  const cell = figures
    .find(({ figure }) => figure === 'contacts')
    ?.cells.find((each) => each.period === period)
  const value_id = cell?.value_id as string
  const value_ids = [value_id]
  await act('validate-values', { value_ids, note: null })
  await act('freeze-values', { value_ids, reason: null })
  await offer(here.stranger, aService(here.other_id, here.other_unit_id, { type: 'mobile_unit' }))
  const { by } = (await manager.ask(valueStoryAnswering, { value_id })) as ValueStory
  const sides = expected()
  for (const side of ['municipality', 'partner', 'service', 'action'] as const)
    expect(partsIn(by, side)).toEqual(sides[side])
  const verified = (await manager.ask(verifyValueAnswering, { value_id })) as VerifyAnswer
  expect(verified).toMatchObject({ is_same: true, different: 0 })
})
