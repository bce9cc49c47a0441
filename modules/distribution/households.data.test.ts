// How many households a gift reached: households, not deliveries; nothing that came back whole; never a number so small that
// it tells of somebody; and only to who works in that hub's body. On a real database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { fewUnder, newId } from '#core/kernel'
import { readSheet, writeWorkbook } from '#core/sheets'
import type { Hand } from '#network/makers'
import type { Totals } from './index.ts'
import { done } from './makers.ts'
import { totalsAnswering } from './server.ts'
import { sheetsOf } from './sheets/totals-sheet.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
const gift = newId()
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
}, 240_000)
afterAll(() => database.close())

const reached = async (hand: Hand, origins = [gift], days = ['2026-01-01', '2099-12-31']) => {
  const text = 'select households, is_few from distribution.households_reached($1, $2, $3, $4)'
  const asked = { name: 'reached', text, values: [s.here.network_id, origins, ...days] }
  return (await database.read(hand.token, [asked])).rows[0]?.[0]
}

test('a gift tells how many households it reached', { timeout: 240_000 }, async () => {
  const lot_id = await s.store.receive('biscuits', 60, { best_before: '2099-01-01' })
  await fromBelow(database, 'update goods.lots set origin_id = $1 where lot_id = $2', [gift, lot_id])
  const give = async (card?: { card_id: string; code: string }) => {
    const handover_id = newId()
    const whom = card
      ? { recipient_kind: 'household', card_id: card.card_id, proof: 'card', card_code: card.code }
      : { recipient_kind: 'anonymous', people: 1, proof: 'none' }
    const where = { handover_id, organisation_id: s.here.lead_id, hub_unit_id: s.hub_id }
    const lines = [{ item_id: s.item('biscuits'), quantity: 1 }]
    await done(s.picker.act('distribution.give-now', { ...where, ...whom, lines }))
    return handover_id
  }
  await give()
  expect(await reached(s.manager)).toEqual({ households: 0, is_few: false })
  const cards = []
  for (let i = 0; i < 5; i++) cards.push(await s.issue(s.social))
  for (const card of cards.slice(0, 4)) await give(card)
  expect(await reached(s.manager)).toEqual({ households: null, is_few: true })
  // The same household twice is one.
  await give(cards[0])
  expect(await reached(s.manager)).toEqual({ households: null, is_few: true })
  const handover_id = await give(cards[4])
  expect(await reached(s.manager)).toEqual({ households: 5, is_few: false })
  expect(await reached(s.manager, [newId()])).toEqual({ households: 0, is_few: false })
  expect(await reached(s.manager, [gift], ['2026-01-01', '2026-01-02'])).toEqual({
    households: 0,
    is_few: false,
  })
  // Another body learns nothing of this hub, a worker with no part in a hub no row at all.
  const elsewhere = await s.here.enlist('hub_manager', s.here.other_id)
  expect(await reached(elsewhere)).toEqual({ households: 0, is_few: false })
  expect(await reached(s.social)).toBeUndefined()
  // What came back whole reached nobody.
  const [line] = await fromBelow(
    database,
    'select network_id, handover_line_id, organisation_id from distribution.handover_lines where handover_id = $1',
    [handover_id],
  )
  await fromBelow(
    database,
    `insert into distribution.returns (network_id, return_id, handover_id, handover_line_id, organisation_id, worker_id, at, quantity, is_good, reason)
      values ($1, $2, $3, $4, $5, $6, now(), 1, false, 'rotto')`,
    [
      line?.network_id,
      newId(),
      handover_id,
      line?.handover_line_id,
      line?.organisation_id,
      s.picker.worker_id,
    ],
  )
  expect(await reached(s.manager)).toEqual({ households: null, is_few: true })
})

test('two cards of one person are one household', { timeout: 120_000 }, async () => {
  const { aPerson, meetSomeone } = await import('#people/makers')
  const person_id = await meetSomeone(s.here.stranger, aPerson(s.here.other_unit_id, s.here.other_id))
  const [first, second] = [await s.issue(s.social), await s.issue(s.social)]
  for (const card of [first, second]) {
    await done(s.social.act('distribution.link-card', { card_id: card.card_id, person_id }))
    const where = { handover_id: newId(), organisation_id: s.here.lead_id, hub_unit_id: s.hub_id }
    const whom = { recipient_kind: 'household', card_id: card.card_id, proof: 'card', card_code: card.code }
    const lines = [{ item_id: s.item('biscuits'), quantity: 1 }]
    await done(s.picker.act('distribution.give-now', { ...where, ...whom, lines }))
  }
  // Four were left of before; these two cards make the fifth household, not the sixth.
  expect(await reached(s.manager)).toEqual({ households: 5, is_few: false })
})

test('kilograms and portions: what came back is not given, a sum betrays nobody, the sheet says the same', async () => {
  const asked = { organisation_id: s.here.lead_id, from_day: '2026-01-01', to_day: '2099-12-31' }
  const told = (await s.manager.ask(totalsAnswering, asked)) as Totals
  const given = await fromBelow(
    database,
    `select count(distinct l.handover_id)::int as handovers, sum(l.quantity - coalesce(b.back, 0))::int as pieces
     from distribution.handover_lines l left join (select handover_line_id, sum(quantity)::int as back from distribution.returns group by 1) b
       using (handover_line_id) where l.quantity > coalesce(b.back, 0)`,
  )
  expect(told.all).toMatchObject({ handovers: given[0]?.handovers, unweighed: given[0]?.pieces, grams: 0 })
  expect(told.channel.map(({ key }) => key).sort()).toEqual(['anonymous', 'counter'])
  for (const row of [...told.partner, ...told.channel, ...told.origin])
    expect(row.persons === null || row.persons === 0 || row.persons >= fewUnder).toBe(true)
  const sheet = await readSheet(await writeWorkbook(sheetsOf(told, 'it')))
  expect(sheet).toMatchObject({
    columns: ['Ente', 'Chili', 'Porzioni', 'Pezzi senza peso', 'Consegne', 'Persone'],
    lines: told.partner.map(({ unweighed, handovers, persons }, i) => ({
      line: i + 2,
      cells: [
        expect.any(String),
        '0',
        '0',
        String(unweighed),
        String(handovers),
        persons === null ? 'meno di 5' : persons === 0 ? '' : String(persons),
      ],
    })),
  })
  await expect(s.picker.ask(totalsAnswering, asked)).rejects.toThrow()
})

test('how few is too few is the same in the code and in the database', async () => {
  const [row] = await fromBelow(database, 'select distribution.few_under() as n')
  expect(row?.n).toBe(fewUnder)
})
