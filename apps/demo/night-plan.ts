// What the coordinator writes before a night of the demo.
import { type Going, later, type Story } from './night.ts'

export const loads: [string, number][] = [
  ['cold_kit', 14],
  ['health_kit', 6],
  ['syringe', 90],
  ['water', 30],
  ['blanket', 6],
  ['snack', 24],
  ['naloxone', 2],
  ['condom', 40],
]
export const tests: [string, number][] = [
  ['hiv_test', 4],
  ['hcv_test', 6],
]

/** A number nobody has: no Italian number begins like this. */
const inventedPhone = (cast: Story['cast'], key: string): string =>
  `000 000 0${String(101 + Object.keys(cast.actors).indexOf(key))}`

export const planOf = (story: Story, going: Going) => {
  const { cast, stock } = story
  const { crew } = going
  const member = (key: string, profession: string) => ({
    worker_id: cast.actors[key]?.worker_id,
    profession,
    phone: inventedPhone(cast, key),
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
