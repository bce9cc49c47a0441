// A family of four with a card, a partner with a store, a van: asked, kept aside, picked, handed over, arrived, on a real database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import type { StockAnswer } from '#goods'
import { stockAnswering } from '#goods/server'
import type {
  Availability,
  CardLine,
  HandoverTold,
  OtherLots,
  Picking,
  RecipientsTable,
  Totals,
} from './index.ts'
import { done } from './makers.ts'
import {
  availabilityAnswering,
  cardsAnswering,
  handoversAnswering,
  otherLotsAnswering,
  pickingAnswering,
  recipientsAnswering,
  servedAnswering,
  totalsAnswering,
} from './server.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
}, 240_000)
afterAll(() => database.close())

const codesOf = async (): Promise<Record<string, string>> => {
  const { places } = (await s.picker.ask(stockAnswering)) as StockAnswer
  const lots = places.flatMap((place) => place.items.flatMap((item) => item.lots))
  return Object.fromEntries(lots.map((lot) => [String(lot.lot_id), String(lot.code)]))
}
const onShelf = async (key: string): Promise<number> => {
  const { places } = (await s.picker.ask(stockAnswering, { location_id: s.store.hub_id })) as StockAnswer
  return places[0]?.items.find((each) => each.item_id === s.item(key))?.total ?? 0
}
const free = async (key: string): Promise<number> => {
  const { items } = (await s.social.ask(availabilityAnswering, { to_unit_id: s.hub_id })) as Availability
  return items.find((each) => each.item_id === s.item(key))?.free ?? -1
}
const problemOf = async (doing: Promise<{ problem?: { code: string } }>) => (await doing).problem?.code

test('a family goes home with what expires first, and the hub never learns who they are', {
  timeout: 240_000,
}, async () => {
  const late = await s.store.receive('biscuits', 10, { best_before: '2099-06-01' })
  const soon = await s.store.receive('biscuits', 4, { best_before: '2099-01-01', supplier_lot: 'AB-7' })
  const { card_id, code } = await s.issue(s.social, { allergens: ['milk'], babies: 1 })
  expect(await free('biscuits')).toBe(14)
  const request = await s.ask(s.social, {
    ...{ recipient_kind: 'household', card_id, people: null },
    lines: [{ item_id: s.item('biscuits'), quantity: 6 }],
  })
  expect(await problemOf(s.keepAside([request], { card_ids: [card_id] }))).toBe('distribution.not-now')
  await s.approve(request)
  expect(await problemOf(s.keepAside([request]))).toBe('distribution.card-missing')
  await done(s.keepAside([request], { card_ids: [card_id] }))
  const kept = await s.look(s.picker, request)
  expect(kept.request).toMatchObject({ state: 'allocated', people: 5, allergens: ['milk'], allocated: 6 })
  expect(kept.parts.map(({ lot_id, quantity }) => [lot_id, quantity]).sort()).toEqual(
    [
      [soon, 4],
      [late, 2],
    ].sort(),
  )
  expect(kept.parts[0]?.why.map(({ rule }) => rule)).toEqual(['programme', 'expiry', 'fairness', 'distance'])
  expect(await free('biscuits')).toBe(8)
  expect(await onShelf('biscuits')).toBe(14)

  const { requests } = (await s.picker.ask(pickingAnswering)) as Picking
  const parts = requests.find((each) => each.request.goods_request_id === request)?.parts ?? []
  const first = parts.find((part) => part.lot_id === soon)
  const second = parts.find((part) => part.lot_id === late)
  if (!first || !second) throw new Error('Nothing to pick')
  const codes = await codesOf()
  expect(await problemOf(s.pick(first, request, codes[late] ?? ''))).toBe('distribution.another-lot')
  await done(s.pick(first, request, 'ab7'))
  await done(s.pick(second, request, codes[late]?.toLowerCase() ?? null))
  expect(await problemOf(s.pick(second, request))).toBe('distribution.not-now')
  expect((await s.look(s.picker, request)).request.state).toBe('picked')
  await done(s.picker.act('distribution.make-ready', { goods_request_id: request }))

  const wrong = s.handOver(kept.request, parts, { proof: 'card', card_code: 'P-2222-2222' })
  expect(await problemOf(wrong.answer)).toBe('distribution.another-card')
  const given = s.handOver(kept.request, parts, { proof: 'card', card_code: code.toLowerCase() })
  await done(given.answer)
  expect((await s.look(s.social, request)).request.state).toBe('confirmed')
  expect(await onShelf('biscuits')).toBe(8)
  const moved = await fromBelow(
    database,
    'select kind, quantity, lot_id from goods.movements where cause_id = $1',
    [given.handover_id],
  )
  expect(moved.map(({ kind, quantity }) => [kind, quantity]).sort()).toEqual([
    ['out_household', 2],
    ['out_household', 4],
  ])
  const { handovers } = (await s.picker.ask(handoversAnswering, { from_day: '2026-01-01' })) as {
    handovers: HandoverTold[]
  }
  expect(handovers[0]).toMatchObject({ card_code: code, proof: 'card', people: 5 })
})

