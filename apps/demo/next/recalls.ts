// The hub of NEXT looks after what it gives: the yearly drill on a tuna, with its times; two cold rooms read twice a day, one
// afternoon too warm; what was cleaned, and what could not be given any more.
import { ask } from '#core/http'
import { dayInItaly, newId } from '#core/kernel'
import type { StockAnswer } from '#goods'
import { stockAnswering } from '#goods/server'
import type { OneRecall } from '#recalls'
import { recallsAnswerings } from '#recalls/server'
import { actAs } from '../people.ts'
import { actor, does, type Telling } from '../told.ts'

const hand = 'nadia.locatelli'

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/** What lies in the hub now, as who prepares the goods reads it. */
const stockOf = async (telling: Telling): Promise<StockAnswer> => {
  const asking = { answering: stockAnswering, raw: {} }
  const { token } = actor(telling.cast, hand)
  return (await ask(telling.teller.database, { token, now: telling.at(0) }, asking)) as StockAnswer
}

const heapOf = ({ places }: StockAnswer, key: string) => {
  for (const { location_id, items } of places) {
    const item = items.find((each) => each.key === key && each.lots.length > 0)
    if (item) return { location_id, item_id: item.item_id, lots: item.lots }
  }
  throw new Error(`Nothing of ${key} lies in the hub`)
}
type Heap = ReturnType<typeof heapOf>

/** Somebody without a card took some of the tuna too, so that there is more than a partner to tell. */
const giveTuna = (telling: Telling, { item_id }: Heap) =>
  does(telling, hand, [
    'distribution.give-now',
    {
      ...{ handover_id: newId(), organisation_id: telling.cast.organisations.totem },
      ...{ hub_unit_id: telling.cast.units.hub, recipient_kind: 'anonymous' },
      ...{ lines: [{ item_id, quantity: 4 }], proof: 'none', card_code: null },
    },
    telling.at(4, 10),
  ])

/** A jar that really had to come back, three weeks ago: none had left yet; anybody can still read it. */
const tellRecall = async (telling: Telling): Promise<void> => {
  const { organisations } = telling.cast
  const [recall_id, item_id, lot_id] = [newId(), newId(), newId()]
  const named = { recall_id, organisation_id: organisations.totem }
  const day = telling.at(21, 8)
  const paolo = (action: string, input: object, minutes: number) =>
    does(telling, 'paolo.gatti', [action, input, minutesAfter(day, minutes)])
  const plain = { kind: 'good', unit_name: 'piece', hr_item: null, test_kind: null, compartment: 'base' }
  const marks = { low_at: 0, days_after_best_before: 0, is_active: true, icon: 'meal', grams: 80 }
  const jar = { name_it: 'Omogeneizzato alla mela', name_en: 'Apple baby food', category: 'baby_food' }
  await paolo('goods.add-item', { item_id, key: 'next_apple_jar', ...jar, ...plain, ...marks }, -300)
  const places = await stockOf(telling)
  const floor = places.places.find(({ kind }) => kind === 'hub')
  const where = { organisation_id: organisations.totem, location_id: floor?.location_id }
  await paolo(
    'goods.receive-lot',
    {
      ...{ ...where, lot_id, item_id, quantity: 24, source: 'donation', supplier_lot: 'M-2207' },
      ...{ donor: 'Alimentari Lanterna (inventato)', best_before: `${Number(day.slice(0, 4)) + 1}-06-30` },
    },
    -240,
  )
  const notice = { notice_by: 'Produttore (inventato)', notice_on: dayInItaly(day), supplier_lot: 'M-2207' }
  const words = {
    danger: 'Pezzi di vetro in qualche vasetto',
    what_to_do: 'Non darlo ai bambini. Riportalo da noi.',
  }
  await paolo('recalls.open', { ...named, ...notice, ...words, item_id, title: jar.name_it }, 0)
  const call = { call_whom: 'Hub dei beni di via Moroni', phone: '035 000 0000', brand: 'Melina (inventata)' }
  await paolo('recalls.publish', { ...named, ...call }, 20)
  const lots = { ...named, lot_ids: [lot_id] }
  await paolo('recalls.confirm-trace', lots, 30)
  await paolo('recalls.confirm-told', lots, 35)
  const settled = { way: 'to_supplier', paper: 'DDT 118', lines: [{ item_id, lot_id, quantity: 24 }] }
  await paolo('recalls.settle-stock', { ...named, location_id: floor?.location_id, ...settled }, 600)
  await paolo('recalls.close', { ...lots, reason: null }, 620)
}

