// One night of the demo, told by the people in it: planned, loaded, walked, closed, validated.
import { type Intent, newId, timelessId } from '#core/kernel'
import { actAs, type Cast, type Teller } from './people.ts'
import type { DemoPlace } from './places.ts'
import type { Stock, Store } from './stock.ts'

export interface Crew {
  unit: string
  organisation: 'lead' | 'bonomelli'
  coordinator: string
  leader: string
  second: string
  /** Goes out when tests are planned. */
  nurse?: string
}

export interface Story {
  teller: Teller
  cast: Cast
  stock: Stock
  places: DemoPlace[]
  /** Known by nickname, unit by unit. */
  people: Record<string, string[]>
  random: () => number
}

export interface Night {
  crew: Crew
  /** Instant of the start. */
  starts_at: string
  hours: number
  contacts: number
  has_tests: boolean
  /** How far the story of this night is told. */
  until: 'planned' | 'confirmed' | 'closed' | 'validated'
  /** A blanket that nobody finds in the morning. */
  has_difference?: boolean
  lacks_crew?: boolean
}

type Told = Omit<Intent, 'id'> & { id?: string }

const loads: [string, number][] = [
  ['cold_kit', 14],
  ['health_kit', 6],
  ['syringe', 90],
  ['water', 30],
  ['blanket', 6],
  ['snack', 24],
  ['naloxone', 2],
  ['condom', 40],
]
const tests: [string, number][] = [
  ['hiv_test', 4],
  ['hcv_test', 6],
]
const topics = [
  'listening',
  'health',
  'housing',
  'basic_needs',
  'substances',
  'documents',
  'work',
  'small_talk',
]
const narratives = [
  'Serata tranquilla, poca gente alle prime due tappe.',
  'Molte richieste di coperte. Due persone nuove alla stazione.',
  'Freddo e nebbia: giro più corto.',
  'Clima disteso, un confronto tra due gruppi rientrato subito.',
]

const later = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString()

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

interface Going extends Night {
  shift_id: string
  store: Store
  van: string
  stops: { stop_id: string; place: DemoPlace }[]
  given: Record<string, number>
  load: [string, number][]
}

const planOf = (story: Story, going: Going) => {
  const { cast, stock } = story
  const { crew } = going
  const member = (key: string, profession: string) => ({
    worker_id: cast.actors[key]?.worker_id,
    profession,
    phone: null,
  })
  const people = [member(crew.leader, 'outreach_operator')]
  if (!going.lacks_crew) people.push(member(crew.second, 'outreach_operator'))
  if (going.has_tests && crew.nurse) people.push(member(crew.nurse, 'health_worker'))
  return {
    shift_id: going.shift_id,
    unit_id: cast.units[crew.unit],
    organisation_id: cast.organisations[crew.organisation],
    starts_at: going.starts_at,
    ends_at: later(going.starts_at, going.hours * 60),
    goals: going.has_tests ? ['contact_round', 'health_test'] : ['contact_round', 'kit'],
    municipality_codes: [...new Set(going.stops.map(({ place }) => place.municipality_code))],
    hub_location_id: going.store.hub_id,
    leader_id: cast.actors[crew.leader]?.worker_id,
    has_tests: going.has_tests,
    stock_list: going.load.map(([key, quantity]) => ({ item_id: stock.items[key], quantity })),
    safety_interval_min: 60,
    safety_grace_min: 10,
    safety_contact_id: cast.actors[crew.coordinator]?.worker_id,
    crew: people,
    stops: going.stops.map(({ stop_id, place }, i) => ({
      stop_id,
      hotspot_id: place.hotspot_id,
      label: place.name,
      municipality_code: place.municipality_code,
      cell: place.cell,
      planned_at: later(going.starts_at, 20 + i * 50),
    })),
  }
}

