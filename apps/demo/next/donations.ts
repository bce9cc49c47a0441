// What comes to the hub of NEXT: a firm that gives by trade, a dairy whose milk came too warm, a collection at a
// supermarket, the programme of the Union counted once, and somebody who rings this morning. All invented.
import { ask } from '#core/http'
import { dayInItaly, newId, type Row } from '#core/kernel'
import type { DonationPage, StockCard } from '#donations'
import { quarterOf } from '#donations'
import { aDocument, aDonor, allGood } from '#donations/makers'
import { donationPageAnswering, stockCardAnswering } from '#donations/server'
import type { Catalogue, StockAnswer } from '#goods'
import { catalogueAnswering, stockAnswering } from '#goods/server'
import { actor, does, type Telling } from '../told.ts'

const manager = 'paolo.gatti'
const keeper = 'nadia.locatelli'

interface Hub {
  telling: Telling
  organisation_id: string
  location_id: string
  items: Record<string, string>
  donors: Record<string, string>
}

const asks = async <T>({ teller, cast, at }: Telling, asked: Parameters<typeof ask>[2]): Promise<T> =>
  (await ask(teller.database, { token: actor(cast, manager).token, now: at(0) }, asked)) as T

const meal = (grams: number, portion_grams: number) => ({
  grams,
  portion_grams,
  category: 'pasta',
  icon: 'meal',
})
/** Things a delivery of this story brings; those the store knows already stay as they are. */
const things: [string, string, string, Row][] = [
  ['pasta', 'Pasta, 500 g', 'Pasta, 500 g', meal(500, 80)],
  ['tuna', 'Tonno in scatola', 'Tinned tuna', { ...meal(160, 80), category: 'tuna_canned' }],
  [
    'milk_fresh',
    'Latte fresco, 1 litro',
    'Fresh milk, 1 litre',
    { ...meal(1030, 200), storage: 'chilled', category: 'fresh_milk' },
  ],
  ['apples', 'Mele', 'Apples', { unit_name: 'gram', portion_grams: 150, category: 'fruit', icon: 'meal' }],
  ['soap', 'Sapone', 'Soap', { grams: 125, category: 'hygiene_person', icon: 'drop' }],
]

const openHub = async (telling: Telling): Promise<Hub> => {
  const { cast, at } = telling
  const organisation_id = cast.organisations.totem as string
  const hubOf = async () =>
    (await asks<StockAnswer>(telling, { answering: stockAnswering, raw: { organisation_id } })).places.find(
      (place) => place.kind === 'hub',
    )
  if (!(await hubOf())) {
    const opening = { organisation_id, unit_id: null, name: 'Hub di via Moroni' }
    await does(telling, manager, ['goods.open-locations', opening, at(120)])
  }
  const known = await asks<Catalogue>(telling, { answering: catalogueAnswering, raw: {} })
  const items = Object.fromEntries(known.items.map((item) => [item.key, item.item_id]))
  for (const [name, name_it, name_en, more] of things) {
    const key = `next_${name}`
    if (items[key]) continue
    const item_id = newId()
    items[key] = item_id
    const plain = { kind: 'good', unit_name: 'piece', hr_item: null, test_kind: null, compartment: 'base' }
    const marks = { low_at: 0, days_after_best_before: 0, is_active: true }
    await does(telling, manager, [
      'goods.add-item',
      { item_id, key, name_it, name_en, ...plain, ...marks, ...more },
      at(120),
    ])
  }
  return { telling, organisation_id, location_id: String((await hubOf())?.location_id), items, donors: {} }
}

const givers: [string, string, string, string | null][] = [
  ['brembo', 'company', 'Alimentari Lanterna', '01234567897'],
  ['dairy', 'company', 'Latteria del Fosso', '09876543217'],
  ['fruit', 'shop', 'Ortofrutta Girasole', null],
  ['pantry', 'association', 'Dispensa delle Valli', null],
  ['ada', 'private', 'Ada del terzo piano', null],
]

const meetGivers = async (hub: Hub): Promise<void> => {
  const { telling, organisation_id } = hub
  for (const [key, kind, name, tax_number] of givers) {
    const donor = aDonor(organisation_id, { kind, name })
    hub.donors[key] = donor.donor_id
    await does(telling, manager, ['donations.keep-donor', donor, telling.at(119)])
    if (tax_number === null) continue
    const papers = { donor_id: donor.donor_id, tax_number, address: 'Via dei Lanternai 4, Dalmine' }
    await does(telling, manager, ['donations.keep-papers', papers, telling.at(119)])
  }
}

interface Delivery {
  from: string | null
  source?: string
  what: string
  daysAgo: number
  number?: string
  lines: [string, number, Row][]
}

const dayFrom = ({ at }: Telling, days: number): string =>
  dayInItaly(new Date(Date.parse(at(0)) + days * 86_400_000).toISOString())

const arrives = async (hub: Hub, { from, source = 'donation', what, daysAgo, number, lines }: Delivery) => {
  const { telling, organisation_id, location_id, items, donors } = hub
  const donation_id = newId()
  const now = telling.at(daysAgo, 8)
  const document = number ? aDocument(number, dayInItaly(now), { transport_at: null }) : { kind: 'receipt' }
  const arrival = {
    ...{ donation_id, organisation_id, location_id, document },
    arriving: { donor_id: from === null ? null : donors[from], source, what },
    lines: lines.map(([key, quantity, more]) => ({ item_id: items[`next_${key}`], quantity, ...more })),
  }
  await does(telling, keeper, ['donations.receive', arrival, now])
  return donation_id
}

