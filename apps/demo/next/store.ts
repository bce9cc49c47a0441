// The hub of NEXT in its first weeks: shelves with labels, a catalogue with weights and numbers, lots of every age. All
// firms are invented; the numbers are of the range that shops give to themselves.
import { newId } from '#core/kernel'
import { checkDigit } from '#goods'
import { does, type Telling } from '../told.ts'

interface Thing {
  key: string
  it: string
  en: string
  category: string
  grams: number | null
  portion?: number
  unit?: 'piece' | 'gram'
  storage?: 'chilled' | 'frozen'
  allergens?: string[]
  diets?: string[]
  cents?: number
  grace?: number
  icon?: string
  low?: number
}

const things: Thing[] = [
  {
    key: 'pasta',
    it: 'Pasta 500 g',
    en: 'Pasta 500 g',
    category: 'pasta',
    grams: 500,
    portion: 80,
    allergens: ['gluten'],
    diets: ['vegetarian', 'vegan', 'halal_ok', 'no_pork'],
    cents: 90,
    grace: 60,
    low: 40,
  },
  {
    key: 'rice',
    it: 'Riso 1 kg',
    en: 'Rice 1 kg',
    category: 'rice',
    grams: 1000,
    portion: 80,
    diets: ['vegan', 'vegetarian', 'gluten_free', 'halal_ok', 'no_pork'],
    cents: 210,
    grace: 60,
    low: 20,
  },
  {
    key: 'tuna',
    it: 'Tonno in scatola 80 g',
    en: 'Tinned tuna 80 g',
    category: 'tuna_canned',
    grams: 80,
    portion: 80,
    allergens: ['fish'],
    diets: ['no_pork', 'gluten_free'],
    cents: 110,
    grace: 180,
    low: 60,
  },
  {
    key: 'tomato',
    it: 'Passata 700 g',
    en: 'Tomato purée 700 g',
    category: 'tomato',
    grams: 700,
    portion: 100,
    diets: ['vegan', 'vegetarian', 'gluten_free', 'halal_ok', 'no_pork'],
    cents: 120,
    grace: 180,
  },
  {
    key: 'beans',
    it: 'Fagioli in scatola 400 g',
    en: 'Tinned beans 400 g',
    category: 'legumes_canned',
    grams: 400,
    portion: 130,
    diets: ['vegan', 'vegetarian', 'gluten_free', 'halal_ok', 'no_pork'],
    cents: 85,
    grace: 180,
  },
  {
    key: 'oil',
    it: 'Olio d’oliva 1 l',
    en: 'Olive oil 1 l',
    category: 'oil_olive',
    grams: 916,
    portion: 10,
    diets: ['vegan', 'vegetarian', 'gluten_free', 'halal_ok', 'no_pork'],
    cents: 790,
    grace: 60,
    low: 12,
  },
  {
    key: 'milk',
    it: 'Latte fresco 1 l',
    en: 'Fresh milk 1 l',
    category: 'fresh_milk',
    grams: 1030,
    portion: 200,
    storage: 'chilled',
    allergens: ['milk'],
    diets: ['vegetarian', 'halal_ok', 'no_pork'],
    cents: 160,
  },
  {
    key: 'yoghurt',
    it: 'Yogurt 125 g',
    en: 'Yoghurt 125 g',
    category: 'dairy_cheese',
    grams: 125,
    portion: 125,
    storage: 'chilled',
    allergens: ['milk'],
    diets: ['vegetarian', 'no_pork'],
    cents: 45,
  },
  {
    key: 'apples',
    it: 'Mele',
    en: 'Apples',
    category: 'fruit',
    grams: 1,
    portion: 150,
    unit: 'gram',
    diets: ['vegan', 'vegetarian', 'gluten_free', 'halal_ok', 'no_pork'],
  },
  {
    key: 'bread',
    it: 'Pane da forno 500 g',
    en: 'Bread 500 g',
    category: 'bread_bakery',
    grams: 500,
    portion: 60,
    allergens: ['gluten'],
    diets: ['vegan', 'vegetarian', 'no_pork'],
    cents: 200,
    grace: 2,
  },
  {
    key: 'formula',
    it: 'Latte in polvere 1, 400 g',
    en: 'Infant formula 1, 400 g',
    category: 'baby_food',
    grams: 400,
    allergens: ['milk'],
    diets: ['infant'],
    cents: 1450,
    low: 10,
  },
  {
    key: 'nappies',
    it: 'Pannolini misura 3',
    en: 'Nappies size 3',
    category: 'infant_care',
    grams: 1100,
    diets: ['infant'],
    cents: 780,
    low: 10,
  },
  { key: 'soap', it: 'Sapone', en: 'Soap', category: 'hygiene_person', grams: 90, cents: 60 },
  {
    key: 'detergent',
    it: 'Detersivo piatti',
    en: 'Washing-up liquid',
    category: 'hygiene_home',
    grams: 1050,
    cents: 140,
  },
  {
    key: 'notebooks',
    it: 'Quaderni',
    en: 'Exercise books',
    category: 'school_material',
    grams: 120,
    cents: 70,
  },
]

const shelves: [string, string, 'ambient' | 'chilled' | 'frozen'][] = [
  ['A-01', 'Pasta e riso', 'ambient'],
  ['A-02', 'Scatolame', 'ambient'],
  ['A-03', 'Olio e passata', 'ambient'],
  ['B-01', 'Neonati', 'ambient'],
  ['B-02', 'Igiene e casa', 'ambient'],
  ['BANCO-A', 'Frutta e verdura', 'ambient'],
  ['CELLA-1', 'Cella dei freschi', 'chilled'],
]

