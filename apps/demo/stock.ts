// What the demo's stores hold: the catalogue, the kits with what is inside, lots with donors and days.
import { newId } from '#core/kernel'
import { actAs, type Cast, type Teller } from './people.ts'

interface Thing {
  key: string
  name_it: string
  name_en: string
  kind: 'good' | 'kit' | 'harm_reduction' | 'test'
  category: string
  icon: string
  hr_item?: string
  test_kind?: string
  low_at?: number
}

type Named = Pick<Thing, 'key' | 'name_it' | 'name_en' | 'category' | 'icon'>
const good = (named: Named): Thing => ({ ...named, kind: 'good', low_at: 20 })

/** In the order in which the phone offers them. */
export const things: Thing[] = [
  {
    key: 'cold_kit',
    name_it: 'Kit freddo',
    name_en: 'Cold kit',
    kind: 'kit',
    category: 'kit',
    icon: 'kit',
    low_at: 25,
  },
  {
    key: 'health_kit',
    name_it: 'Kit sanitario',
    name_en: 'Health kit',
    kind: 'kit',
    category: 'kit',
    icon: 'health',
    low_at: 10,
  },
  {
    key: 'syringe',
    name_it: 'Siringhe',
    name_en: 'Syringes',
    kind: 'harm_reduction',
    category: 'medical_device',
    icon: 'syringe',
    hr_item: 'syringe_1ml',
    low_at: 100,
  },
  good({ key: 'water', name_it: 'Acqua', name_en: 'Water', category: 'water', icon: 'drop' }),
  good({ key: 'blanket', name_it: 'Coperte', name_en: 'Blankets', category: 'bedding', icon: 'blanket' }),
  good({ key: 'snack', name_it: 'Sacchetti viveri', name_en: 'Food bags', category: 'snacks', icon: 'meal' }),
  {
    key: 'naloxone',
    name_it: 'Naloxone',
    name_en: 'Naloxone',
    kind: 'harm_reduction',
    category: 'medical_device',
    icon: 'health',
    hr_item: 'naloxone_nasal',
    low_at: 5,
  },
  {
    key: 'condom',
    name_it: 'Profilattici',
    name_en: 'Condoms',
    kind: 'harm_reduction',
    category: 'hygiene_person',
    icon: 'shield',
    hr_item: 'condom_external',
    low_at: 50,
  },
  good({ key: 'hat', name_it: 'Berretti', name_en: 'Hats', category: 'clothing_adult_winter', icon: 'box' }),
  good({
    key: 'gloves',
    name_it: 'Guanti',
    name_en: 'Gloves',
    category: 'clothing_adult_winter',
    icon: 'box',
  }),
  good({
    key: 'plasters',
    name_it: 'Cerotti',
    name_en: 'Plasters',
    category: 'hygiene_person',
    icon: 'health',
  }),
  good({
    key: 'disinfectant',
    name_it: 'Disinfettante',
    name_en: 'Disinfectant',
    category: 'hygiene_person',
    icon: 'drop',
  }),
  {
    key: 'hiv_test',
    name_it: 'Test HIV',
    name_en: 'HIV test',
    kind: 'test',
    category: 'medical_device',
    icon: 'test',
    test_kind: 'hiv',
    low_at: 10,
  },
  {
    key: 'hcv_test',
    name_it: 'Test HCV',
    name_en: 'HCV test',
    kind: 'test',
    category: 'medical_device',
    icon: 'test',
    test_kind: 'hcv_antibody',
    low_at: 10,
  },
]

const compartmentOf = ({ kind, test_kind }: Thing): string => {
  if (test_kind === 'hiv') return 'hiv'
  return kind === 'good' || kind === 'kit' ? 'base' : 'health_addiction'
}

const kits: Record<string, [string, number][]> = {
  cold_kit: [
    ['blanket', 1],
    ['hat', 1],
    ['gloves', 1],
  ],
  health_kit: [
    ['plasters', 2],
    ['disinfectant', 1],
  ],
}

const donors = [
  'Emporio della Valle (inventato)',
  'Lanificio Aurora (inventato)',
  'Farmacia del Ponte (inventata)',
  'Raccolta di quartiere',
]

/** How many of each enter the store of a body in a delivery, and how long they last, in days. */
const deliveries: Record<string, { quantity: number; days?: number; use_by?: boolean }> = {
  blanket: { quantity: 170 },
  hat: { quantity: 150 },
  gloves: { quantity: 150 },
  plasters: { quantity: 140, days: 700 },
  disinfectant: { quantity: 70, days: 500 },
  syringe: { quantity: 480, days: 900 },
  water: { quantity: 240, days: 240 },
  snack: { quantity: 190, days: 45, use_by: true },
  naloxone: { quantity: 8, days: 400, use_by: true },
  condom: { quantity: 130, days: 1000 },
  hiv_test: { quantity: 16, days: 300, use_by: true },
  hcv_test: { quantity: 18, days: 300, use_by: true },
}

