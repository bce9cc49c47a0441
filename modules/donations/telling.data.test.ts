// What is told of what came: figures counted from movements, the declaration of a quarter, the card of the programme, and
// their papers. On a real database, through the front door.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId, type Row } from '#core/kernel'
import { anItem, openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { thingsOf, wayIn, waysOf } from './domain/report.ts'
import type { DeclarationAnswer, DonationPage, DonorReport, StockCard } from './index.ts'
import { aDocument, aDonor, aLine, allGood, mustAccept } from './makers.ts'
import { cardBlocks } from './papers/card-blocks.ts'
import { declarationBlocks } from './papers/declaration-blocks.ts'
import { receiptBlocks } from './papers/delivery-blocks.ts'
import { reportBlocks } from './papers/report-blocks.ts'
import { paperPdf } from './papers/routes.ts'
import { speaking } from './papers/words.ts'
import {
  declarationAnswering,
  donationPageAnswering,
  donorReportAnswering,
  stockCardAnswering,
} from './server.ts'

let database: Database
let here: Territory
let store: Store
let manager: Hand
let keeper: Hand
const pasta = anItem({
  key: 'pasta_t',
  name_it: 'Pasta',
  name_en: 'Pasta',
  unit_name: 'pack',
  grams: 500,
  portion_grams: 100,
})
const vestiti = anItem({ key: 'vestiti_t', name_it: 'Vestiti', name_en: 'Clothes' })
const today = dayInItaly(new Date().toISOString())
const year = Number(today.slice(0, 4))

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  keeper = here.warehouse
  manager = await here.enlist('hub_manager', here.lead_id)
  store = await openStore(keeper, here.lead_id, [here.mobile_id])
  for (const item of [pasta, vestiti]) await mustAccept(keeper.act('goods.add-item', item))
}, 60_000)
afterAll(() => database.close())

const giver = async (given: Row = {}): Promise<string> => {
  const donor = aDonor(here.lead_id, given)
  await mustAccept(manager.act('donations.keep-donor', donor))
  return donor.donor_id
}

let number = 700
/** A delivery taken in and found good, at an instant. */
const taken = async (
  donor_id: string,
  lines: Row[],
  { source = 'donation', at = new Date().toISOString(), isClosed = true } = {},
): Promise<DonationPage> => {
  const donation_id = newId()
  const { lead_id: organisation_id } = here
  const when = { at, now: at }
  const arrival = {
    ...{ donation_id, organisation_id, location_id: store.hub_id, lines },
    arriving: { donor_id, source, what: 'Cose buone' },
    document: aDocument(`T${number++}`, dayInItaly(at)),
  }
  await mustAccept(keeper.act('donations.receive', arrival, when))
  const page = (await keeper.ask(donationPageAnswering, { donation_id })) as DonationPage
  if (!isClosed) return page
  const looks = allGood(page.lines)
  await mustAccept(keeper.act('donations.inspect', { donation_id, organisation_id, looks }, when))
  await mustAccept(manager.act('donations.conclude', { donation_id }, when))
  return page
}

test('the report of a giver is the sum of the movements, with what nobody weighed told apart', async () => {
  const donor_id = await giver()
  const page = await taken(donor_id, [
    aLine(pasta.item_id, { quantity: 40 }),
    aLine(vestiti.item_id, { quantity: 9 }),
  ])
  const [lot] = page.lines
  const move = (to_location_id: string | undefined, quantity: number) =>
    mustAccept(
      keeper.act('goods.move-stock', {
        organisation_id: here.lead_id,
        from_location_id: store.hub_id,
        to_location_id,
        reason: 'confezioni rotte',
        lines: [{ item_id: pasta.item_id, quantity, lot_id: lot?.lot_id }],
      }),
    )
  await move(store.doors.waste, 4)
  // On the van it is still ours.
  await move(store.units[here.mobile_id]?.van, 6)
  const report = (await keeper.ask(donorReportAnswering, {
    ...{ donor_id, from_day: `${year}-01-01`, to_day: `${year}-12-31` },
  })) as DonorReport
  const ways = waysOf(report.flows)
  expect(wayIn(ways, 'came')).toMatchObject({ grams: 20_000, unweighed: 9, portions: 200 })
  expect(wayIn(ways, 'waste')).toMatchObject({ grams: 2_000, portions: 20 })
  expect(ways.map((way) => way.channel).sort()).toEqual(['came', 'waste'])
  expect(report.left).toEqual({ quantity: 45, grams: 18_000, unweighed: 9 })
  expect(report.gifts).toBe(1)
  const [first] = report.brought
  expect(first).toMatchObject({ code: page.donation?.code, received_on: today, quantity: 40, grams: 20_000 })
  expect(report.brought.map((each) => each.grams)).toEqual([20_000, null])
  expect(thingsOf(report.flows).find((thing) => thing.item_id === pasta.item_id)).toMatchObject({
    ...{ came: 40, given: 0, thrown: 4 },
  })
  const bytes = await paperPdf(
    { title: 'x', blocks: reportBlocks(report, speaking('it')), file: 'x' },
    speaking('it'),
    new Date().toISOString(),
  )
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
  const words = JSON.stringify(reportBlocks(report, speaking('it')))
  expect(words).toContain('20 kg e 9 unità non pesate')
  expect(words).toContain(page.donation?.document_number)
})

