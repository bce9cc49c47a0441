// The nights of a larger demo, many in one breath: planned together, told together in the morning of the last one,
// validated together.
import { type Intent, newId } from '#core/kernel'
import { randomFrom } from '#network/territory'
import { type Going, later, type Told } from '../night.ts'
import { loads, planOf } from '../night-plan.ts'
import { walkOf } from '../night-walk.ts'
import { type Actor, actAs } from '../people.ts'
import type { DemoPlace } from '../places.ts'
import { type Outfit, seed, stopsPerNight } from './units.ts'

export const contactsPerNight = 56
const hoursPerNight = 6.5

const goingOut = ({ story, store }: Outfit, starts_at: string): Going => {
  const [unit] = Object.keys(story.cast.units) as [string]
  const begin = Math.floor(story.random() * story.places.length)
  const born = Date.parse(starts_at)
  return {
    crew: { unit, organisation: 'lead', coordinator: 'coordinator', leader: 'leader', second: 'second' },
    starts_at,
    hours: hoursPerNight,
    contacts: contactsPerNight,
    has_tests: false,
    until: 'validated',
    shift_id: newId(born),
    store,
    van: String(store.units[unit]?.van),
    stops: Array.from({ length: stopsPerNight }, (_, i) => ({
      stop_id: newId(born),
      place: story.places[(begin + i) % story.places.length] as DemoPlace,
    })),
    given: {},
    load: loads.map(([key, quantity]) => [key, quantity * 2]),
  }
}

export interface ToldNight {
  going: Going
  walk: Told[]
}

export const nightFrom = (out: Outfit, starts_at: string): ToldNight => {
  const going = goingOut(out, starts_at)
  return { going, walk: walkOf(out.story, going) }
}

const kitParts: Record<string, [string, number][]> = {
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

/** The same dice from the beginning. */
export const withDice = (out: Outfit, n: number): Outfit => ({
  ...out,
  story: { ...out.story, random: randomFrom(seed * 3 + n) },
})

/** Exactly what the nights will give, and one load more. The dice fall alike the second time. */
export const supply = (out: Outfit, evenings: string[], n: number): Record<string, number> => {
  const needed: Record<string, number> = {}
  const add = (key: string, quantity: number) => {
    needed[key] = (needed[key] ?? 0) + quantity
  }
  const dice = withDice(out, n)
  for (const evening of evenings)
    for (const [key, quantity] of Object.entries(nightFrom(dice, evening).going.given)) add(key, quantity)
  for (const [key, quantity] of loads) add(key, quantity * 2)
  for (const [kit, parts] of Object.entries(kitParts))
    for (const [key, quantity] of parts) add(key, quantity * (needed[kit] ?? 0))
  return needed
}

export const deliver = async (out: Outfit, needed: Record<string, number>, now: string): Promise<void> => {
  const { store, story } = out
  const { organisation_id, hub_id: location_id } = store
  const last = '2099-12-31'
  const received = Object.entries(needed)
    .filter(([key]) => !(key in kitParts))
    .map(([key, quantity]) => ({
      action: 'goods.receive-lot',
      input: {
        ...{ lot_id: newId(), organisation_id, location_id, item_id: story.stock.items[key], quantity },
        ...{ source: 'donation', donor: 'Raccolta di rete (inventata)', best_before: last },
      },
    }))
  const assembled = Object.keys(kitParts).map((kit) => ({
    action: 'goods.assemble-kit',
    input: {
      ...{ lot_id: newId(), organisation_id, location_id },
      ...{ kit_item_id: story.stock.items[kit], quantity: needed[kit] },
    },
  }))
  const keeper = story.cast.actors.coordinator as Actor
  await actAs(story.teller.database, keeper, { now, intents: [...received, ...assembled] })
}

const outAndBack = ({ story }: Outfit, { going, walk }: ToldNight): Told[] => {
  const { cast, stock } = story
  const { shift_id, store, van: van_location_id, load, starts_at } = going
  const { organisation_id, hub_id: hub_location_id } = store
  const ended_at = later(starts_at, hoursPerNight * 60)
  const lines = load.map(([key, quantity]) => ({ item_id: stock.items[key], quantity }))
  const counted = load.map(([key, quantity]) => ({
    item_id: stock.items[key],
    counted: quantity - (going.given[key] ?? 0),
  }))
  const places = { shift_id, organisation_id, van_location_id, hub_location_id }
  const present = ['leader', 'second'].map((key) => cast.actors[key]?.worker_id)
  const returned = counted.flatMap(({ item_id, counted: quantity }) =>
    quantity > 0 ? [{ item_id, quantity }] : [],
  )
  const closing = {
    ...places,
    ended_at,
    counted,
    returned,
    narrative: null,
    is_critical: false,
    odometer_end: 40_040,
  }
  return [
    { action: 'outreach.load-van', at: later(starts_at, -30), input: { ...places, lines } },
    { action: 'outreach.start-shift', at: starts_at, input: { shift_id, present, odometer_start: 40_000 } },
    ...walk,
    { action: 'outreach.close-shift', at: ended_at, input: closing },
  ]
}

const totalsOf = (walk: Told[]) => {
  const met = walk.filter((told) => told.action === 'outreach.record-contact')
  const headcount = met.reduce(
    (sum, told) => sum + Number((told.input as { headcount: number }).headcount),
    0,
  )
  return { contacts: met.length, headcount }
}

export const tellNights = async (out: Outfit, nights: ToldNight[]): Promise<void> => {
  const { story } = out
  const first = nights[0]?.going.starts_at ?? ''
  const morning = later(nights.at(-1)?.going.starts_at ?? '', hoursPerNight * 60 + 30)
  const as = (key: string, now: string, intents: (Told | Omit<Intent, 'id' | 'at'>)[]) =>
    actAs(story.teller.database, story.cast.actors[key] as Actor, { now, intents: intents as Intent[] })
  const planned = nights.flatMap(({ going }) => [
    { action: 'outreach.plan-shift', input: planOf(story, going) },
    { action: 'outreach.confirm-shift', input: { shift_id: going.shift_id } },
  ])
  await as('coordinator', later(first, -2 * 1440), planned)
  await as(
    'leader',
    morning,
    nights.flatMap((night) => outAndBack(out, night)),
  )
  const validated = nights.map(({ going, walk }) => ({
    action: 'outreach.validate-shift',
    input: {
      ...{
        shift_id: going.shift_id,
        organisation_id: going.store.organisation_id,
        van_location_id: going.van,
      },
      ...{ totals: totalsOf(walk), explanations: [] },
    },
  }))
  await as('coordinator', later(morning, 9 * 60), validated)
}
