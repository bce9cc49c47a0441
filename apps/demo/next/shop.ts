// The solidarity shop of NEXT's hub: a formula since last month, things with their points, households who came in both months,
// one who put something down again. Cards have no names; firms are invented.

import { newId, type Row } from '#core/kernel'
import { type CardRecord, cardCode } from '#distribution'
import { does, type Telling } from '../told.ts'
import type { HubStore } from './store.ts'

const [head, hand] = ['paolo.gatti', 'nadia.locatelli']

/** Key, names, category, points, how many came, more. */
const things: [string, string, string, string, number, number, Row?][] = [
  ['tomato', 'Passata di pomodoro, 700 g', 'Tomato purée, 700 g', 'tomato', 2, 160, { grams: 700 }],
  ['sugar', 'Zucchero, 1 kg', 'Sugar, 1 kg', 'sugar', 3, 90, { grams: 1000 }],
  ['coffee', 'Caffè, 250 g', 'Coffee, 250 g', 'coffee_tea', 6, 60, { grams: 250 }],
  [
    'milk_long',
    'Latte a lunga conservazione, 1 litro',
    'Long-life milk, 1 litre',
    'milk_uht',
    3,
    120,
    { grams: 1030, allergens: ['milk'] },
  ],
  ['jam', 'Marmellata, 340 g', 'Jam, 340 g', 'jam_honey', 4, 70, { grams: 340 }],
  ['dish_soap', 'Detersivo per piatti', 'Washing-up liquid', 'hygiene_home', 5, 50, { grams: 1000 }],
]
/** Points of what the hub has already. */
const others: [string, number][] = [
  ['pasta', 2],
  ['rice', 3],
  ['tuna', 3],
  ['oil', 8],
  ['apples', 2],
  ['biscuits_pack', 4],
  ['nappies', 10],
  ['soap', 1],
]
const limits: [string, number][] = [
  ['coffee_tea', 2],
  ['oil_seed', 2],
  ['sugar', 3],
]

const openThings = async (telling: Telling, store: HubStore): Promise<Record<string, string>> => {
  const items: Record<string, string> = {}
  const now = telling.at(39)
  const { organisation_id, hub_id: location_id } = store
  for (const [i, [key, name_it, name_en, category, points, quantity, more]] of things.entries()) {
    const item_id = newId()
    items[key] = item_id
    const plain = { kind: 'good', unit_name: 'piece', hr_item: null, test_kind: null, compartment: 'base' }
    const marks = { low_at: 0, days_after_best_before: 30, is_active: true, icon: 'meal' }
    const thing = { item_id, key: `shop_${key}`, name_it, name_en, category, ...plain, ...marks, ...more }
    await does(telling, head, ['goods.add-item', thing, now])
    const until = new Date(Date.parse(telling.at(0)) + (180 + 20 * i) * 86_400_000).toISOString().slice(0, 10)
    const from = {
      source: 'donation',
      donor: 'Bottega Lanterna (inventata)',
      supplier_lot: `BL-${410 + i * 3}`,
    }
    const lot = {
      lot_id: newId(),
      organisation_id,
      location_id,
      item_id,
      quantity,
      best_before: until,
      ...from,
    }
    await does(telling, head, ['goods.receive-lot', lot, now])
    await does(telling, head, ['shop.set-price', { organisation_id, item_id, points }, now])
  }
  return items
}

const makeRules = async (telling: Telling, { organisation_id, items }: HubStore): Promise<void> => {
  const now = telling.at(39)
  const formula = { base: 10, per_adult: 15, per_young_person: 12, per_child: 10, per_baby: 20 }
  await does(telling, head, ['shop.set-formula', { organisation_id, ...formula }, now])
  for (const [key, points] of others)
    await does(telling, head, ['shop.set-price', { organisation_id, item_id: items[key], points }, now])
  for (const [category, per_month] of limits)
    await does(telling, head, ['shop.set-limit', { organisation_id, category, per_month }, now])
}

type Heads = Partial<
  Pick<CardRecord, 'adults' | 'young_people' | 'children' | 'babies' | 'diets' | 'allergens'>
>

const issue = async (telling: Telling, store: HubStore, told: Heads): Promise<string> => {
  const card_id = newId()
  const nobody = {
    adults: 1,
    young_people: 0,
    children: 0,
    babies: 0,
    diets: [],
    allergens: [],
    language: null,
  }
  const where = { card_id, unit_id: telling.cast.units.listening, to_unit_id: store.unit_id }
  await does(telling, 'marco.bassi', [
    'distribution.issue-card',
    { ...where, ...nobody, ...told },
    telling.at(38),
  ])
  return card_id
}

export const tellShop = async (telling: Telling, store: HubStore): Promise<void> => {
  const { organisation_id, unit_id: hub_unit_id } = store
  const items = await openThings(telling, store)
  await makeRules(telling, store)
  const serve = async (card_id: string, days: number, bag: Record<string, number>): Promise<string> => {
    const serving_id = newId()
    const lines = Object.entries(bag).map(([key, quantity]) => ({ item_id: items[key], quantity }))
    const who = { serving_id, organisation_id, hub_unit_id, card_id, card_code: cardCode(card_id) }
    await does(telling, hand, ['shop.serve', { ...who, lines }, telling.at(days, 15)])
    return serving_id
  }
  const family = await issue(telling, store, { adults: 2, children: 2, allergens: ['milk'] })
  const couple = await issue(telling, store, { adults: 2 })
  const mother = await issue(telling, store, { adults: 1, babies: 1, diets: ['no_pork'] })
  await serve(family, 36, { tomato: 6, sugar: 2, jam: 2 })
  await serve(couple, 35, { coffee: 1, tomato: 4, dish_soap: 1 })
  await serve(mother, 34, { milk_long: 4, sugar: 1 })
  await serve(family, 16, { tomato: 4, coffee: 2, jam: 3 })
  await serve(couple, 9, { milk_long: 3, tomato: 2 })
  await serve(mother, 2, { milk_long: 6, jam: 1 })
  await serve(couple, 1, { coffee: 1, sugar: 2, dish_soap: 1 })
  await putDown(telling, {
    serving_id: await serve(family, 1, { sugar: 2, tomato: 3 }),
    items,
    store,
  })
}

/** The second bag of sugar stays on the shelf after all. */
const putDown = async (
  telling: Telling,
  { serving_id, items, store }: { serving_id: string; items: Record<string, string>; store: HubStore },
): Promise<void> => {
  const found = await telling.teller.database.read(telling.cast.actors[hand]?.token as never, [
    {
      name: 'demo line of sugar',
      text: 'select handover_line_id, lot_id from distribution.handover_lines where network_id = $1 and handover_id = $2 and item_id = $3',
      values: [telling.cast.network_id, serving_id, items.sugar],
    },
  ])
  const line = found.rows[0]?.[0] as { handover_line_id: string; lot_id: string }
  const where = {
    handover_id: serving_id,
    organisation_id: store.organisation_id,
    location_id: store.hub_id,
  }
  const what = { ...line, quantity: 1, is_good: true, is_still_here: true, reason: 'ne basta uno' }
  await does(telling, hand, ['distribution.take-back', { ...where, ...what }, telling.at(1, 15)])
}
