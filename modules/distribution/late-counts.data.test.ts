// Gifts of a morning reach the office hours later, in any order, also twice, while the shelf is counted again and again. Whoever
// counted saw it without what had left: told late, a gift explains the count and does not lower the shelf a second time.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let stage: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  stage = await openStage(database)
}, 90_000)
afterAll(() => database.close())

const begin = 40
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
const rows = (text: string, values: unknown[] = []) => fromBelow(database, text, values)
const heap = async (lot_id: string, isShelf: boolean): Promise<number> => {
  const [row] = await rows(
    'select coalesce(sum(quantity), 0)::int as n from goods.balances where lot_id = $1 and may_go_below_zero <> $2',
    [lot_id, isShelf],
  )
  return Number(row?.n)
}

const give = (lot_id: string, quantity: number): Row => ({
  ...{ handover_id: newId(), organisation_id: stage.here.lead_id, hub_unit_id: stage.hub_id },
  ...{ recipient_kind: 'anonymous', people: 1, proof: 'none' },
  lines: [{ item_id: stage.item('biscuits'), lot_id, location_id: stage.store.hub_id, quantity }],
})
const count = (lot_id: string, counted: number, count_id = newId()): Row => ({
  ...{ count_id, organisation_id: stage.here.lead_id, location_id: stage.store.hub_id },
  ...{ counted: [{ item_id: stage.item('biscuits'), lot_id, counted }], reason: 'contato a mano' },
})
const settle = (count_id: unknown) =>
  stage.manager.act('goods.settle-count', {
    ...{ count_id, organisation_id: stage.here.lead_id, location_id: stage.store.hub_id, is_accepted: true },
  })

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('give', 'give', 'give', 'count'),
    quantity: fc.integer({ min: 1, max: 4 }),
    /** How many deeds later a gift arrives, or a second person looks at a count. */
    late: fc.integer({ min: 0, max: 8 }),
    isTwice: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
)

test('in whatever order gifts arrive, the shelf is what really lies there, and nothing is left to explain', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (told) => {
      const lot_id = await stage.store.receive('biscuits', begin)
      let there = begin
      const arrivals: { order: number; arrive: () => Promise<unknown> }[] = []
      told.forEach(({ what, quantity, late, isTwice }, i) => {
        const at = hoursAgo(told.length + 1 - i)
        const id = newId()
        if (what === 'give') {
          there -= quantity
          const input = give(lot_id, quantity)
          const arrive = async () => {
            const answer = await stage.picker.act('distribution.give-now', input, { id, at })
            expect(answer.problem).toBeUndefined()
          }
          arrivals.push({ order: i + late + 0.5, arrive })
          if (isTwice) arrivals.push({ order: i + late + 1.5, arrive })
          return
        }
        const input = count(lot_id, there)
        let isWaiting = false
        arrivals.push({
          order: i,
          arrive: async () => {
            const answer = await stage.here.warehouse.act('goods.count-location', input, { id, at })
            expect(answer.problem).toBeUndefined()
            isWaiting = answer.answer?.state === 'to_approve'
          },
        })
        arrivals.push({
          order: i + late + 0.7,
          arrive: async () => {
            if (isWaiting) expect((await settle(input.count_id)).problem).toBeUndefined()
          },
        })
      })
      arrivals.sort((a, b) => a.order - b.order)
      for (const { arrive } of arrivals) await arrive()
      expect(await heap(lot_id, true)).toBe(there)
      expect(await heap(lot_id, false)).toBe(0)
      const [sums] = await rows(
        `select (select sum(quantity)::int from distribution.handover_lines where lot_id = $1) as given,
           (select sum(case when t.is_counted then m.quantity else 0 end - case when f.is_counted then m.quantity else 0 end)::int
             from goods.movements m
             join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
             join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
             where m.lot_id = $1) as moved`,
        [lot_id],
      )
      expect(sums).toEqual({ given: begin - there === 0 ? null : begin - there, moved: there })
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('a count of hours ago, told after a later one, changes nothing; what was given before both stays told whole', async () => {
  const lot_id = await stage.store.receive('biscuits', 10)
  const [first, gift, second] = [count(lot_id, 8), give(lot_id, 3), count(lot_id, 7)]
  const tell = (action: string, input: Row, hours: number) =>
    (action === 'goods.count-location' ? stage.here.warehouse : stage.picker).act(action, input, {
      at: hoursAgo(hours),
    })
  expect((await tell('goods.count-location', second, 1)).answer?.state).toBe('to_approve')
  expect((await settle(second.count_id)).problem).toBeUndefined()
  expect((await tell('goods.count-location', first, 3)).answer).toMatchObject({ differences: 0 })
  const late = await tell('distribution.give-now', gift, 2)
  expect(late.answer).toMatchObject({ unexplained: 0 })
  expect([await heap(lot_id, true), await heap(lot_id, false)]).toEqual([7, 0])
  // More was there than anybody could have seen: the books do not hide it.
  const more = await tell('distribution.give-now', give(lot_id, 2), 2)
  expect(more.answer).toMatchObject({ unexplained: 2 })
  expect([await heap(lot_id, true), await heap(lot_id, false)]).toEqual([7, -2])
})