export interface Store {
  organisation_id: string
  hub_id: string
  /** Location of each unit by kind. */
  units: Record<string, Record<string, string>>
}

export interface Stock {
  items: Record<string, string>
  lead: Store
  bonomelli: Store
}

const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)

const describe = async ({ database }: Teller, cast: Cast, now: string): Promise<Record<string, string>> => {
  const items = Object.fromEntries(things.map((thing) => [thing.key, newId()]))
  const elena = cast.actors['elena.sala']
  if (!elena) throw new Error('The story has no coordinator')
  const named = things.map((thing) => ({
    action: 'goods.add-item',
    input: {
      item_id: items[thing.key],
      unit_name: 'piece',
      hr_item: null,
      test_kind: null,
      low_at: 0,
      days_after_best_before: 0,
      is_active: true,
      ...thing,
      compartment: compartmentOf(thing),
    },
  }))
  const made = Object.entries(kits).map(([kit, parts]) => ({
    action: 'goods.describe-kit',
    input: {
      kit_item_id: items[kit],
      parts: parts.map(([key, quantity]) => ({ item_id: items[key], quantity })),
    },
  }))
  await actAs(database, elena, { now, intents: [...named, ...made] })
  return items
}

interface Opening {
  organisation: string
  keeper: string
  units: string[]
}

const openStore = async (
  { database }: Teller,
  cast: Cast,
  told: { now: string; opening: Opening },
): Promise<Store> => {
  const { organisation, keeper, units } = told.opening
  const organisation_id = cast.organisations[organisation] as string
  const actor = cast.actors[keeper] as Cast['actors'][string]
  const open = (unit_id: string | null, name: string) => ({
    action: 'goods.open-locations',
    input: { organisation_id, unit_id, name },
  })
  const names: Record<string, string> = { mobile: 'Furgone', street: 'Zaini Seriate', valley: 'Zaini valle' }
  const answers = await actAs(database, actor, {
    now: told.now,
    intents: [
      open(null, 'Deposito'),
      ...units.map((unit) => open(cast.units[unit] as string, names[unit] as string)),
    ],
  })
  const places = answers.map((answer) => answer.answer as Record<string, string>)
  return {
    organisation_id,
    hub_id: places[0]?.hub as string,
    units: Object.fromEntries(units.map((unit, i) => [unit, places[i + 1] as Record<string, string>])),
  }
}

/** A delivery comes in, and kits are made of it. */
export const deliver = async (
  teller: Teller,
  cast: Cast,
  told: { now: string; stock: Stock; store: Store; keeper: string; round: number },
): Promise<void> => {
  const { now, stock, store, round } = told
  const received = Object.entries(deliveries).map(([key, { quantity, days, use_by }], i) => {
    const lot_id = newId()
    const until = days ? plusDays(now, days) : null
    return {
      action: 'goods.receive-lot',
      input: {
        lot_id,
        organisation_id: store.organisation_id,
        location_id: store.hub_id,
        item_id: stock.items[key],
        quantity,
        source: i % 4 === 3 ? 'purchase' : 'donation',
        donor: i % 4 === 3 ? null : donors[(i + round) % donors.length],
        supplier_lot: `L${now.slice(2, 10).replaceAll('-', '')}-${i + 1}`,
        best_before: use_by ? null : until,
        use_by: use_by ? until : null,
      },
    }
  })
  const assembled = Object.keys(kits).map((kit) => ({
    action: 'goods.assemble-kit',
    input: {
      lot_id: newId(),
      organisation_id: store.organisation_id,
      location_id: store.hub_id,
      kit_item_id: stock.items[kit],
      quantity: kit === 'cold_kit' ? 140 : 60,
    },
  }))
  const actor = cast.actors[told.keeper] as Cast['actors'][string]
  await actAs(teller.database, actor, { now, intents: [...received, ...assembled] })
}

export const fillStores = async (teller: Teller, cast: Cast, now: string): Promise<Stock> => {
  const items = await describe(teller, cast, now)
  const lead = await openStore(teller, cast, {
    now,
    opening: { organisation: 'lead', keeper: 'elena.sala', units: ['mobile', 'street'] },
  })
  const bonomelli = await openStore(teller, cast, {
    now,
    opening: { organisation: 'bonomelli', keeper: 'davide.noris', units: ['valley'] },
  })
  const stock: Stock = { items, lead, bonomelli }
  await deliver(teller, cast, { now, stock, store: lead, keeper: 'elena.sala', round: 0 })
  await deliver(teller, cast, { now, stock, store: bonomelli, keeper: 'davide.noris', round: 1 })
  return stock
}