/** Thing, shelf, how many, days it can still wait (null: never grows old), a date that is a wall or an advice. */
type Arrival = [
  thing: string,
  shelf: string,
  quantity: number,
  days: number | null,
  date: 'use_by' | 'best_before',
  donor: string | null,
]
const arrivals: Arrival[] = [
  ['pasta', 'A-01', 480, 300, 'best_before', 'Pastificio Brembana'],
  ['pasta', 'A-01', 96, 40, 'best_before', 'Pastificio Brembana'],
  ['rice', 'A-01', 220, 420, 'best_before', 'Riseria Adda'],
  ['tuna', 'A-02', 1200, 480, 'best_before', 'Alimentari Serio'],
  ['tuna', 'A-02', 240, 120, 'best_before', 'Alimentari Serio'],
  ['beans', 'A-02', 310, 600, 'best_before', 'Supermercato Colle'],
  ['tomato', 'A-03', 190, 210, 'best_before', 'Supermercato Colle'],
  ['oil', 'A-03', 48, 320, 'best_before', null],
  ['formula', 'B-01', 26, 95, 'use_by', 'Farmacia Alba'],
  ['nappies', 'B-01', 60, null, 'best_before', 'Farmacia Alba'],
  ['soap', 'B-02', 300, null, 'best_before', 'Supermercato Colle'],
  ['detergent', 'B-02', 90, null, 'best_before', 'Supermercato Colle'],
  ['notebooks', 'B-02', 150, null, 'best_before', 'Cartoleria Portico'],
  ['apples', 'BANCO-A', 82_000, 6, 'best_before', 'Ortofrutta Isola'],
  ['bread', 'BANCO-A', 34, 1, 'best_before', 'Forno Vecchio'],
  ['milk', 'CELLA-1', 60, 3, 'use_by', 'Latteria Orobica'],
  ['milk', 'CELLA-1', 48, 9, 'use_by', 'Latteria Orobica'],
  ['yoghurt', 'CELLA-1', 16, -1, 'use_by', 'Latteria Orobica'],
  ['yoghurt', 'CELLA-1', 120, 11, 'use_by', 'Latteria Orobica'],
]

export interface HubStore {
  organisation_id: string
  hub_id: string
  /** By key: pasta, tuna, milk… */
  items: Record<string, string>
  /** By code: A-01, CELLA-1… */
  shelves: Record<string, string>
}

const dayFrom = (telling: Telling, days: number): string =>
  new Date(Date.parse(telling.at(0)) + days * 86_400_000).toISOString().slice(0, 10)

const describe = async (telling: Telling): Promise<Record<string, string>> => {
  const items: Record<string, string> = {}
  for (const [i, thing] of things.entries()) {
    const item_id = newId()
    items[thing.key] = item_id
    await does(telling, 'paolo.gatti', [
      'goods.add-item',
      {
        ...{ item_id, key: `hub_${thing.key}`, name_it: thing.it, name_en: thing.en },
        ...{ unit_name: thing.unit ?? 'piece', category: thing.category, kind: 'good', hr_item: null },
        ...{ test_kind: null, compartment: 'base', icon: thing.icon ?? 'box', low_at: thing.low ?? 0 },
        ...{ days_after_best_before: thing.grace ?? 0, is_active: true, storage: thing.storage ?? 'ambient' },
        ...{ grams: thing.grams, portion_grams: thing.portion ?? null, allergens: thing.allergens ?? [] },
        ...{ diets: thing.diets ?? [], value_cents: thing.cents ?? null },
      },
      telling.at(40),
    ])
    if (thing.unit === 'gram') continue
    const digits = `21000000${String(1000 + i)}`
    const packed = {
      packaging_id: newId(),
      item_id,
      name: 'pezzo',
      quantity: 1,
      gtin: `${digits}${checkDigit(digits)}`,
    }
    await does(telling, 'paolo.gatti', ['goods.keep-packaging', packed, telling.at(40)])
    const carton = { packaging_id: newId(), item_id, name: 'cartone', quantity: 12, gtin: null }
    await does(telling, 'paolo.gatti', ['goods.keep-packaging', carton, telling.at(40)])
  }
  return items
}

export const openHub = async (telling: Telling): Promise<HubStore> => {
  const organisation_id = telling.cast.organisations.totem as string
  const items = await describe(telling)
  const opened = await does(telling, 'paolo.gatti', [
    'goods.open-locations',
    { organisation_id, unit_id: null, name: 'Hub di via Moroni' },
    telling.at(40),
  ])
  const hub_id = String(opened.hub)
  const places: Record<string, string> = {}
  for (const [code, name, storage] of shelves) {
    const location_id = newId()
    places[code] = location_id
    const shelf = { location_id, organisation_id, parent_id: hub_id, name, code, storage }
    await does(telling, 'paolo.gatti', ['goods.open-shelf', shelf, telling.at(40)])
  }
  for (const [i, [thing, shelf, quantity, days, kind, donor]] of arrivals.entries()) {
    const until = days === null ? null : dayFrom(telling, days)
    const arrived = {
      ...{ lot_id: newId(), organisation_id, location_id: places[shelf], item_id: items[thing], quantity },
      ...{
        source: donor ? 'donation' : 'purchase',
        donor,
        supplier_lot: `${thing.slice(0, 2).toUpperCase()}${2600 + i}`,
      },
      use_by: kind === 'use_by' ? until : null,
      best_before: kind === 'best_before' ? until : null,
    }
    await does(telling, 'sara.milani', [
      'goods.receive-lot',
      arrived,
      telling.at(days !== null && days < 15 ? 2 : 20 - i),
    ])
  }
  return { organisation_id, hub_id, items, shelves: places }
}
