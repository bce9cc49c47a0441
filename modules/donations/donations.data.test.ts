// What comes to a store, from the phone call to the shelf: through the front door, on a real database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId, type Row } from '#core/kernel'
import type { StockAnswer } from '#goods'
import { anItem, openStore, type Store } from '#goods/makers'
import { stockAnswering } from '#goods/server'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { Arrivals, DonationPage, DonorPapersAnswer } from './index.ts'
import { aDocument, aDonor, aLine, allGood, mustAccept } from './makers.ts'
import { arrivalsAnswering, donationPageAnswering, donorPapersAnswering } from './server.ts'

let database: Database
let here: Territory
let store: Store
let manager: Hand
let keeper: Hand
let other: Hand
let donor_id: string
const items: Record<string, string> = {}
const today = dayInItaly(new Date().toISOString())
const shifted = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  keeper = here.warehouse
  store = await openStore(keeper, here.lead_id, [])
  manager = await here.enlist('hub_manager', here.lead_id)
  other = await here.enlist('warehouse_operator', here.lead_id)
  for (const told of [
    {
      key: 'pasta',
      name_it: 'Pasta',
      name_en: 'Pasta',
      unit_name: 'pack' as const,
      grams: 500,
      portion_grams: 80,
    },
    {
      key: 'latte',
      name_it: 'Latte fresco',
      name_en: 'Fresh milk',
      storage: 'chilled' as const,
      grams: 1000,
    },
    { key: 'mele', name_it: 'Mele', name_en: 'Apples', unit_name: 'gram' as const, grams: 1 },
  ]) {
    const item = anItem({ category: 'pasta', ...told })
    await mustAccept(keeper.act('goods.add-item', item))
    items[told.key] = item.item_id
  }
  const donor = aDonor(here.lead_id)
  donor_id = donor.donor_id
  await mustAccept(manager.act('donations.keep-donor', donor))
}, 60_000)
afterAll(() => database.close())

let number = 100
const arrivingWith = (lines: Row[], given: Row = {}) => ({
  donation_id: newId(),
  organisation_id: here.lead_id,
  location_id: store.hub_id,
  arriving: { donor_id, source: 'donation', what: 'Un furgone di cose buone' },
  document: aDocument(`DDT-${number++}`, today),
  lines,
  ...given,
})

const pageOf = async (donation_id: string, hand: Hand = keeper): Promise<DonationPage> =>
  (await hand.ask(donationPageAnswering, { donation_id })) as DonationPage

const lying = async (item_id: string | undefined) => {
  const { places } = (await keeper.ask(stockAnswering, { location_id: store.hub_id })) as StockAnswer
  const found = places[0]?.items.find((item) => item.item_id === item_id)
  return { total: found?.total ?? 0, usable: found?.usable ?? 0 }
}

const refusedWith = async (doing: ReturnType<Hand['act']>) => (await doing).problem?.code

test('a gift is announced, gets a day, arrives in quarantine, is looked at, and only then may be given', async () => {
  const donation_id = newId()
  const told = { donation_id, organisation_id: here.lead_id, donor_id, source: 'donation', what: 'Pasta' }
  await mustAccept(keeper.act('donations.announce', told))
  await mustAccept(
    keeper.act('donations.schedule', { donation_id, expected_on: today, expected_hours: '10–12' }),
  )
  const before = await lying(items.pasta)
  const arrival = arrivingWith(
    [aLine(items.pasta as string, { quantity: 48, supplier_lot: 'P1', best_before: shifted(300) })],
    {
      donation_id,
      arriving: null,
    },
  )
  await mustAccept(keeper.act('donations.receive', arrival))
  expect(await lying(items.pasta)).toEqual({ total: before.total + 48, usable: before.usable })
  const { lines } = await pageOf(donation_id)
  expect(lines).toMatchObject([{ quantity: 48, grams: 24_000, lot_state: 'quarantine', state: 'waiting' }])
  const looks = allGood(lines)
  expect(
    await mustAccept(keeper.act('donations.inspect', { donation_id, organisation_id: here.lead_id, looks })),
  ).toEqual({ left: 0 })
  expect((await lying(items.pasta)).usable).toBe(before.usable + 48)
  expect(await refusedWith(keeper.act('donations.conclude', { donation_id }))).toBe('core.not-allowed')
  expect(await mustAccept(manager.act('donations.conclude', { donation_id }))).toEqual({ state: 'accepted' })
  const page = await pageOf(donation_id)
  expect(page.steps.map((step) => step.to_state)).toEqual([
    'announced',
    'scheduled',
    'received',
    'inspected',
    'accepted',
  ])
})

