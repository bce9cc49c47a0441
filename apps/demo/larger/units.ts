// The further units of a larger demo: their people, their shelves, their places.
import { latLngToCell } from 'h3-js'
import { readBoundaries, readNames } from '#content/read.ts'
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { openHand } from '#network/makers'
import { randomFrom, randomPointInside } from '#network/territory'
import type { Story } from '../night.ts'
import { type Actor, actAs, type Cast, type Teller } from '../people.ts'
import type { DemoPlace } from '../places.ts'
import type { Store } from '../stock.ts'

export const seed = 20261123
export const stopsPerNight = 7

/** What the network already has, by the words its people use. */
export interface Ground {
  network_id: string
  admin: Actor
  /** Partners whose units are added: id and short name. */
  bodies: { organisation_id: string; name: string }[]
  items: Record<string, string>
}

export interface Growing {
  teller: Teller
  ground: Ground
}

export interface Outfit {
  story: Story
  store: Store
}

const codes = [
  '016198',
  '016117',
  '016160',
  '016194',
  '016144',
  '016008',
  '016004',
  '016120',
  '016073',
  '016212',
]

const enlist = async (
  { teller, ground }: Growing,
  told: { now: string; name: string; role: string; organisation_id: string; unit_id: string | null },
): Promise<Actor> => {
  const [worker_id, account_id] = [newId(), newId()]
  const { now, name, role, organisation_id, unit_id } = told
  await actAs(teller.database, ground.admin, {
    now,
    intents: [
      { action: 'network.enlist-worker', input: { worker_id, account_id, name, organisation_id } },
      {
        action: 'network.give-role',
        input: { grant_id: newId(), worker_id, role, organisation_id, unit_id, begins_on: now.slice(0, 10) },
      },
    ],
  })
  return openActor(teller.database, { network_id: ground.network_id, worker_id, account: account_id })
}

const openActor = async (
  database: Database,
  who: { network_id: string; worker_id: string; account: string },
): Promise<Actor> => {
  const { token } = await openHand(database, who)
  return { worker_id: who.worker_id, token }
}

const openPlaces = async (
  teller: Teller,
  keeper: Actor,
  told: { now: string; organisation_id: string; units: Record<string, string>; hasHub: boolean },
): Promise<Record<string, string>[]> => {
  const open = (unit_id: string | null, name: string) => ({
    action: 'goods.open-locations',
    input: { organisation_id: told.organisation_id, unit_id, name },
  })
  const answers = await actAs(teller.database, keeper, {
    now: told.now,
    intents: [
      ...(told.hasHub ? [] : [open(null, 'Deposito')]),
      ...Object.entries(told.units).map(([key, unit_id]) => open(unit_id, `Zaini ${key}`)),
    ],
  })
  return answers.map((answer) => answer.answer as Record<string, string>)
}

const mapUnit = async (
  { teller }: Growing,
  actors: { leader: Actor; coordinator: Actor },
  told: { now: string; unit: string; unit_id: string; organisation_id: string; n: number },
): Promise<DemoPlace[]> => {
  const boundaries = readBoundaries(teller.root)
  const names = readNames(teller.root).hotspots
  const random = randomFrom(seed + told.n)
  const { unit_id, organisation_id, now } = told
  const reported = Array.from({ length: stopsPerNight + 2 }, (_, i) => {
    const municipality_code = codes[(told.n + (i % 3)) % codes.length] as string
    const shape = boundaries.by_istat.get(municipality_code)
    if (!shape) throw new Error(`No boundary for ${municipality_code}`)
    const [lon, lat] = randomPointInside(shape, Math.floor(random() * 1e9))
    const name = `${names[(told.n * 11 + i) % names.length]} ${told.n + 1}`
    return { hotspot_id: newId(), name, municipality_code, cell: latLngToCell(lat, lon, 9), lat, lon }
  })
  const more = {
    landmark: 'In fondo al piazzale',
    types: ['rough_sleeping'],
    time_bands: ['night'],
    source: 'unit',
  }
  await actAs(teller.database, actors.leader, {
    now,
    intents: reported.map((place) => ({
      action: 'places.report',
      input: { ...place, ...more, intensity: 2, unit_id, organisation_id },
    })),
  })
  await actAs(teller.database, actors.coordinator, {
    now,
    intents: reported.map(({ hotspot_id }) => ({ action: 'places.assign', input: { hotspot_id, unit_id } })),
  })
  return reported.map(({ lat: _, lon: __, ...place }) => ({ ...place, unit: told.unit }))
}

interface Body {
  organisation_id: string
  coordinator: Actor
  hub_id: string
}

const bodies = new Map<string, Body>()

/** A unit with its people, its shelves and its places. Its own body stands in the place of the lead. */
export const outfit = async (growing: Growing, n: number, now: string): Promise<Outfit> => {
  const { teller, ground } = growing
  const body = ground.bodies[n % ground.bodies.length] as Ground['bodies'][number]
  const { organisation_id } = body
  const [unit, unit_id] = [`più ${n + 1}`, newId()]
  const area = { area_municipalities: codes.slice(n % 5, (n % 5) + 3), ended_on: null }
  await actAs(teller.database, ground.admin, {
    now,
    intents: [
      {
        action: 'network.add-unit',
        input: {
          unit_id,
          organisation_id,
          name: `Strada ${body.name} ${n + 1}`.slice(0, 60),
          kind: 'street',
          vehicle: null,
          ...area,
        },
      },
    ],
  })
  const known = bodies.get(organisation_id)
  const someone = (name: string, role: string, at: string | null) =>
    enlist(growing, { now, name: `${name} ${n + 1}`, role, organisation_id, unit_id: at })
  const coordinator = known?.coordinator ?? (await someone('Coordinatrice', 'service_coordinator', null))
  const leader = await someone('Educatrice', 'outreach_operator', unit_id)
  const second = await someone('Educatore', 'outreach_operator', unit_id)
  const placed = await openPlaces(teller, coordinator, {
    now,
    organisation_id,
    units: { [unit]: unit_id },
    hasHub: known !== undefined,
  })
  const hub_id = known?.hub_id ?? String(placed[0]?.hub)
  bodies.set(organisation_id, { organisation_id, coordinator, hub_id })
  const places = await mapUnit(growing, { leader, coordinator }, { now, unit, unit_id, organisation_id, n })
  const store: Store = { organisation_id, hub_id, units: { [unit]: placed.at(-1) ?? {} } }
  const cast: Cast = {
    network_id: ground.network_id,
    organisations: { lead: organisation_id },
    units: { [unit]: unit_id },
    actors: { coordinator, leader, second },
  }
  const random = randomFrom(seed * 2 + n)
  const stock = { items: ground.items, lead: store, bonomelli: store }
  return { story: { teller, cast, stock, places, people: {}, random }, store }
}
