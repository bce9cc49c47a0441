// A firm's list of thousands of lots: looked at line by line, taken in by the ordinary door a few hundred at a time, and
// safe to send again. And whatever is found at inspection, the shelves are the sum of what moved.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId, type Row } from '#core/kernel'
import { anItem, openStore, type Store } from '#goods/makers'
import { foundTerritory, type Territory } from '#network/makers'
import type { DonationPage } from './index.ts'
import { aLine, mustAccept } from './makers.ts'
import { donationPageAnswering } from './server.ts'

let database: Database
let here: Territory
let store: Store
const pasta = anItem({
  key: 'pasta_i',
  name_it: 'Pasta corta',
  name_en: 'Short pasta',
  unit_name: 'pack',
  grams: 500,
})
const today = dayInItaly(new Date().toISOString())
const soon = `${Number(today.slice(0, 4)) + 1}-06-30`

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [])
  await mustAccept(here.warehouse.act('goods.add-item', pasta))
}, 60_000)
afterAll(() => database.close())

const arrivalOf = (lines: Row[]) => ({
  ...{ donation_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id, lines },
  ...{ arriving: { source: 'drive', what: 'Raccolta' }, document: { kind: 'receipt' } },
})

const sums = async () => {
  const [rows] = (
    await database.read(here.warehouse.token, [
      {
        name: 'donations sums',
        text: `select b.quantity, coalesce((select sum(case when m.to_location_id = b.location_id then m.quantity else -m.quantity end)
            from goods.movements m where m.network_id = $1 and m.lot_id = b.lot_id and b.location_id in (m.from_location_id, m.to_location_id)), 0)::int as moved
          from goods.balances b where b.network_id = $1`,
        values: [here.network_id],
      },
    ])
  ).rows
  return rows as { quantity: number; moved: number }[]
}

test('whatever is found at inspection, the shelf is the sum of what moved and never below zero', async () => {
  const split = fc.record({
    rejected: fc.nat(40),
    missing: fc.nat(40),
    to: fc.constantFrom('waste', 'donor'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(split, { minLength: 1, maxLength: 5 }), async (splits) => {
      const lines = splits.map((_, i) => aLine(pasta.item_id, { quantity: 50, supplier_lot: `S${i}` }))
      const arrival = arrivalOf(lines)
      const { donation_id, organisation_id } = arrival
      await mustAccept(here.warehouse.act('donations.receive', arrival))
      const before = (await here.warehouse.ask(donationPageAnswering, { donation_id })) as DonationPage
      for (const [i, line] of before.lines.entries()) {
        const { rejected, missing, to } = splits[i] as { rejected: number; missing: number; to: string }
        const told = { line_id: line.line_id, lot_id: line.lot_id, rejected, missing, reason: 'guardata' }
        const look = { ...told, accepted: 50 - rejected - missing, rejected_to: rejected > 0 ? to : null }
        const answer = await here.warehouse.act('donations.inspect', {
          donation_id,
          organisation_id,
          looks: [look],
        })
        expect(answer.outcome === 'accepted').toBe(rejected + missing <= 50)
      }
      const rows = await sums()
      expect(rows.every((row) => row.quantity === row.moved && row.quantity >= 0)).toBe(true)
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('five hundred lots at once are taken in, and sent again they are not doubled', async () => {
  const lines = Array.from({ length: 500 }, (_, i) =>
    aLine(pasta.item_id, { quantity: 10 + (i % 7), supplier_lot: `M${i}`, best_before: soon }),
  )
  const arrival = arrivalOf(lines)
  expect(await mustAccept(here.warehouse.act('donations.receive', arrival))).toEqual({
    written: 500,
    known: 0,
  })
  expect(await mustAccept(here.warehouse.act('donations.receive', arrival))).toEqual({
    written: 0,
    known: 500,
  })
}, 60_000)
