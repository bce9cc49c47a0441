// The demo network: SafeNet as it could have been in the last ninety days. People, places and figures are
// invented; everything is told by the product's own actions, its clock set to the day being told.

import { readNames } from '#content/read.ts'
import type { Database } from '#core/db'
import type { FileStore } from '#core/files'
import { type Clock, newId } from '#core/kernel'
import { randomFrom } from '#network/territory'
import { nicknameCode } from '#people'
import { publishCities } from './cities/story.ts'
import { tellFunderReports } from './funder-reports.ts'
import { publishLastQuarter, tellAgreements } from './network.ts'
import { tellOtherNetworks } from './networks.ts'
import type { Crew, Night, Story } from './night.ts'
import { tellNight } from './nights.ts'
import { actAs, type Cast, gatherCast, letNursesReadHiv, type Teller } from './people.ts'
import { mapPlaces } from './places.ts'
import { tellReception } from './reception.ts'
import { tellReferrals } from './referrals.ts'
import { safenet } from './safenet.ts'
import { tellSerd } from './serd.ts'
import { tellServices } from './services.ts'
import { deliver, fillStores } from './stock.ts'

export { demoAccounts } from './accounts.ts'

export interface DemoParts {
  database: Database
  files: FileStore
  clock: Clock
  config: { root: string }
  tell: (line: string) => void
  /** Lets the rooms react to what was told, as they do after every commit. */
  settle: () => Promise<void>
}

const seed = 20261122
const dayMillis = 86_400_000
/** Days told before the day of the first start. */
const daysTold = 90

const crews: (Crew & { weekdays: number[]; hour: number; contacts: number; hours: number })[] = [
  {
    unit: 'mobile',
    organisation: 'lead',
    coordinator: 'elena.sala',
    leader: 'giada.bonetti',
    second: 'omar.trabelsi',
    nurse: 'lucia.ferri',
    weekdays: [2, 4, 6],
    hour: 20,
    hours: 4,
    contacts: 31,
  },
  {
    unit: 'street',
    organisation: 'lead',
    coordinator: 'elena.sala',
    leader: 'sara.nodari',
    second: 'rocco.cattaneo',
    weekdays: [1, 3, 5],
    hour: 19,
    hours: 3,
    contacts: 29,
  },
  {
    unit: 'valley',
    organisation: 'bonomelli',
    coordinator: 'davide.noris',
    leader: 'nadia.pesenti',
    second: 'bruno.zanchi',
    weekdays: [2, 5],
    hour: 19,
    hours: 3,
    contacts: 25,
  },
]

const rememberPeople = async (
  teller: Teller,
  cast: Cast,
  told: { now: string; random: () => number },
): Promise<Record<string, string[]>> => {
  const nicknames = readNames(teller.root).nicknames
  const known: Record<string, string[]> = {}
  let next = 0
  for (const crew of crews) {
    const remembered = Array.from({ length: 22 }, () => {
      const person_id = newId()
      const i = next++
      return {
        action: 'people.assign-code',
        input: {
          person_id,
          unit_id: cast.units[crew.unit],
          organisation_id: cast.organisations[crew.organisation],
          nickname: nicknames[i % nicknames.length] ?? null,
          code: nicknameCode(crew.unit.slice(0, 3).toUpperCase(), 1000 + i * 37),
          gender: told.random() < 0.75 ? 'man' : 'woman',
          age_band: told.random() < 0.6 ? 'from_30_to_54' : 'from_18_to_29',
          language: told.random() < 0.5 ? 'it' : 'ar',
          notice_language: 'it',
          accepted: true,
        },
      }
    })
    known[crew.unit] = remembered.map((each) => each.input.person_id)
    await actAs(teller.database, cast.actors[crew.leader] as Cast['actors'][string], {
      now: told.now,
      intents: remembered,
    })
  }
  return known
}