const looked = async (
  { telling, organisation_id }: Hub,
  donation_id: string,
  bad: Row = {},
): Promise<void> => {
  const page = await asks<DonationPage>(telling, { answering: donationPageAnswering, raw: { donation_id } })
  const arrived = Date.parse(page.steps.at(-1)?.at as string)
  const after = (minutes: number) => new Date(arrived + minutes * 60_000).toISOString()
  const looks = allGood(page.lines).map((look, i) => (i === 0 ? { ...look, ...bad } : look))
  await does(telling, keeper, ['donations.inspect', { donation_id, organisation_id, looks }, after(20)])
  await does(telling, manager, ['donations.conclude', { donation_id }, after(45)])
}

const past = async (hub: Hub): Promise<void> => {
  const { telling, donors } = hub
  const { at } = telling
  const pasta: [string, number, Row][] = [
    ['pasta', 240, { supplier_lot: 'P-0820', best_before: dayFrom(telling, 400), value_cents: 16_800 }],
  ]
  await looked(
    hub,
    await arrives(hub, {
      from: 'brembo',
      what: 'Due bancali di pasta',
      daysAgo: 96,
      number: '318',
      lines: pasta,
    }),
  )
  const quarter = quarterOf(dayInItaly(at(96)))
  const told = { declaration_id: newId(), donor_id: donors.brembo, quarter }
  await does(telling, manager, ['donations.declare-quarter', told, at(2)])
  const tuna: [string, number, Row][] = [
    ['tuna', 600, { supplier_lot: 'T-0931', best_before: dayFrom(telling, 480), weight_grams: 96_000 }],
  ]
  await looked(
    hub,
    await arrives(hub, { from: 'brembo', what: 'Tonno in scatola', daysAgo: 9, number: '412', lines: tuna }),
  )
  const milk: [string, number, Row][] = [
    ['milk_fresh', 24, { supplier_lot: 'F-77', use_by: dayFrom(telling, 3), temperature_tenths: 92 }],
    ['milk_fresh', 60, { supplier_lot: 'F-78', use_by: dayFrom(telling, 5), temperature_tenths: 36 }],
  ]
  const warm = { accepted: 0, rejected: 24, rejected_to: 'donor', reason: 'arrivato a 9,2 °C' }
  await looked(
    hub,
    await arrives(hub, { from: 'dairy', what: 'Latte fresco', daysAgo: 2, number: '77/B', lines: milk }),
    warm,
  )
  const drive: [string, number, Row][] = [
    ['soap', 180, {}],
    ['pasta', 64, { best_before: dayFrom(telling, 190) }],
  ]
  await looked(
    hub,
    await arrives(hub, {
      from: null,
      source: 'drive',
      what: 'Raccolta al supermercato',
      daysAgo: 15,
      lines: drive,
    }),
  )
}

const programme = async (hub: Hub): Promise<void> => {
  const { telling, organisation_id } = hub
  const lines: [string, number, Row][] = [
    ['pasta', 160, { supplier_lot: 'UE-2214', best_before: dayFrom(telling, 330) }],
  ]
  await looked(
    hub,
    await arrives(hub, {
      from: 'pantry',
      source: 'eu_programme',
      what: 'Consegna del programma',
      daysAgo: 30,
      number: 'UE 88',
      lines,
    }),
  )
  const year = Number(dayInItaly(telling.at(0)).slice(0, 4))
  const card = await asks<StockCard>(telling, {
    answering: stockCardAnswering,
    raw: { organisation_id, year },
  })
  const counted = card.lots.map(({ lot_id, now }) => ({ lot_id, counted: now }))
  const inventory = { inventory_id: newId(), organisation_id, counted }
  await does(telling, keeper, ['donations.count-programme', inventory, telling.at(1)])
}

const coming = async (hub: Hub): Promise<void> => {
  const { telling, organisation_id, donors } = hub
  const { at } = telling
  const calls: [string, string, number | null, string | null, boolean][] = [
    ['fruit', 'Sei cassette di mele', 0, '11–12', true],
    ['brembo', 'Un bancale di passata', 3, 'mattina', false],
    ['ada', 'Una coperta e due sacchi di vestiti', null, null, false],
  ]
  for (const [who, what, days, expected_hours, is_fetched] of calls) {
    const expected_on = days === null ? null : dayFrom(telling, days)
    const told = { donation_id: newId(), organisation_id, donor_id: donors[who], source: 'donation', what }
    await does(telling, keeper, [
      'donations.announce',
      { ...told, expected_on, expected_hours, is_fetched },
      at(1),
    ])
  }
  const donation_id = newId()
  const off = { donation_id, organisation_id, donor_id: donors.dairy, source: 'donation', what: 'Yogurt' }
  await does(telling, keeper, ['donations.announce', off, at(6)])
  await does(telling, keeper, ['donations.call-off', { donation_id, reason: 'Lo hanno venduto' }, at(5)])
  const apples: [string, number, Row][] = [
    ['apples', 84_000, { weight_grams: 84_000, best_before: dayFrom(telling, 12) }],
    ['pasta', 48, { supplier_lot: 'P-0911', best_before: dayFrom(telling, 500) }],
  ]
  await arrives(hub, { from: 'fruit', what: 'Mele e pasta', daysAgo: 0, number: '1190', lines: apples })
}

export const tellDonations = async (telling: Telling): Promise<void> => {
  const hub = await openHub(telling)
  await meetGivers(hub)
  await past(hub)
  await programme(hub)
  await coming(hub)
}
