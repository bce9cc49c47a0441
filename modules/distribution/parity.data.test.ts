// The two nets of this room agree: what a policy says of a card, a request, a handover, and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId, type Row } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import {
  Arrival,
  Card,
  CardLink,
  GoodsRequest,
  Handover,
  HandoverLine,
  LastServed,
  Part,
  ProgrammeFile,
  RecipientCount,
  RequestLine,
  RequestStep,
  Return,
  Signature,
} from './index.ts'
import { aCard, aRequest, aRequestLine } from './makers.ts'

const at = '2026-11-20T20:00:00.000Z'
let database: Database
let here: Territory
let stores: Record<string, Store>
/** What lies in each unit, to hang things on; the links and counts take a card each time. */
const lying = new Map<string, Record<string, string>>()
const free = new Map<string, string[]>()
const persons = new Map<string, string>()

const put = (table: string, row: object) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: here.network_id, ...row }),
  ])

const placed = ({ unit_id, organisation_id, worker_id }: ParityPlace) => ({
  ...{ unit_id, organisation_id, worker_id, to_unit_id: unit_id, to_organisation_id: organisation_id },
})
const blanket = (organisation_id: string) => stores[organisation_id]?.items.blanket?.item_id as string
const cardAt = (place: ParityPlace) => aCard(placed(place))
const requestAt = (place: ParityPlace) => aRequest(placed(place))
const lineAt = (place: ParityPlace, goods_request_id: string) => {
  const { unit_id, to_unit_id } = placed(place)
  return aRequestLine({ goods_request_id, unit_id, to_unit_id, item_id: blanket(place.organisation_id) })
}
const handoverAt = ({ unit_id, organisation_id, worker_id }: ParityPlace) => ({
  ...{
    handover_id: newId(),
    organisation_id,
    hub_unit_id: unit_id,
    recipient_kind: 'partner',
    card_id: null,
  },
  ...{ partner_id: organisation_id, unit_id, goods_request_id: null, at, worker_id, people: 4 },
  ...{ is_programme: false, proof: 'none', reason: null },
})
const handoverLineAt = ({ unit_id, organisation_id }: ParityPlace, handover_id: string) => ({
  ...{ handover_line_id: newId(), handover_id, organisation_id, unit_id, position: 0 },
  ...{ item_id: blanket(organisation_id), lot_id: null, lot_code: null, supplier_lot: null, gtin: null },
  ...{
    best_before: null,
    use_by: null,
    usable_until: null,
    programme: null,
    owner_id: null,
    origin_id: null,
  },
  ...{ quantity: 2, is_unexplained: false },
})

const lay = async (place: ParityPlace) => {
  const [card, request, handover] = [cardAt(place), requestAt(place), handoverAt(place)]
  const line = lineAt(place, request.goods_request_id)
  const given = handoverLineAt(place, handover.handover_id)
  const { organisation_id } = place
  const heap = {
    item_id: blanket(organisation_id),
    location_id: stores[organisation_id]?.hub_id,
    lot_id: null,
  }
  const reservation_id = newId()
  await put('distribution.cards', card)
  await put('distribution.requests', request)
  await put('distribution.request_lines', line)
  await put('distribution.handovers', handover)
  await put('distribution.handover_lines', given)
  await put('goods.reservations', {
    ...{ ...heap, reservation_id, organisation_id, lot_key: `item:${heap.item_id}`, quantity: 1 },
    ...{ cause_id: request.goods_request_id, until: at },
  })
  const cards: string[] = []
  for (let i = 0; i < 60; i++) {
    const one = cardAt(place)
    await put('distribution.cards', one)
    cards.push(one.card_id)
  }
  free.set(place.unit_id, cards)
  lying.set(place.unit_id, {
    ...{ card_id: card.card_id, goods_request_id: request.goods_request_id, reservation_id },
    ...{ request_line_id: line.request_line_id, handover_id: handover.handover_id },
    handover_line_id: given.handover_line_id,
  })
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  stores = {
    [here.lead_id]: await openStore(here.warehouse, here.lead_id, []),
    [here.other_id]: await openStore(here.stranger, here.other_id, []),
  }
  for (const [unit_id, organisation_id, hand] of [
    [here.mobile_id, here.lead_id, here.operator],
    [here.street_id, here.lead_id, here.neighbour],
    [here.other_unit_id, here.other_id, here.stranger],
  ] as const) {
    await lay({ unit_id, organisation_id, worker_id: here.operator.worker_id })
    persons.set(unit_id, await meetSomeone(hand, aPerson(unit_id, organisation_id)))
  }
}, 180_000)
afterAll(() => database.close())

const of = (place: ParityPlace) => lying.get(place.unit_id) as Record<string, string>
const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const asked = ['goods-request.ask']
const either = ['goods-request.work']
const made = ['handover.make']
const row = (record: (place: ParityPlace) => object) => (place: ParityPlace) => record(place) as Row