test('served this week is told as yes or no, to any partner, and too many looks are refused', {
  timeout: 120_000,
}, async () => {
  const { card_id, code } = await s.issue(s.social)
  const ask = (typed: string) => s.here.operator.ask(servedAnswering, { code: typed })
  expect(await ask(code)).toEqual({ is_known: true, is_served: false })
  await done(
    s.picker.act('distribution.give-now', {
      ...{ handover_id: newId(), organisation_id: s.here.lead_id, hub_unit_id: s.hub_id, card_id },
      ...{ recipient_kind: 'household', lines: [{ item_id: s.item('blanket'), quantity: 1 }] },
      ...{ proof: 'card', card_code: code },
    }),
  )
  expect(await ask(code)).toEqual({ is_known: true, is_served: true })
  expect(await ask('P-2222-2222')).toEqual({ is_known: false, is_served: false })
  // What no lot covered was given all the same: the store explains it.
  const [row] = await fromBelow(
    database,
    `select sum(quantity)::int as owed from goods.balances where network_id = $1 and may_go_below_zero and item_id = $2`,
    [s.here.network_id, s.item('blanket')],
  )
  expect(row?.owed).toBe(-1)
  for (let i = 0; i < 57; i++) await ask(code)
  await expect(ask(code)).rejects.toMatchObject({ problem: { code: 'distribution.too-many-looks' } })
})

test('programme goods go only to who is in the programme, with a proof, and are counted apart', {
  timeout: 120_000,
}, async () => {
  await s.store.receive('biscuits', 20, { source: 'eu_programme', best_before: '2098-01-01' })
  const { card_id, code } = await s.issue(s.social, { adults: 2, children: 1 })
  const want = () =>
    s.ask(s.social, {
      ...{ recipient_kind: 'household', card_id, people: null },
      lines: [{ item_id: s.item('biscuits'), quantity: 12 }],
    })
  const before = await want()
  await s.approve(before)
  await done(s.keepAside([before], { card_ids: [card_id] }))
  const poor = await s.look(s.manager, before)
  // Eight free biscuits were left; the twenty of the programme stay.
  expect([poor.request.state, poor.request.allocated]).toEqual(['partially_filled', 8])
  expect(poor.parts.every((part) => part.programme === null)).toBe(true)
  await done(
    s.manager.act('distribution.cancel-request', {
      goods_request_id: before,
      reason: 'non ancora nel programma',
    }),
  )
  expect(await free('biscuits')).toBe(8)

  const counts = {
    ...{ under_18: 1, from_18_to_29: 0, women: 2, over_65: 0, disabled: 0, third_country: 3, minority: 0 },
    ...{ homeless: 0, estimates: ['third_country'] },
  }
  const file = { programme_file_id: newId(), card_id, programme: 'eu_food', proof: 'isee' }
  const days = { begins_on: '2026-01-01', ends_on: '2099-12-31' }
  const toomany = { ...file, ...days, counts: { ...counts, women: 4 } }
  expect(await problemOf(s.social.act('distribution.open-programme-file', toomany))).toBe(
    'distribution.recipient-counts-within-the-household',
  )
  await done(s.social.act('distribution.open-programme-file', { ...file, ...days, counts }))
  const after = await want()
  await s.approve(after)
  await done(s.keepAside([after], { card_ids: [card_id] }))
  const rich = await s.look(s.picker, after)
  expect(rich.parts.filter((part) => part.programme === 'eu_food').map((part) => part.quantity)).toEqual([12])
  for (const part of rich.parts) await done(s.pick(part, after))
  expect(await problemOf(s.handOver(rich.request, rich.parts).answer)).toBe('distribution.proof-needed')
  await done(s.handOver(rich.request, rich.parts, { proof: 'card', card_code: code }).answer)
  const year = new Date().getFullYear()
  const table = (await s.manager.ask(recipientsAnswering, {
    organisation_id: s.here.lead_id,
    year,
  })) as RecipientsTable
  expect(table).toMatchObject({ households: 1, total: 3, uncounted: 0, occasional: 0 })
  expect(table.lines).toContainEqual({ heading: 'third_country', people: null, is_estimate: true })
  expect(table.lines).toContainEqual({ heading: 'women', people: 2, is_estimate: false })
  await expect(s.picker.ask(recipientsAnswering, { organisation_id: s.here.lead_id, year })).rejects.toThrow()
  const told = (await s.manager.ask(totalsAnswering, {
    ...{ organisation_id: s.here.lead_id, from_day: '2026-01-01', to_day: '2099-12-31' },
  })) as Totals
  // What a partner brought back is not counted; three people of the programme are not told, nor a sum that betrays them.
  expect(told.channel.find((each) => each.key === 'parcel')).toMatchObject({ unweighed: 18, persons: 8 })
  expect(told.origin.find((each) => each.key === 'eu_food')).toMatchObject({ unweighed: 12, persons: null })
  expect(told.partner.map(({ key }) => key)).toContain(s.here.other_id)
  expect(told.all.persons).toBeNull()
})