const contactOf = (story: Story, going: Going, told: { stop: Going['stops'][number]; at: string }): Told => {
  const { random, stock, people } = story
  const dice = random()
  const phase =
    dice < 0.2 ? 'presence' : dice < 0.42 ? 'interception' : dice < 0.52 ? 'engagement' : 'follow_up'
  const known = people[going.crew.unit] ?? []
  const handouts: { item_id: string | undefined; quantity: number }[] = []
  const harm: Record<string, unknown>[] = []
  const give = (key: string, quantity: number) => {
    const left = (going.load.find(([name]) => name === key)?.[1] ?? 0) - (going.given[key] ?? 0)
    if (left < quantity) return false
    going.given[key] = (going.given[key] ?? 0) + quantity
    return true
  }
  if (phase !== 'presence') {
    if (random() < 0.3 && give('cold_kit', 1)) handouts.push({ item_id: stock.items.cold_kit, quantity: 1 })
    if (random() < 0.12 && give('health_kit', 1))
      handouts.push({ item_id: stock.items.health_kit, quantity: 1 })
    if (random() < 0.4 && give('water', 1)) handouts.push({ item_id: stock.items.water, quantity: 1 })
    if (random() < 0.3 && give('snack', 1)) handouts.push({ item_id: stock.items.snack, quantity: 1 })
    if (random() < 0.22) {
      const out = 2 + Math.floor(random() * 4)
      if (give('syringe', out))
        harm.push({
          hr_item: 'syringe_1ml',
          direction: 'distributed',
          quantity: out,
          item_id: stock.items.syringe,
        })
      const back = Math.floor(out * (0.4 + random() * 0.5))
      if (back > 0)
        harm.push({
          hr_item: 'syringe_1ml',
          direction: 'returned_used',
          quantity: back,
          item_id: stock.items.syringe,
          method: 'counted',
        })
    }
  }
  return {
    action: 'outreach.record-contact',
    at: told.at,
    input: {
      contact_id: newId(Date.parse(told.at)),
      shift_id: going.shift_id,
      stop_id: told.stop.stop_id,
      van_location_id: going.van,
      movement_seed: timelessId(),
      phase,
      headcount: phase === 'presence' ? 1 + Math.floor(random() * 4) : 1,
      gender: pick(random, ['man', 'man', 'man', 'woman', 'unknown']),
      age_band: pick(random, [
        'from_18_to_29',
        'from_30_to_54',
        'from_30_to_54',
        'from_55_to_64',
        'from_65',
        'unknown',
      ]),
      citizenship: pick(random, ['it', 'non_eu', 'non_eu', 'eu', 'unknown']),
      person_id: phase === 'follow_up' && known.length > 0 && random() < 0.6 ? pick(random, known) : null,
      municipality_code: told.stop.place.municipality_code,
      topics: phase === 'presence' ? [] : [pick(random, topics)],
      interventions: phase === 'presence' ? [] : ['listening'],
      handouts,
      harm_reduction: harm,
    },
  }
}

const walkOf = (story: Story, going: Going): Told[] => {
  const { random } = story
  const told: Told[] = []
  const perStop = Math.ceil(going.contacts / going.stops.length)
  let left = going.contacts
  going.stops.forEach((stop, i) => {
    const arrives = later(going.starts_at, 15 + i * 50)
    told.push({
      action: 'outreach.arrive-at-stop',
      at: arrives,
      input: { shift_id: going.shift_id, stop_id: stop.stop_id },
    })
    for (let n = 0; n < perStop && left > 0; n++, left--)
      told.push(contactOf(story, going, { stop, at: later(arrives, 2 + n * 5) }))
    const people_seen = Math.floor(random() * 3)
    told.push({
      action: 'outreach.leave-stop',
      at: later(arrives, 42),
      input: {
        shift_id: going.shift_id,
        stop_id: stop.stop_id,
        people_seen,
        tags: ['parking'],
        syringes_collected: Math.floor(random() * 2),
      },
    })
    const isQuiet = random() < 0.15
    told.push({
      action: 'places.observe',
      at: later(arrives, 43),
      input: {
        observation_id: newId(Date.parse(arrives)),
        hotspot_id: stop.place.hotspot_id,
        verdict: isQuiet ? 'nobody' : 'seen',
        people_seen: isQuiet ? 0 : 1 + Math.floor(random() * 7),
        types: [],
        tags: [],
        cause_id: going.shift_id,
      },
    })
    told.push({
      action: 'outreach.safety-ok',
      at: later(arrives, 44),
      input: { shift_id: going.shift_id, check_id: newId(Date.parse(arrives)) },
    })
  })
  return told
}

/** The lot of the test that lies on the van tonight. */
const lotOnVan = async (story: Story, going: Going, key: string): Promise<string> => {
  const { teller, cast, stock } = story
  const actor = cast.actors[going.crew.leader] as Cast['actors'][string]
  const { rows } = await teller.database.read(actor.token, [
    {
      name: 'night lot',
      text: 'select lot_id from goods.balances where network_id = $1 and location_id = $2 and item_id = $3 and quantity > 1 limit 1',
      values: [cast.network_id, going.van, stock.items[key]],
    },
  ])
  return String(rows[0]?.[0]?.lot_id)
}

const testsOf = async (story: Story, going: Going): Promise<Told[]> => {
  const { stock, random } = story
  const lot_id = await lotOnVan(story, going, 'hiv_test')
  const steps = { consent: true, pre_counselling: true, post_counselling: true }
  const count = 1 + Math.floor(random() * 2)
  going.given.hiv_test = count
  return Array.from({ length: count }, () => ({
    id: timelessId(),
    action: 'outreach.record-hiv-test',
    at: `${going.starts_at.slice(0, 10)}T00:00:00.000Z`,
    input: {
      hiv_test_id: timelessId(),
      movement_seed: timelessId(),
      shift_id: going.shift_id,
      van_location_id: going.van,
      municipality_code: going.stops[0]?.place.municipality_code,
      item_id: stock.items.hiv_test,
      lot_id,
      ...steps,
      result_counted: 'non_reactive',
      confirmation_referral: false,
    },
  }))
}

