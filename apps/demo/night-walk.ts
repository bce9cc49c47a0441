// The walk of a night: places reached, people met, things given, all by dice with a fixed seed.
import { newId, timelessId } from '#core/kernel'
import { type Going, later, pick, type Story, type Told } from './night.ts'

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
