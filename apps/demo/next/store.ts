// The store of the hub, before anything leaves it: shelves with their labels, things with their weight, lots that expire soon
// and late, some of the programme of the Union. Firms are invented.
import { newId } from '#core/kernel'
import { checkDigit } from '#goods'
import { does, type Telling } from '../told.ts'

type Thing = [
  key: string,
  it: string,
  en: string,
  category: string,
  icon: string,
  more: Record<string, unknown>,
]

const meal = (grams: number, portion_grams: number, more: Record<string, unknown> = {}) => ({
  grams,
  portion_grams,
  ...more,
})
const things: Thing[] = [
  [
    'milk_fresh',
    'Latte fresco, 1 litro',
    'Fresh milk, 1 litre',
    'fresh_milk',
    'meal',
    meal(1030, 200, { storage: 'chilled', allergens: ['milk'] }),
  ],
  ['apples', 'Mele', 'Apples', 'fruit', 'meal', { unit_name: 'gram', portion_grams: 150 }],
  [
    'pasta',
    'Pasta, 500 g',
    'Pasta, 500 g',
    'pasta',
    'meal',
    meal(500, 80, { allergens: ['gluten'], diets: ['no_pork', 'vegetarian', 'halal_ok'] }),
  ],
  [
    'rice',
    'Riso, 1 kg',
    'Rice, 1 kg',
    'rice',
    'meal',
    meal(1000, 80, { diets: ['no_pork', 'vegetarian', 'vegan', 'gluten_free', 'halal_ok'] }),
  ],
  [
    'tuna',
    'Tonno in scatola',
    'Tinned tuna',
    'tuna_canned',
    'meal',
    meal(160, 80, { allergens: ['fish'], diets: ['no_pork'], days_after_best_before: 180 }),
  ],
  ['oil', 'Olio di semi, 1 litro', 'Seed oil, 1 litre', 'oil_seed', 'meal', meal(920, 15)],
  [
    'biscuits_pack',
    'Biscotti, 700 g',
    'Biscuits, 700 g',
    'breakfast_biscuits',
    'meal',
    meal(700, 50, { allergens: ['gluten', 'milk'], days_after_best_before: 30 }),
  ],
  [
    'baby_milk',
    'Latte in polvere 1',
    'Infant formula 1',
    'baby_food',
    'meal',
    meal(800, 30, { allergens: ['milk'] }),
  ],
  [
    'nappies',
    'Pannolini misura 3',
    'Nappies, size 3',
    'infant_care',
    'box',
    { unit_name: 'pack', grams: 1500 },
  ],
  ['soap', 'Sapone', 'Soap', 'hygiene_person', 'drop', { grams: 125 }],
]

const shelves: [string, string, string][] = [
  ['C-1', 'Cella 1', 'chilled'],
  ['B-A', 'Banco A', 'ambient'],
  ['S-1', 'Scaffale 1', 'ambient'],
  ['S-5', 'Scaffale 5', 'ambient'],
  ['S-9', 'Scaffale 9', 'ambient'],
]

/** Shelf, thing, how many, days to its end from today, words more. */
const lots: [string, string, number, number | null, Record<string, unknown>?][] = [
  ['C-1', 'milk_fresh', 36, 5, { use_by: true }],
  ['B-A', 'apples', 60_000, 9],
  ['S-1', 'pasta', 140, 200],
  ['S-1', 'pasta', 60, 75, { source: 'eu_programme' }],
  ['S-1', 'rice', 90, 260],
  ['S-1', 'oil', 48, 150, { source: 'eu_programme' }],
  ['S-5', 'tuna', 220, 400],
  ['S-5', 'tuna', 60, -20],
  ['S-5', 'biscuits_pack', 50, 40],
  ['S-9', 'baby_milk', 18, 120, { use_by: true }],
  ['S-9', 'nappies', 40, null],
  ['S-9', 'soap', 130, null],
]

export interface HubStore {
  organisation_id: string
  unit_id: string
  hub_id: string
  van_id: string
  items: Record<string, string>
}

const keeper = 'paolo.gatti'

const openThings = async (telling: Telling, now: string): Promise<Record<string, string>> => {
  const items: Record<string, string> = {}
  for (const [i, [key, name_it, name_en, category, icon, more]] of things.entries()) {
    const item_id = newId()
    items[key] = item_id
    const plain = { kind: 'good', unit_name: 'piece', hr_item: null, test_kind: null, compartment: 'base' }
    const marks = { low_at: 0, days_after_best_before: 0, is_active: true }
    await does(telling, keeper, [
      'goods.add-item',
      { item_id, key: `next_${key}`, name_it, name_en, category, icon, ...plain, ...marks, ...more },
      now,
    ])
    if ('unit_name' in more) continue
    // A number of the range that shops give to themselves: it is nobody's.
    const digits = `21000000${1000 + i}`
    const packed = { packaging_id: newId(), item_id, name: 'pezzo', quantity: 1 }
    const gtin = `${digits}${checkDigit(digits)}`
    await does(telling, keeper, ['goods.keep-packaging', { ...packed, gtin }, now])
  }
  return items
}

const dayFrom = (telling: Telling, days: number): string =>
  new Date(Date.parse(telling.at(0)) + days * 86_400_000).toISOString().slice(0, 10)

export const openHubStore = async (telling: Telling): Promise<HubStore> => {
  const { at, cast } = telling
  const organisation_id = cast.organisations.totem as string
  const now = at(40)
  const places = await does(telling, keeper, [
    'goods.open-locations',
    { organisation_id, unit_id: null, name: 'Hub di via Moroni' },
    now,
  ])
  const hub_id = String(places.hub)
  const unit_id = cast.units.hub as string
  const road = await does(telling, keeper, [
    'goods.open-locations',
    { organisation_id, unit_id, name: 'Furgone dell’hub' },
    now,
  ])
  const shelf: Record<string, string> = {}
  for (const [code, name, storage] of shelves) {
    const location_id = newId()
    shelf[code] = location_id
    const told = { location_id, organisation_id, parent_id: hub_id, name, code, storage }
    await does(telling, keeper, ['goods.open-shelf', told, now])
  }
  const items = await openThings(telling, now)
  for (const [i, [code, key, quantity, days, more = {}]] of lots.entries()) {
    const { use_by, ...rest } = more
    const until = days === null ? null : dayFrom(telling, days)
    const dates = { best_before: use_by ? null : until, use_by: use_by ? until : null }
    const told = { lot_id: newId(), organisation_id, location_id: shelf[code], item_id: items[key], quantity }
    const from = {
      source: 'donation',
      donor: 'Alimentari Lanterna (inventato)',
      supplier_lot: `LT-${310 + i * 7}`,
    }
    await does(telling, keeper, [
      'goods.receive-lot',
      { ...told, ...from, ...dates, ...rest },
      at(20 - (i % 9)),
    ])
  }
  return { organisation_id, unit_id, hub_id, van_id: String(road.van), items }
}