test('a quarter is declared when it is over, all looked at, and the firm has its number', async () => {
  const donor_id = await giver({ name: 'Forno Lucerna' })
  const may = `${year}-05-20T08:00:00.000Z`
  const page = await taken(donor_id, [aLine(pasta.item_id, { quantity: 10, value_cents: 900 })], { at: may })
  const late = await taken(donor_id, [aLine(pasta.item_id, { quantity: 5 })], { at: may, isClosed: false })
  const declaration_id = newId()
  const told = { declaration_id, donor_id, quarter: `${year}-Q2` }
  const declare = (at?: string) => manager.act('donations.declare-quarter', told, at ? { at, now: at } : {})
  expect((await declare(`${year}-06-30T10:00:00.000Z`)).problem?.code).toBe('donations.quarter-not-over')
  expect((await declare()).problem).toMatchObject({
    code: 'donations.quarter-has-work',
    details: { code: late.donation?.code },
  })
  const id = { donation_id: late.donation?.donation_id }
  await mustAccept(
    keeper.act('donations.inspect', { ...id, organisation_id: here.lead_id, looks: allGood(late.lines) }),
  )
  await mustAccept(manager.act('donations.conclude', id))
  expect((await declare()).problem?.code).toBe('donations.tax-number-needed')
  await mustAccept(manager.act('donations.keep-papers', { donor_id, tax_number: '01234567897' }))
  expect((await keeper.act('donations.declare-quarter', told)).problem?.code).toBe('core.not-allowed')
  expect(await mustAccept(declare())).toEqual({ declaration_id, gifts: 2 })
  const answer = (await manager.ask(declarationAnswering, { declaration_id })) as DeclarationAnswer
  expect(answer.gifts.map((gift) => [gift.grams, gift.value_cents, gift.state])).toEqual([
    [5000, 900, 'documented'],
    [2500, null, 'documented'],
  ])
  expect(
    (await manager.act('donations.declare-quarter', { ...told, declaration_id: newId() })).problem?.code,
  ).toBe('donations.nothing-to-declare')
  const blocks = declarationBlocks(
    answer,
    answer.declaration as NonNullable<typeof answer.declaration>,
    speaking('it'),
  )
  expect(JSON.stringify(blocks)).toContain('01234567897')
  const papers = receiptBlocks(page, page.donation as NonNullable<typeof page.donation>, speaking('it'))
  expect(JSON.stringify(papers)).toContain('5 kg')
})

test('the card of the programme adds up, lot by lot, and a count explains its differences', async () => {
  const donor_id = await giver({ kind: 'association', name: 'Banco inventato' })
  const page = await taken(donor_id, [aLine(pasta.item_id, { quantity: 100, supplier_lot: 'FEAD1' })], {
    source: 'eu_programme',
  })
  const lot_id = page.lines[0]?.lot_id as string
  await taken(await giver(), [aLine(pasta.item_id, { quantity: 30, supplier_lot: 'ALTRO' })])
  await mustAccept(
    keeper.act('goods.move-stock', {
      ...{ organisation_id: here.lead_id, from_location_id: store.hub_id, to_location_id: store.doors.waste },
      ...{ reason: 'bagnata', lines: [{ item_id: pasta.item_id, quantity: 8, lot_id }] },
    }),
  )
  const count = (counted: Row[]) =>
    keeper.act('donations.count-programme', { inventory_id: newId(), organisation_id: here.lead_id, counted })
  expect((await count([])).problem?.code).toBe('donations.lot-not-counted')
  expect((await count([{ lot_id, counted: 90 }])).problem).toMatchObject({
    code: 'donations.difference-unexplained',
    details: { expected: 92, counted: 90 },
  })
  await mustAccept(count([{ lot_id, counted: 90, reason: 'due pacchi aperti' }]))
  const card = (await keeper.ask(stockCardAnswering, { organisation_id: here.lead_id, year })) as StockCard
  expect(card.lots).toMatchObject([
    {
      ...{ lot_id, opening: 0, came: 100, closing: 92, now: 92, counted: 90, expected_then: 92 },
      ...{ reason: 'due pacchi aperti', left: [{ channel: 'waste', quantity: 8 }] },
    },
  ])
  expect(card.inventories).toHaveLength(1)
  const next = (await keeper.ask(stockCardAnswering, {
    organisation_id: here.lead_id,
    year: year + 1,
  })) as StockCard
  expect(next.lots).toMatchObject([{ opening: 92, came: 0, closing: 92, counted: null }])
  expect(JSON.stringify(cardBlocks(card, speaking('it')))).toContain('Buttati')
})