test('what is not good leaves the store, to the bin or back, and what is missing is not on the shelf', async () => {
  const arrival = arrivingWith([
    aLine(items.latte as string, {
      quantity: 20,
      use_by: shifted(3),
      supplier_lot: 'L1',
      temperature_tenths: 38,
    }),
    aLine(items.latte as string, {
      quantity: 10,
      use_by: shifted(4),
      supplier_lot: 'L2',
      temperature_tenths: 95,
    }),
  ])
  const { donation_id } = arrival
  await mustAccept(keeper.act('donations.receive', arrival))
  const [good, warm] = (await pageOf(donation_id)).lines
  expect(warm?.is_too_warm).toBe(true)
  const look = (looks: Row[]) =>
    keeper.act('donations.inspect', { donation_id, organisation_id: here.lead_id, looks })
  const of = (line: typeof good, more: Row) => ({ line_id: line?.line_id, lot_id: line?.lot_id, ...more })
  expect(await refusedWith(look([of(warm, { accepted: 10 })]))).toBe('donations.too-warm')
  expect(await refusedWith(look([of(good, { accepted: 18, rejected: 1 })]))).toBe(
    'donations.pieces-do-not-add-up',
  )
  expect(await refusedWith(look([of(good, { accepted: 18, missing: 2 })]))).toBe(
    'donations.refusal-needs-a-reason',
  )
  await mustAccept(
    look([
      of(good, { accepted: 15, rejected: 3, missing: 2, rejected_to: 'waste', reason: 'cartoni rotti' }),
    ]),
  )
  await mustAccept(
    look([of(warm, { accepted: 0, rejected: 10, rejected_to: 'donor', reason: 'arrivato a 9,5 °C' })]),
  )
  expect(await lying(items.latte)).toEqual({ total: 15, usable: 15 })
  expect(await mustAccept(manager.act('donations.conclude', { donation_id }))).toEqual({
    state: 'partially_accepted',
  })
})

test('a document is received once, and the refusal names it and the delivery it came with', async () => {
  const first = arrivingWith([aLine(items.pasta as string)], { document: aDocument('0412/A', today) })
  await mustAccept(keeper.act('donations.receive', first))
  const answer = await keeper.act(
    'donations.receive',
    arrivingWith([aLine(items.pasta as string)], { document: aDocument(' 412/a', shifted(-1)) }),
  )
  expect(answer.problem).toMatchObject({ code: 'donations.document-already-received' })
  expect(answer.problem?.details).toMatchObject({
    number: '412/a',
    code: (await pageOf(first.donation_id)).donation?.code,
  })
})

test('two phones at one delivery write every lot once; two numbers for one lot are asked', async () => {
  const line = aLine(items.pasta as string, { quantity: 30, supplier_lot: 'DUE', best_before: shifted(200) })
  const arrival = arrivingWith([line])
  const [one, two] = await Promise.all([
    keeper.act('donations.receive', arrival),
    other.act('donations.receive', arrival),
  ])
  const written = [one, two].map((answer) => (answer?.answer as Row | undefined)?.written)
  expect(one?.outcome === 'accepted' || two?.outcome === 'accepted').toBe(true)
  expect(written.filter((each) => each === 1)).toHaveLength(1)
  const again = await mustAccept(other.act('donations.receive', { ...arrival, arriving: null }))
  expect(again).toEqual({ written: 0, known: 1 })
  const { lines } = await pageOf(arrival.donation_id)
  expect(lines).toHaveLength(1)
  const differently = { ...arrival, arriving: null, lines: [{ ...line, quantity: 28 }] }
  expect((await other.act('donations.receive', differently)).problem).toMatchObject({
    code: 'donations.lot-already-received',
    details: { item: 'Pasta', lot: 'DUE', before: 30, now: 28 },
  })
  const more = { ...arrival, arriving: null, lines: [{ ...line, quantity: 6, more_of: lines[0]?.lot_id }] }
  await mustAccept(other.act('donations.receive', more))
  expect((await pageOf(arrival.donation_id)).lines).toMatchObject([{ quantity: 36, grams: 18_000 }])
})

