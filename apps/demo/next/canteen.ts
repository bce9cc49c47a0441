// The hub of NEXT cooks at noon: ten days of lunches, counted at the door by who helps; one guessed, one told anew; what the kitchen
// took from the shelves, some of it of the programme of the Union.
import { ask } from '#core/http'
import { dayInItaly, newId } from '#core/kernel'
import type { StockAnswer } from '#goods'
import { stockAnswering } from '#goods/server'
import { actor, does, type Telling } from '../told.ts'
import type { HubStore } from './store.ts'

const [cook, helper] = ['nadia.locatelli', 'teresa.rota']

const stockOf = async (telling: Telling): Promise<StockAnswer> =>
  (await ask(
    telling.teller.database,
    { token: actor(telling.cast, cook).token, now: telling.at(0) },
    { answering: stockAnswering, raw: {} },
  )) as StockAnswer

const heapOf = ({ places }: StockAnswer, item_id: string | undefined, programme: string | null) => {
  for (const { location_id, items } of places) {
    const lots = items.find((each) => each.item_id === item_id)?.lots ?? []
    const lot = lots.find((each) => each.programme === programme && each.is_usable && each.quantity > 2)
    if (lot) return { item_id, lot_id: lot.lot_id, location_id }
  }
  return undefined
}

/** Days ago, portions, persons, thrown away. */
const lunches: [number, number, number, number | null][] = [
  [12, 46, 44, 3],
  [11, 52, 50, null],
  [10, 48, 45, 2],
  [9, 61, 58, null],
  [8, 57, 55, 4],
  [5, 50, 49, null],
  [4, 63, 60, 1],
  [3, 55, 52, null],
  [2, 59, 57, 2],
]

const lunch = async (
  telling: Telling,
  unit_id: string,
  { ago, ...told }: Record<string, unknown> & { ago: number },
): Promise<string> => {
  const meal_id = newId()
  const on_day = dayInItaly(telling.at(ago, 14))
  const input = { meal_id, unit_id, on_day, serving: 'lunch', ...told }
  await does(telling, helper, ['canteen.tell-meal', input, telling.at(ago, 14)])
  return meal_id
}

/** Tap by tap at the serving line, on the phone: plates in turns, second helpings, a tray that fell and was counted twice. */
const countPlates = async (
  telling: Telling,
  unit_id: string,
  { ago, taps }: { ago: number; taps: [number, number][] },
) => {
  const day = { unit_id, on_day: dayInItaly(telling.at(ago, 14)), serving: 'lunch' }
  for (const [portions, persons] of taps) {
    const plate = { plate_id: newId(), ...day, portions, persons }
    await does(telling, helper, ['canteen.count-plates', plate, telling.at(ago, 12)])
  }
}
const queue: [portions: number, persons: number][] = [
  ...[8, 8, 7, 9, 8, 8, 8].map((many): [number, number] => [many, many]),
  [5, 0],
  [8, 8],
  [-1, 0],
]

export const tellCanteen = async (telling: Telling, store: HubStore): Promise<void> => {
  for (const [ago, portions, persons, wasted] of lunches)
    await lunch(telling, store.unit_id, { ago, portions, persons, wasted })
  await countPlates(telling, store.unit_id, { ago: 1, taps: queue })
  await countPlates(telling, store.unit_id, { ago: 0, taps: queue.slice(0, 3) })
  const many = { portions: 68, persons: 64, children: 9, adults: 40, elderly: 15, women: 27, men: 37 }
  const programme = { programme_portions: 68, continuous: 22, occasional: 42, young: 8 }
  const headings = { third_country: 20, homeless: 18, guessed: ['third_country', 'homeless'] }
  const last = await lunch(telling, store.unit_id, { ago: 1, ...many, ...programme, ...headings, wasted: 0 })
  const stock = await stockOf(telling)
  const pots = [
    [heapOf(stock, store.items.pasta, 'eu_food'), 3],
    [heapOf(stock, store.items.rice, null), 2],
  ] as const
  const lines = pots.flatMap(([heap, quantity]) => (heap ? [{ ...heap, quantity }] : []))
  const used = { meal_id: last, organisation_id: store.organisation_id, lines }
  if (lines.length > 0) await does(telling, cook, ['canteen.use-goods', used, telling.at(1, 15)])
  const guess = { is_estimate: true, method: 'dai vassoi usati, uno a testa' }
  const fair = await lunch(telling, store.unit_id, { ago: 6, portions: 80, persons: 78, ...guess })
  await does(telling, cook, [
    'canteen.amend-meal',
    {
      ...{ meal_id: fair, edition: 1, portions: 80, persons: 74, ...guess },
      reason: 'I vassoi della cucina erano contati due volte',
    },
    telling.at(5, 9),
  ])
}