/** Half way, the coordinators look back at most of their places; a few are left, and will be due. */
const reviewPlaces = async ({ teller, cast }: Story, now: string): Promise<void> => {
  for (const crew of crews) {
    const coordinator = cast.actors[crew.coordinator] as Cast['actors'][string]
    const { rows } = await teller.database.read(coordinator.token, [
      {
        name: 'places to review',
        text: `select hotspot_id from places.hotspots where network_id = $1 and unit_id = $2 and state = 'active' order by name offset 2`,
        values: [cast.network_id, cast.units[crew.unit]],
      },
    ])
    const intents = (rows[0] ?? []).map(({ hotspot_id }) => ({
      action: 'places.review',
      input: { hotspot_id, to_state: 'active' },
    }))
    await actAs(teller.database, coordinator, { now, intents })
  }
}

/** The days of a night's crew, from ninety days ago to a week ahead, as seen from today. */
const nightsOf = (today: number): Night[] => {
  const nights: Night[] = []
  for (let day = -daysTold; day <= 7; day++) {
    const midnight = Math.floor(today / dayMillis) * dayMillis + day * dayMillis
    for (const [i, crew] of crews.entries()) {
      // Tonight the mobile unit goes out whatever the weekday: a trial always has a night to live.
      const isTonight = day === 0 && crew.unit === 'mobile'
      if (!isTonight && (day === 0 || !crew.weekdays.includes(new Date(midnight).getUTCDay()))) continue
      nights.push({
        crew,
        starts_at: new Date(midnight + crew.hour * 3_600_000).toISOString(),
        hours: crew.hours,
        // Some nights are full, some are not.
        contacts: crew.contacts - 7 + ((day * 13 + i * 5 + 700) % 15),
        has_tests: crew.nurse !== undefined && (isTonight || day % 3 === 0),
        until: day > 2 ? 'planned' : day >= 0 ? 'confirmed' : day >= -3 ? 'closed' : 'validated',
        has_difference: (day * 7 + i) % 23 === 0,
        ...(day > 2 && i === 1 ? { lacks_crew: true } : {}),
      })
    }
  }
  return nights
}

export const tellDemo = async ({
  database,
  files,
  clock,
  config,
  tell,
  settle,
}: DemoParts): Promise<void> => {
  const today = clock.now()
  const begins = new Date(today - (daysTold + 3) * dayMillis).toISOString()
  const teller: Teller = { database, files, clock, root: config.root, tell }
  const random = randomFrom(seed)
  tell('Telling the demo: partners, workers, stores and places')
  const cast = await gatherCast(teller, safenet, begins)
  await letNursesReadHiv(teller, cast, { plan: safenet, now: begins })
  await tellAgreements(teller, cast, begins)
  await tellServices(teller, cast)
  const stock = await fillStores(teller, cast, begins)
  const places = await mapPlaces(teller, cast, { now: begins, seed })
  const people = await rememberPeople(teller, cast, { now: begins, random })
  await tellReferrals(teller, cast, people.mobile ?? [])
  const story: Story = { teller, cast, stock, places, people, random }
  const nights = nightsOf(today)
  let round = 2
  for (const [i, night] of nights.entries()) {
    if (i % 26 === 25) {
      tell(`Telling the demo: night ${i + 1} of ${nights.length}`)
      const now = new Date(Date.parse(night.starts_at) - 10 * 3_600_000).toISOString()
      await deliver(teller, cast, { now, stock, store: stock.lead, keeper: 'elena.sala', round: round++ })
      await deliver(teller, cast, {
        now,
        stock,
        store: stock.bonomelli,
        keeper: 'davide.noris',
        round: round++,
      })
    }
    await tellNight(story, night)
    if (i === Math.floor(nights.length / 2)) await reviewPlaces(story, night.starts_at)
  }
  const cities = await tellOtherNetworks(teller, begins)
  await tellReception(teller, cast)
  await tellSerd(teller, cast)
  tell('Telling the demo: figures')
  await settle()
  await publishLastQuarter(teller, cast)
  await publishCities(teller, cities)
  await tellFunderReports(teller, cast)
}