test('what cannot be is told with the name of the thing, and nothing is half written', async () => {
  const before = await lying(items.pasta)
  const cases: [Row, string, Row][] = [
    [{ best_before: '2206-01-01' }, 'donations.date-impossible', { item: 'Pasta', day: '2206-01-01' }],
    [{ best_before: shifted(9), use_by: shifted(9) }, 'donations.two-dates', { item: 'Pasta' }],
    [
      { quantity: 48, weight_grams: 2_400_000 },
      'donations.weight-does-not-fit',
      { expected: 24, told: 2400 },
    ],
    [{ quantity: null }, 'donations.quantity-needed', { item: 'Pasta' }],
    [{ gtin: '4006381333930' }, 'donations.gtin-wrong', { gtin: '4006381333930' }],
  ]
  for (const [wrong, code, details] of cases) {
    const lines = [
      aLine(items.pasta as string),
      aLine(items.pasta as string, { supplier_lot: 'X', ...wrong }),
    ]
    const arrival = arrivingWith(lines)
    const { problem } = await keeper.act('donations.receive', arrival)
    expect(problem).toMatchObject({ code, details })
    expect((await pageOf(arrival.donation_id)).donation).toBeNull()
  }
  const cold = arrivingWith([aLine(items.latte as string, { use_by: shifted(3) })])
  expect(await refusedWith(keeper.act('donations.receive', cold))).toBe('donations.temperature-needed')
  const late = arrivingWith([aLine(items.pasta as string)], { document: aDocument('L-1', shifted(2)) })
  expect(await refusedWith(keeper.act('donations.receive', late))).toBe('donations.document-after-arrival')
  expect(await lying(items.pasta)).toEqual(before)
})

test('two people looking at one line: the second is told, and the shelf is right', async () => {
  const arrival = arrivingWith([aLine(items.mele as string, { quantity: 80_000, weight_grams: 80_000 })])
  await mustAccept(keeper.act('donations.receive', arrival))
  const { donation_id } = arrival
  const [line] = (await pageOf(donation_id)).lines
  const look = (hand: Hand, accepted: number) =>
    hand.act('donations.inspect', {
      donation_id,
      organisation_id: here.lead_id,
      looks: [
        {
          line_id: line?.line_id,
          lot_id: line?.lot_id,
          accepted,
          rejected: 80_000 - accepted,
          rejected_to: accepted === 80_000 ? null : 'waste',
          reason: 'ammaccate',
        },
      ],
    })
  const answers = await Promise.all([look(keeper, 80_000), look(other, 70_000)])
  expect(answers.filter((answer) => answer.outcome === 'accepted')).toHaveLength(1)
  const refused = answers.find((answer) => answer.outcome === 'refused')
  expect(['donations.line-already-inspected', 'donations.not-to-inspect']).toContain(refused?.problem?.code)
  const [after] = (await pageOf(donation_id)).lines
  expect((await lying(items.mele)).total).toBe(after?.accepted)
})

test('who carries boxes does not read what the tax office wants', async () => {
  const papers = {
    donor_id,
    tax_number: '01234567897',
    address: 'Via dei Lanternai 4',
    contact: null,
    delegate: null,
  }
  expect(await refusedWith(keeper.act('donations.keep-papers', papers))).toBe('core.not-allowed')
  expect(
    await refusedWith(manager.act('donations.keep-papers', { ...papers, tax_number: '01234567890' })),
  ).toBe('donations.tax-number-wrong')
  await mustAccept(manager.act('donations.keep-papers', papers))
  const seen = (await manager.ask(donorPapersAnswering, { donor_id })) as DonorPapersAnswer
  expect(seen.papers?.tax_number).toBe('01234567897')
  await expect(keeper.ask(donorPapersAnswering, { donor_id })).rejects.toThrow('core.not-allowed')
  const { donations } = (await here.stranger.ask(arrivalsAnswering)) as Arrivals
  expect(donations).toEqual([])
})
