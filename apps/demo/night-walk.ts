// The walk of a night: places reached, people met, things given, all by dice with a fixed seed.
import { newId, timelessId } from '#core/kernel'
import { type Going, later, pick, type Story, type Told } from './night.ts'

const topics = [
  'sleeping_place',
  'health',
  'housing',
  'basic_needs',
  'substances',
  'documents',
  'work',
  'small_talk',
]

interface Gifts {
  handouts: { item_id: string | undefined; quantity: number }[]
  harm: Record<string, unknown>[]
}
const nothing: Gifts = { handouts: [], harm: [] }

const chances: [string, number][] = [
  ['cold_kit', 0.3],
  ['health_kit', 0.12],
  ['water', 0.4],
  ['snack', 0.3],
]

/** What is given at a meeting, as long as the van has it. */
const gifts = (story: Story, going: Going): Gifts => {
  const { random, stock } = story
  const give = (key: string, quantity: number) => {
    const left = (going.load.find(([name]) => name === key)?.[1] ?? 0) - (going.given[key] ?? 0)
    if (left < quantity) return false
    going.given[key] = (going.given[key] ?? 0) + quantity
    return true
  }
  const handouts = chances
    .filter(([key, chance]) => random() < chance && give(key, 1))
    .map(([key]) => ({ item_id: stock.items[key], quantity: 1 }))
  if (random() >= 0.22) return { handouts, harm: [] }
  const out = 2 + Math.floor(random() * 4)
  const back = Math.floor(out * (0.4 + random() * 0.5))
  const syringe = { hr_item: 'syringe_1ml', item_id: stock.items.syringe }
  const harm: Gifts['harm'] = []
  if (give('syringe', out)) harm.push({ ...syringe, direction: 'distributed', quantity: out })
  if (back > 0) harm.push({ ...syringe, direction: 'returned_used', quantity: back, method: 'counted' })
  return { handouts, harm }
}

const contactOf = (story: Story, going: Going, told: { stop: Going['stops'][number]; at: string }): Told => {
  const { random, people } = story
  const dice = random()
  const phase =
    dice < 0.2 ? 'presence' : dice < 0.42 ? 'interception' : dice < 0.52 ? 'engagement' : 'follow_up'
  const known = people[going.crew.unit] ?? []
  const { handouts, harm } = phase === 'presence' ? nothing : gifts(story, going)
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

export const walkOf = (story: Story, going: Going): Told[] => {
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