const tellDrill = async (telling: Telling, { item_id }: Heap): Promise<void> => {
  const recall_id = newId()
  const named = { recall_id, organisation_id: telling.cast.organisations.totem }
  const opened_at = telling.at(1, 7)
  const later = (minutes: number) => minutesAfter(opened_at, minutes)
  const paolo = (action: string, more: object, minutes: number) =>
    does(telling, 'paolo.gatti', [`recalls.${action}`, { ...named, ...more }, later(minutes)])
  await paolo(
    'open',
    {
      ...{ is_drill: true, title: 'Tonno in scatola', item_id, supplier_lot: 'LT-359' },
      ...{ notice_by: 'Prova annuale', notice_on: dayInItaly(opened_at), danger: 'Prova: istamina' },
      what_to_do: 'Non mangiarlo. Riportalo da noi, anche aperto, oppure buttalo.',
    },
    0,
  )
  const { token } = actor(telling.cast, 'paolo.gatti')
  const asking = { answering: recallsAnswerings.one, raw: { recall_id } }
  const one = (await ask(telling.teller.database, { token, now: later(5) }, asking)) as OneRecall
  const lot_ids = one.lots.map((lot) => lot.lot_id)
  await paolo('confirm-trace', { lot_ids }, 38)
  for (const [i, { kind, cause_id, unit_id }] of one.recipients.entries()) {
    const how = kind === 'household' ? 'public' : 'phone'
    await paolo('tell', { to: [{ to_kind: kind, cause_id, unit_id }], how }, 50 + 12 * i)
  }
  await paolo('confirm-told', { lot_ids }, 96)
  await paolo('close', { lot_ids, reason: 'Tempi buoni. Mancava il telefono di una mensa: aggiunto.' }, 140)
}

/** Days ago, hour, tenths of the fresh room, of the freezer. */
const readings: [number, number, number, number][] = [
  ...([6, 5, 4, 3, 2, 1].map((ago) => [ago, 7, 31 + (ago % 3), -196 + ago]) as [
    number,
    number,
    number,
    number,
  ][]),
  ...([6, 5, 3, 2, 1].map((ago) => [ago, 16, 34 - (ago % 2), -192 - ago]) as [
    number,
    number,
    number,
    number,
  ][]),
]

const tellCold = async (telling: Telling, organisation_id: string): Promise<void> => {
  const { at, teller, cast } = telling
  const [fresh, freezer] = [newId(), newId()]
  const limits = { [fresh]: [0, 40], [freezer]: [-350, -180] } as const
  const unit = (cold_unit_id: string, name: string, kind: string) =>
    does(telling, 'paolo.gatti', [
      'recalls.keep-cold-unit',
      {
        ...{ cold_unit_id, organisation_id, name, kind, weekdays: [1, 2, 3, 4, 5, 6], is_active: true },
        ...{ lowest: limits[cold_unit_id]?.[0], highest: limits[cold_unit_id]?.[1] },
      },
      at(30),
    ])
  await unit(fresh, 'Cella dei freschi', 'chilled')
  await unit(freezer, 'Congelatore', 'frozen')
  const read = (cold_unit_id: string, tenths: number, when: string) => ({
    ...{ id: newId(Date.parse(when)), action: 'recalls.read-temperature', at: when },
    input: { reading_id: newId(), cold_unit_id, on_day: dayInItaly(when), tenths },
  })
  const warm = at(4, 15)
  const intents = [
    ...readings.flatMap(([ago, hour, first, second]) => [
      read(fresh, first, at(ago, hour)),
      read(freezer, second, minutesAfter(at(ago, hour), 2)),
    ]),
    ...[
      read(fresh, 71, warm),
      read(fresh, 68, minutesAfter(warm, 34)),
      read(freezer, -190, minutesAfter(warm, 2)),
    ],
    read(fresh, 36, minutesAfter(warm, 130)),
  ].sort((a, b) => a.at.localeCompare(b.at))
  const answers = await actAs(teller.database, actor(cast, hand), { now: at(0, 6), intents })
  const fault = answers.find((each) => each.answer?.nonconformity_id)?.answer?.nonconformity_id
  const mend = (event: string, how: string, minutes: number) =>
    does(telling, hand, [
      'recalls.mend-nonconformity',
      { nonconformity_id: fault, event, how },
      minutesAfter(warm, minutes),
    ])
  await mend('contain', 'Latte e yogurt spostati nella cella grande, letti a 4 °C', 50)
  await mend('correct', 'Guarnizione della porta cambiata', 1400)
}

const tellCare = async (telling: Telling, apples: Heap): Promise<void> => {
  const organisation_id = telling.cast.organisations.totem
  const cared: [number, string, string][] = [
    [6, 'cleaning', 'Celle e banco della frutta'],
    [5, 'vehicle', 'Furgone: pulito e asciutto'],
    [3, 'pests', 'Esche e reti alle finestre'],
    [1, 'cleaning', 'Pavimento e scaffali A'],
  ]
  for (const [ago, kind, what] of cared)
    await does(telling, hand, [
      'recalls.note-care',
      {
        ...{ care_log_id: newId(), organisation_id, kind, what, is_fine: true, note: null },
        on_day: dayInItaly(telling.at(ago, 17)),
      },
      telling.at(ago, 17),
    ])
  await does(telling, hand, [
    'recalls.throw-away',
    {
      ...{ organisation_id, location_id: apples.location_id, way: 'waste', reason: 'spoiled' },
      lines: [{ item_id: apples.item_id, lot_id: apples.lots[0]?.lot_id ?? null, quantity: 3000 }],
    },
    telling.at(1, 16),
  ])
}

export const tellRecalls = async (telling: Telling): Promise<void> => {
  const stock = await stockOf(telling)
  const tuna = heapOf(stock, 'next_tuna')
  await giveTuna(telling, tuna)
  await tellDrill(telling, tuna)
  await tellRecall(telling)
  await tellCold(telling, telling.cast.organisations.totem as string)
  await tellCare(telling, heapOf(stock, 'next_apples'))
}