test('a partner finds in its own store the same lots, dates, codes and origin', {
  timeout: 120_000,
}, async () => {
  const lot_id = await s.store.receive('biscuits', 30, { best_before: '2099-03-01', supplier_lot: 'ZZ-1' })
  const request = await s.ask(s.social, { lines: [{ category: 'breakfast_biscuits', quantity: 38 }] })
  await s.approve(request)
  await done(s.keepAside([request]))
  const kept = await s.look(s.picker, request)
  expect(kept.request.state).toBe('allocated')
  for (const part of kept.parts) await done(s.pick(part, request))
  const { handover_id, answer } = s.handOver(kept.request, kept.parts)
  await done(answer)
  const seen = await s.look(s.social, request)
  expect(seen.parts).toEqual([])
  const lines = seen.handovers[0]?.lines ?? []
  expect(lines.map((line) => line.quantity).reduce((a, b) => a + b, 0)).toBe(38)
  const told = {
    ...{
      goods_request_id: request,
      handover_id,
      organisation_id: s.here.other_id,
      location_id: s.theirs.hub_id,
    },
    codes: lines.flatMap((line) => line.lot_code ?? []),
  }
  const short = lines.map((line, i) => ({
    handover_line_id: line.handover_line_id,
    arrived: line.quantity - (i === 0 ? 1 : 0),
  }))
  expect(
    await problemOf(s.here.stranger.act('distribution.confirm-arrival', { ...told, lines: short })),
  ).toBe('distribution.reason-needed')
  const all = short.map((line, i) => ({ ...line, reason: i === 0 ? 'una rotta' : null }))
  await done(s.here.stranger.act('distribution.confirm-arrival', { ...told, lines: all }))
  expect((await s.look(s.social, request)).request.state).toBe('confirmed')
  const [born] = await fromBelow(
    database,
    `select l.code, l.best_before::text, l.source, l.supplier_lot, b.quantity from goods.lots h
     join goods.lots l on l.network_id = h.network_id and l.code = h.code and l.organisation_id = $3
     join goods.balances b on b.network_id = l.network_id and b.lot_id = l.lot_id where h.network_id = $1 and h.lot_id = $2 and h.organisation_id <> $3`,
    [s.here.network_id, lot_id, s.here.other_id],
  )
  expect(born).toMatchObject({ best_before: '2099-03-01', source: 'transfer', supplier_lot: 'ZZ-1' })
  expect(await problemOf(s.here.stranger.act('distribution.confirm-arrival', { ...told, lines: all }))).toBe(
    'distribution.not-now',
  )
})

test('what a partner brings back goes to the shelf or to the bin, never more than it took', {
  timeout: 120_000,
}, async () => {
  const before = await onShelf('biscuits')
  const handover_id = newId()
  await done(
    s.picker.act('distribution.give-now', {
      ...{ handover_id, organisation_id: s.here.lead_id, hub_unit_id: s.hub_id, recipient_kind: 'partner' },
      ...{
        partner_id: s.here.other_id,
        people: 12,
        lines: [{ item_id: s.item('blanket'), quantity: 3 }],
        proof: 'none',
      },
    }),
  )
  const { handovers } = (await s.picker.ask(handoversAnswering, { from_day: '2026-01-01' })) as {
    handovers: HandoverTold[]
  }
  const [line] = handovers.find((each) => each.handover_id === handover_id)?.lines ?? []
  const back = (more: Record<string, unknown>) =>
    s.picker.act('distribution.take-back', {
      ...{ handover_id, handover_line_id: line?.handover_line_id, organisation_id: s.here.lead_id },
      ...{ lot_id: line?.lot_id ?? null, reason: 'in più', quantity: 1, is_good: false, ...more },
    })
  await done(back({}))
  await done(back({ is_good: true, location_id: s.store.hub_id }))
  expect(await problemOf(back({ quantity: 2 }))).toBe('distribution.more-than-given')
  expect(await onShelf('blanket')).toBe(1)
  expect(await onShelf('biscuits')).toBe(before)
})

