// One night of the demo, told by the people in it: planned, loaded, walked, closed, validated.
import { type Intent, newId } from '#core/kernel'
import { type Going, later, type Night, pick, type Story, type Told } from './night.ts'
import { loads, planOf, tests } from './night-plan.ts'
import { testsOf } from './night-tests.ts'
import { walkOf } from './night-walk.ts'
import { actAs, type Cast } from './people.ts'
import type { DemoPlace } from './places.ts'

const narratives = [
  'Serata tranquilla, poca gente alle prime due tappe.',
  'Molte richieste di coperte. Due persone nuove alla stazione.',
  'Freddo e nebbia: giro più corto.',
  'Clima disteso, un confronto tra due gruppi rientrato subito.',
]

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