const lines: ParityLine[] = [
  told(Card, {
    insert: ['card.issue'],
    update: ['card.issue'],
    select: either,
    record: row(cardAt),
    change: { language: 'it' },
  }),
  told(CardLink, {
    insert: ['card.link'],
    update: [],
    select: ['card.see-whose'],
    change: { unit_id: newId() },
    record: row(({ unit_id, organisation_id }) => ({
      ...{ card_id: free.get(unit_id)?.pop(), person_id: persons.get(unit_id), unit_id, organisation_id },
    })),
  }),
  told(ProgrammeFile, {
    insert: ['card.issue'],
    update: [],
    select: ['card.issue'],
    change: { proof: 'isee' },
    record: row((place) => ({
      ...{ programme_file_id: newId(), card_id: of(place).card_id, ...placed(place), programme: 'eu_food' },
      ...{ to_organisation_id: undefined, proof: 'isee', begins_on: '2026-01-01', ends_on: '2026-12-31' },
    })),
  }),
  told(RecipientCount, {
    insert: ['card.issue'],
    update: ['card.issue'],
    select: ['card.issue'],
    change: { women: 1 },
    record: row(({ unit_id, organisation_id }) => ({
      ...{ card_id: free.get(unit_id)?.pop(), unit_id, organisation_id, total: 4, under_18: 2 },
      ...{ from_18_to_29: 0, women: 2, over_65: 0, disabled: 0, third_country: 0, minority: 0, homeless: 0 },
      estimates: [],
    })),
  }),
  told(GoodsRequest, {
    insert: asked,
    update: either,
    select: either,
    record: row(requestAt),
    change: { note: 'Domani' },
  }),
  told(RequestLine, {
    insert: asked,
    update: either,
    select: either,
    record: row((place) => lineAt(place, String(of(place).goods_request_id))),
    change: { allocated: 1 },
  }),
  told(RequestStep, {
    insert: either,
    update: [],
    select: either,
    change: { reason: 'altro' },
    record: row((place) => ({
      ...{ request_step_id: newId(), goods_request_id: of(place).goods_request_id, unit_id: place.unit_id },
      ...{ to_unit_id: place.unit_id, event: 'submit', from_state: 'draft', to_state: 'submitted' },
      ...{ by_name: null, at, reason: null },
    })),
  }),
  told(Part, {
    insert: ['goods-request.pick'],
    update: ['goods-request.pick'],
    select: ['goods-request.pick'],
    change: { reason: 'non c’è' },
    record: row((place) => {
      const { goods_request_id, request_line_id, reservation_id } = of(place)
      const { unit_id, organisation_id } = place
      const item_id = blanket(organisation_id)
      return {
        ...{ part_id: newId(), goods_request_id, request_line_id, reservation_id, unit_id, organisation_id },
        ...{
          item_id,
          location_id: stores[organisation_id]?.hub_id,
          lot_key: `item:${item_id}`,
          lot_id: null,
        },
        ...{ quantity: 1, why: [], state: 'to_pick', reason: null, picked_by: null },
      }
    }),
  }),
  told(Handover, {
    insert: made,
    update: [],
    select: [...made, ...asked],
    record: row(handoverAt),
    change: { people: 5 },
  }),
  told(HandoverLine, {
    insert: made,
    update: [],
    select: [...made, ...asked],
    record: row((place) => handoverLineAt(place, String(of(place).handover_id))),
    change: { position: 1 },
  }),
  told(Signature, {
    insert: made,
    update: [],
    select: made,
    change: { signed_name: 'Altro Nome' },
    record: row((place) => ({
      ...{
        signature_id: newId(),
        handover_id: of(place).handover_id,
        organisation_id: place.organisation_id,
      },
      ...{ signed_name: 'Lanterna Prova', strokes: 'M1 2 L3 4', witness_name: null },
      ...{ worker_id: place.worker_id, at },
    })),
  }),
  told(Arrival, {
    insert: asked,
    update: [],
    select: either,
    change: { arrived: 1 },
    record: row((place) => ({
      ...{
        arrival_id: newId(),
        handover_id: of(place).handover_id,
        handover_line_id: of(place).handover_line_id,
      },
      ...{ unit_id: place.unit_id, organisation_id: place.organisation_id, to_unit_id: place.unit_id },
      ...{ worker_id: place.worker_id, at, arrived: 2, lot_id: null, reason: null },
    })),
  }),
  told(Return, {
    insert: made,
    update: [],
    select: made,
    change: { quantity: 2 },
    record: row((place) => ({
      ...{
        return_id: newId(),
        handover_id: of(place).handover_id,
        handover_line_id: of(place).handover_line_id,
      },
      ...{ organisation_id: place.organisation_id, worker_id: place.worker_id, at, quantity: 1 },
      ...{ is_good: false, reason: 'rotto' },
    })),
  }),
  told(LastServed, {
    insert: made,
    update: made,
    select: made,
    change: { on_day: '2026-11-21' },
    record: row(({ organisation_id }) => ({ recipient_id: newId(), organisation_id, on_day: '2026-11-20' })),
  }),
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['distribution'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 240_000 }, async () => {
  const faults = await disagreements({ database, territory: here, lines })
  expect(faults).toEqual([])
})
