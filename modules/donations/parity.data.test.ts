// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, type Noun, newId, type Row } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type Territory,
} from '#network/makers'
import type { DonationPage } from './index.ts'
import {
  Declaration,
  Donation,
  DonationLine,
  DonationStep,
  Donor,
  DonorPapers,
  Inventory,
  InventoryLine,
} from './index.ts'
import { aDocument, aDonor, aLine, mustAccept } from './makers.ts'
import { donationPageAnswering } from './server.ts'

let database: Database
let territory: Territory
interface Lying {
  store: Store
  donor_id: string
  /** Givers whose papers nobody wrote yet. */
  spare: string[]
  /** Counts that have no line yet. */
  counted: string[]
  page: DonationPage
}
const bodies: Record<string, Lying> = {}
const today = dayInItaly(new Date().toISOString())

beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  const { warehouse, stranger, lead_id, other_id } = territory
  for (const [organisation_id, hand] of [
    [lead_id, warehouse],
    [other_id, stranger],
  ] as const) {
    const store = await openStore(hand, organisation_id, [])
    const donor = aDonor(organisation_id)
    await mustAccept(hand.act('donations.keep-donor', donor))
    const donation_id = newId()
    await mustAccept(
      hand.act('donations.receive', {
        ...{ donation_id, organisation_id, location_id: store.hub_id, document: aDocument('1', today) },
        arriving: { donor_id: donor.donor_id, source: 'donation', what: 'Coperte' },
        lines: [aLine(store.items.blanket?.item_id as string)],
      }),
    )
    const programmeLots = [await store.receive('biscuits', 5, { source: 'eu_programme' })]
    const spare: string[] = []
    for (let i = 0; i < 4; i++) {
      const other = aDonor(organisation_id)
      await mustAccept(hand.act('donations.keep-donor', other))
      spare.push(other.donor_id)
    }
    const counted: string[] = []
    for (let i = 0; i < 4; i++) {
      const inventory_id = newId()
      const lots = programmeLots.map((lot_id) => ({ lot_id, counted: 5 }))
      await mustAccept(
        hand.act('donations.count-programme', { inventory_id, organisation_id, counted: lots }),
      )
      counted.push(inventory_id)
    }
    const page = (await hand.ask(donationPageAnswering, { donation_id })) as DonationPage
    bodies[organisation_id] = { store, donor_id: donor.donor_id, spare, counted, page }
  }
}, 60_000)
afterAll(() => database.close())

const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const at = (organisation_id: string): Lying => bodies[organisation_id] as Lying
const moved = ['donation.plan', 'donation.receive', 'donation.decide']

const lines: ParityLine[] = [
  told(Donor, {
    insert: ['donor.keep'],
    update: ['donor.keep'],
    select: ['donor.see'],
    change: { name: 'Altro nome' },
    record: ({ organisation_id }) => ({ ...aDonor(organisation_id), is_active: true }),
  }),
  told(DonorPapers, {
    insert: ['donor.keep-papers'],
    update: ['donor.keep-papers'],
    select: ['donor.see-papers'],
    change: { address: 'Altrove' },
    record: ({ organisation_id }) => ({
      donor_id: at(organisation_id).spare.pop(),
      ...{ organisation_id, tax_number: null, address: null, contact: null, delegate: null },
    }),
  }),
  told(Donation, {
    insert: moved,
    update: moved,
    select: ['donation.see'],
    change: { what: 'Altro' },
    record: ({ organisation_id }) => announced(organisation_id),
  }),
  told(DonationLine, {
    insert: ['donation.receive'],
    update: ['donation.receive'],
    select: ['donation.see'],
    change: { supplier_lot: 'B' },
    record: ({ organisation_id }) => {
      const { page } = at(organisation_id)
      const [line] = page.lines
      return {
        ...{ line_id: newId(), donation_id: page.donation?.donation_id, organisation_id, position: 2 },
        ...{ item_id: line?.item_id, lot_id: line?.lot_id, packaging_id: null, packages: null, quantity: 1 },
        ...{ supplier_lot: 'A', gtin: null, best_before: null, use_by: null, weight_grams: null },
        ...{ temperature_tenths: null, value_cents: null, line_key: newId(), state: 'waiting', accepted: 0 },
        ...{
          rejected: 0,
          missing: 0,
          rejected_to: null,
          reason: null,
          inspected_by: null,
          inspected_at: null,
        },
      }
    },
  }),
  told(Declaration, {
    insert: ['donation.declare'],
    update: [],
    select: ['donation.declare'],
    change: { quarter: '2026-Q2' },
    record: ({ organisation_id, worker_id }) => ({
      ...{
        declaration_id: newId(),
        organisation_id,
        donor_id: at(organisation_id).donor_id,
        quarter: '2026-Q3',
      },
      ...{ worker_id, made_at: '2026-11-20T08:00:00.000Z' },
    }),
  }),
  told(Inventory, {
    insert: ['programme.count'],
    update: [],
    select: ['programme.see'],
    change: { note: 'altro' },
    record: ({ organisation_id, worker_id }) => ({
      ...{ inventory_id: newId(), organisation_id, programme: 'eu_food', on_day: today, note: null },
      ...{ worker_id, at: '2026-11-20T08:00:00.000Z' },
    }),
  }),
  told(InventoryLine, {
    insert: ['programme.count'],
    update: [],
    select: ['programme.see'],
    change: { counted: 2 },
    record: ({ organisation_id }) => {
      const { counted, page } = at(organisation_id)
      const [line] = page.lines
      return {
        ...{ inventory_id: counted.pop(), lot_id: line?.lot_id, item_id: line?.item_id, organisation_id },
        ...{ expected: 1, counted: 1, reason: null },
      }
    },
  }),
  told(DonationStep, {
    insert: moved,
    update: [],
    select: ['donation.see'],
    change: { reason: 'altro' },
    record: ({ organisation_id, worker_id }) => ({
      ...{ step_id: newId(), donation_id: at(organisation_id).page.donation?.donation_id, organisation_id },
      ...{ from_state: null, to_state: 'announced', reason: null, worker_id, at: '2026-11-20T08:00:00.000Z' },
    }),
  }),
]

const announced = (organisation_id: string): Row => ({
  ...{
    donation_id: newId(),
    organisation_id,
    code: `E-${newId().slice(-7)}`,
    donor_id: at(organisation_id).donor_id,
  },
  ...{ source: 'donation', programme: null, owner_id: organisation_id, what: 'Pasta', state: 'announced' },
  ...{ expected_on: null, expected_hours: null, is_fetched: false, announced_on: today, location_id: null },
  ...{ received_on: null, document_kind: null, document_number: null, document_on: null, transport_at: null },
  ...{ transport_from: null, document_key: null, is_perishable: false, note: null, ended_on: null },
  declaration_id: null,
})

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['donations'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 120_000 }, async () => {
  expect(await disagreements({ database, territory, lines })).toEqual([])
})
