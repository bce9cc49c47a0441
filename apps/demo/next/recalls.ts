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
import type { HubStore } from './store.ts'

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/** Some of the tuna leaves, so that there is somebody to tell. */
const giveTuna = async (telling: Telling, { organisation_id, items }: HubStore): Promise<void> => {
  const { cast, at } = telling
  const given: [number, number, object][] = [
    [12, 48, { recipient_kind: 'partner', partner_id: cast.organisations.diakonia }],
    [11, 24, { recipient_kind: 'canteen', partner_id: cast.organisations.pugno }],
    [10, 4, { recipient_kind: 'anonymous' }],
  ]
  for (const [daysAgo, quantity, to] of given)
    await does(telling, 'sara.milani', [
      'distribution.give-now',
      {
        ...{ handover_id: newId(), organisation_id, hub_unit_id: cast.units.hub, ...to },
        ...{ lines: [{ item_id: items.tuna, quantity }], proof: 'none', card_code: null },
      },
      at(daysAgo, 10),
    ])
}

const tellDrill = async (telling: Telling, { organisation_id, items }: HubStore): Promise<void> => {
  const recall_id = newId()
  const named = { recall_id, organisation_id }
  const opened_at = telling.at(8, 9)
  const later = (minutes: number) => minutesAfter(opened_at, minutes)
  const paolo = (action: string, more: object, minutes: number) =>
    does(telling, 'paolo.gatti', [`recalls.${action}`, { ...named, ...more }, later(minutes)])
  await paolo(
    'open',
    {
      ...{ is_drill: true, title: 'Tonno in scatola 80 g', item_id: items.tuna, supplier_lot: 'TU2604' },
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
  const answers = await actAs(teller.database, actor(cast, 'sara.milani'), { now: at(0, 6), intents })
  const fault = answers.find((each) => each.answer?.nonconformity_id)?.answer?.nonconformity_id
  const mend = (event: string, how: string, minutes: number) =>
    does(telling, 'sara.milani', [
      'recalls.mend-nonconformity',
      { nonconformity_id: fault, event, how },
      minutesAfter(warm, minutes),
    ])
  await mend('contain', 'Latte e yogurt spostati nella cella grande, letti a 4 °C', 50)
  await mend('correct', 'Guarnizione della porta cambiata', 1400)
}

/** What lies on a shelf of the hub, of one thing. */
const lotOn = async (telling: Telling, location_id: string | undefined, item_id: string | undefined) => {
  const { token } = actor(telling.cast, 'sara.milani')
  const asking = { answering: stockAnswering, raw: { location_id } }
  const stock = (await ask(telling.teller.database, { token, now: telling.at(1, 16) }, asking)) as StockAnswer
  return stock.places[0]?.items.find((each) => each.item_id === item_id)?.lots[0]?.lot_id ?? null
}

const tellCare = async (telling: Telling, { organisation_id, items, shelves }: HubStore): Promise<void> => {
  const cared: [number, string, string][] = [
    [6, 'cleaning', 'Celle e banco della frutta'],
    [5, 'vehicle', 'Furgone: pulito e asciutto'],
    [3, 'pests', 'Esche e reti alle finestre'],
    [1, 'cleaning', 'Pavimento e scaffali A'],
  ]
  for (const [ago, kind, what] of cared)
    await does(telling, 'sara.milani', [
      'recalls.note-care',
      {
        ...{ care_log_id: newId(), organisation_id, kind, what, is_fine: true, note: null },
        on_day: dayInItaly(telling.at(ago, 17)),
      },
      telling.at(ago, 17),
    ])
  await does(telling, 'sara.milani', [
    'recalls.throw-away',
    {
      ...{ organisation_id, location_id: shelves['BANCO-A'], way: 'waste', reason: 'spoiled' },
      lines: [
        {
          item_id: items.apples,
          lot_id: await lotOn(telling, shelves['BANCO-A'], items.apples),
          quantity: 3000,
        },
      ],
    },
    telling.at(1, 16),
  ])
}

export const tellRecalls = async (telling: Telling, hub: HubStore): Promise<void> => {
  await giveTuna(telling, hub)
  await tellDrill(telling, hub)
  await tellCold(telling, hub.organisation_id)
  await tellCare(telling, hub)
}