test('what is not there is swapped for another lot; what nobody collects is everybody’s again', {
  timeout: 120_000,
}, async () => {
  const old = await s.store.receive('syringe', 5, { use_by: '2099-01-01' })
  const young = await s.store.receive('syringe', 3, { use_by: '2099-02-01' })
  const request = await s.ask(s.social, { lines: [{ item_id: s.item('syringe'), quantity: 5 }] })
  await s.approve(request)
  await done(s.keepAside([request]))
  const [part] = (await s.look(s.picker, request)).parts
  if (!part) throw new Error('Nothing was kept aside')
  expect(part.lot_id).toBe(old)
  const { lots } = (await s.picker.ask(otherLotsAnswering, { part_id: part.part_id })) as OtherLots
  expect(lots.map((lot) => [lot.lot_key, lot.free])).toEqual([[young, 3]])
  await done(
    s.picker.act('distribution.swap-part', {
      ...{
        goods_request_id: request,
        part_id: part.part_id,
        organisation_id: s.here.lead_id,
        reason: 'not_there',
      },
      ...{ item_id: part.item_id, location_id: lots[0]?.location_id, lot_key: young },
    }),
  )
  const after = await s.look(s.picker, request)
  expect(after.request.allocated).toBe(3)
  expect(await free('syringe')).toBe(-1)
  const later = new Date(Date.now() + 8 * 86_400_000).toISOString()
  await database.as('jobs', (run) =>
    run({ text: 'select distribution.let_lapse($1, $2)', values: [s.here.network_id, later] }),
  )
  const lapsed = await s.look(s.picker, request)
  expect([lapsed.request.state, lapsed.request.allocated]).toEqual(['expired', 0])
  const [kept] = await fromBelow(
    database,
    'select coalesce(sum(quantity), 0)::int as kept from goods.reservations where cause_id = $1',
    [request],
  )
  expect(kept?.kept).toBe(0)
})

test('a stopped lot is not picked, and a use-by day that passed is not handed over', {
  timeout: 120_000,
}, async () => {
  const lot_id = await s.store.receive('blanket', 6)
  const request = await s.ask(s.social, { lines: [{ item_id: s.item('blanket'), quantity: 2 }] })
  await s.approve(request)
  await done(s.keepAside([request]))
  const [part] = (await s.look(s.picker, request)).parts
  if (!part) throw new Error('Nothing was kept aside')
  await done(s.here.warehouse.act('goods.block-lot', { lot_id, reason: 'umido' }))
  expect(await problemOf(s.pick(part, request))).toBe('distribution.lot-stopped')
  await done(s.here.warehouse.act('goods.release-lot', { lot_id, reason: 'asciutto' }))
  await done(s.pick(part, request))
  await done(s.here.warehouse.act('goods.block-lot', { lot_id, reason: 'di nuovo' }))
  const seen = await s.look(s.picker, request)
  expect(seen.parts[0]?.is_blocked).toBe(true)
  expect(await problemOf(s.handOver(seen.request, seen.parts).answer)).toBe('distribution.lot-stopped')
})

test('whose card it is stays with who may read the person; forgotten, it tells nothing any more', {
  timeout: 120_000,
}, async () => {
  const { aPerson, meetSomeone } = await import('#people/makers')
  const person_id = await meetSomeone(s.here.stranger, aPerson(s.here.other_unit_id, s.here.other_id))
  const { card_id } = await s.issue(s.social, { diets: ['no_pork'], language: 'ar' })
  await done(s.social.act('distribution.link-card', { card_id, person_id }))
  const seenBy = async (hand: typeof s.picker) =>
    ((await hand.ask(cardsAnswering, { card_id })) as { cards: CardLine[] }).cards[0]
  expect((await seenBy(s.social))?.person_id).toBe(person_id)
  expect(await seenBy(s.picker)).toMatchObject({ person_id: null, diets: ['no_pork'] })
  expect(await seenBy(s.here.operator)).toBeUndefined()
  await database.as('jobs', (run) =>
    run({
      text: 'select distribution.forget_person($1, $2, $3)',
      values: [s.here.network_id, person_id, 'erase'],
    }),
  )
  expect(await seenBy(s.social)).toMatchObject({
    person_id: null,
    diets: [],
    language: null,
    state: 'closed',
  })
})