const closingOf = (story: Story, going: Going) => {
  const { stock, random } = story
  const counted = going.load.map(([key, quantity]) => {
    const left = quantity - (going.given[key] ?? 0)
    return {
      item_id: stock.items[key] as string,
      counted: going.has_difference && key === 'blanket' ? left - 1 : left,
    }
  })
  return {
    shift_id: going.shift_id,
    organisation_id: going.store.organisation_id,
    van_location_id: going.van,
    hub_location_id: going.store.hub_id,
    ended_at: later(going.starts_at, going.hours * 60),
    counted,
    returned: counted
      .filter((line) => line.counted > 0)
      .map((line) => ({ item_id: line.item_id, quantity: line.counted })),
    narrative: pick(random, narratives),
    is_critical: false,
    odometer_end: 40_040,
  }
}

/** Tells one night; each act is somebody's, at its own hour, and arrives in the morning as a phone would send it. */
export const tellNight = async (story: Story, night: Night): Promise<void> => {
  const { teller, cast, stock, places } = story
  const { crew } = night
  const store = stock[crew.organisation]
  const own = places.filter((place) => place.unit === crew.unit)
  const begin = Math.floor(story.random() * own.length)
  const going: Going = {
    ...night,
    shift_id: newId(Date.parse(night.starts_at)),
    store,
    van: store.units[crew.unit]?.van as string,
    stops: [0, 1, 2].map((i) => ({
      stop_id: newId(Date.parse(night.starts_at)),
      place: own[(begin + i) % own.length] as DemoPlace,
    })),
    given: {},
    load: night.has_tests ? [...loads, ...tests] : loads,
  }
  const as = (key: string, now: string, intents: (Told | Omit<Intent, 'id' | 'at'>)[]) =>
    actAs(teller.database, cast.actors[key] as Cast['actors'][string], { now, intents: intents as Intent[] })
  const planned = later(night.starts_at, -2 * 1440)
  await as(crew.coordinator, planned, [
    { action: 'outreach.plan-shift', input: planOf(story, going) },
    ...(night.until === 'planned'
      ? []
      : [{ action: 'outreach.confirm-shift', input: { shift_id: going.shift_id } }]),
  ])
  if (night.until === 'planned' || night.until === 'confirmed') return
  const lines = going.load.map(([key, quantity]) => ({ item_id: stock.items[key], quantity }))
  const load = {
    shift_id: going.shift_id,
    organisation_id: store.organisation_id,
    van_location_id: going.van,
    hub_location_id: store.hub_id,
    lines,
  }
  const crewIds = [crew.leader, crew.second, ...(night.has_tests && crew.nurse ? [crew.nurse] : [])].map(
    (key) => cast.actors[key]?.worker_id,
  )
  const morning = later(night.starts_at, night.hours * 60 + 30)
  await as(crew.leader, morning, [
    { action: 'outreach.load-van', at: later(night.starts_at, -30), input: load },
    {
      action: 'outreach.start-shift',
      at: night.starts_at,
      input: { shift_id: going.shift_id, present: crewIds, odometer_start: 40_000 },
    },
    ...walkOf(story, going),
  ])
  if (night.has_tests && crew.nurse) await as(crew.nurse, morning, await testsOf(story, going))
  const [closed] = await as(crew.leader, later(morning, 5), [
    {
      action: 'outreach.close-shift',
      at: later(night.starts_at, night.hours * 60),
      input: closingOf(story, going),
    },
  ])
  if (!closed || night.until === 'closed') return
  await validate(story, going, later(morning, 9 * 60))
}

const validate = async (story: Story, going: Going, now: string): Promise<void> => {
  const { teller, cast, stock } = story
  const actor = cast.actors[going.crew.coordinator] as Cast['actors'][string]
  const { rows } = await teller.database.read(actor.token, [
    {
      name: 'night totals',
      text: 'select count(*) as contacts, coalesce(sum(headcount), 0) as headcount from outreach.contacts where network_id = $1 and shift_id = $2',
      values: [cast.network_id, going.shift_id],
    },
  ])
  const totals = { contacts: Number(rows[0]?.[0]?.contacts), headcount: Number(rows[0]?.[0]?.headcount) }
  const explanations = going.has_difference ? [{ item_id: stock.items.blanket, reason: 'not_recorded' }] : []
  await actAs(teller.database, actor, {
    now,
    intents: [
      {
        action: 'outreach.validate-shift',
        input: {
          shift_id: going.shift_id,
          organisation_id: going.store.organisation_id,
          van_location_id: going.van,
          totals,
          explanations,
        },
      },
    ],
  })
}
