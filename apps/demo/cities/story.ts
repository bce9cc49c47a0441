// The cities of LGNetEA gather: each is founded, takes the project and says yes to the national sum; where people came, they are
// received and taken in charge by the product's own actions, all of a city in a few steps.
import { readNames, readProjects } from '#content/read.ts'
import { createAccount } from '#core/auth'
import { newId } from '#core/kernel'
import { learnCities } from '#federation/server'
import { foundNetwork, projectInputOf } from '#network/server'
import { aName, aVisitor } from '#people/makers'
import { demoPassword, emailOf } from '../accounts.ts'
import { letOutLastQuarter } from '../letting-out.ts'
import { type Actor, actAs, openSession, type Teller } from '../people.ts'
import { type CityPlan, cities, secretariat } from './plan.ts'

export interface CityTold {
  city: CityPlan
  network_id: string
  keeper: Actor
}

interface Ground {
  teller: Teller
  /** The day it begins. */
  begins: string
  account(city: CityPlan): string
}

const founded = async ({ teller, begins, account }: Ground, city: CityPlan) => {
  const account_id = account(city)
  const name = (city.officer ?? secretariat).name
  const comune = `Comune di ${city.name}`
  const told = await foundNetwork(teller.database, {
    // Born today, as the others: who names no network finds the one this house began with.
    ...{ network_id: newId(), key: `lgnet-${city.name.toLowerCase()}` },
    ...{ name: `LGNetEA ${city.name}`, is_demo: true },
    organisation: { name: comune, short_name: comune, kind: 'municipality' },
    ...{ admin: { account_id, name }, now: begins, root: teller.root },
  })
  const token = await openSession(teller, told.network_id, account_id)
  return { ...told, keeper: { worker_id: told.worker_id, token } }
}

type Founded = Awaited<ReturnType<typeof founded>>

const gives = (
  { worker_id, organisation_id }: Founded,
  [role, unit_id]: [string, string | null],
  begins: string,
) => ({
  action: 'network.give-role',
  input: { grant_id: newId(), worker_id, role, organisation_id, unit_id, begins_on: begins.slice(0, 10) },
})

/** A unit, the project, and the yes of the city; where people came, the roles to receive them. */
const begun = async ({ teller, begins }: Ground, city: CityPlan, told: Founded): Promise<string> => {
  const template = readProjects(teller.root).find(({ key }) => key === 'lgnet_ea')
  if (!template) throw new Error('The project lgnet_ea is missing')
  const unit_id = newId()
  const unit = {
    ...{ unit_id, organisation_id: told.organisation_id, name: 'One stop shop', kind: 'desk', vehicle: null },
    ...{ area_municipalities: [city.municipality], ended_on: null },
  }
  const receiving: [string, string | null][] = [
    ['service_coordinator', null],
    ['social_worker', unit_id],
    ['case_manager', unit_id],
    ['monitoring_officer', null],
  ]
  const membership = {
    ...{ membership_id: newId(), federation: 'lgnet_ea', municipality_code: city.municipality },
  }
  const act = (intents: { action: string; input: object }[]) =>
    actAs(teller.database, told.keeper, { now: begins, intents })
  await act([
    { action: 'network.add-unit', input: unit },
    { action: 'network.load-project', input: projectInputOf(template, new Map(), newId) },
    ...(city.people ? receiving.map((role) => gives(told, role, begins)) : []),
  ])
  await act([{ action: 'federation.join', input: membership }])
  return unit_id
}

/** Few are older: a number too small to be told. */
const bandOf = (at: number): string =>
  at % 11 === 10 ? 'from_55_to_64' : at % 2 === 0 ? 'from_18_to_29' : 'from_30_to_54'
const homes = ['NG', 'PK', 'BD', 'MA', 'UA', 'SN', 'GM', 'RO']

const peopleOf = (
  { teller }: Ground,
  { people = { woman: 0, man: 0 } }: CityPlan,
  place: [string, string],
) => {
  const { forenames, surnames } = readNames(teller.root)
  const genders = [...Array(people.woman).fill('woman'), ...Array(people.man).fill('man')] as string[]
  return genders.map((gender, at) => {
    const given = forenames[(at * 7) % forenames.length]
    const named = aName({
      given_name: given?.name ?? 'Prova',
      family_name: surnames[(at * 11) % surnames.length]?.name ?? 'Prova',
      birth_date: `${1970 + (at % 30)}-0${1 + (at % 9)}-1${at % 9}`,
      citizenships: [homes[at % homes.length]],
    })
    return aVisitor(place[0], place[1], { gender, age_band: bandOf(at), named })
  })
}

/** Everybody comes, is received and taken in charge: three steps for the whole city. */
const receive = async (
  ground: Ground,
  told: Founded,
  { city, unit_id }: { city: CityPlan; unit_id: string },
) => {
  const visitors = peopleOf(ground, city, [unit_id, told.organisation_id])
  const act = (intents: { action: string; input: object }[]) =>
    actAs(ground.teller.database, told.keeper, { now: ground.begins, intents })
  await act(visitors.map((input) => ({ action: 'people.register', input })))
  const files = visitors.map(({ person_id }) => ({ file_id: newId(), person_id }))
  const about = { channel: 'desk', first_need: 'documents', municipality_basis: 'presence' }
  await act(
    files.map((file) => ({
      action: 'cases.open-intake',
      input: { ...file, unit_id, ...about, municipality_code: city.municipality },
    })),
  )
  await act(
    files.map(({ file_id }) => ({
      action: 'cases.accept',
      input: { file_id, case_manager_id: told.worker_id, is_notice_given: true },
    })),
  )
}

const makeAccounts = async (teller: Teller): Promise<(city: CityPlan) => string> => {
  const make = (worker: typeof secretariat) =>
    createAccount(teller, { email: emailOf(worker), name: worker.name, password: demoPassword })
  const shared = await make(secretariat)
  const own = new Map<CityPlan, string>()
  for (const city of cities) if (city.officer) own.set(city, await make(city.officer))
  return (city) => own.get(city) ?? shared
}

export const tellCities = async (teller: Teller, begins: string): Promise<CityTold[]> => {
  await learnCities({ database: teller.database, root: teller.root })
  const ground: Ground = { teller, begins, account: await makeAccounts(teller) }
  const told: CityTold[] = []
  for (const city of cities) {
    const begunCity = await founded(ground, city)
    const unit_id = await begun(ground, city, begunCity)
    if (city.people) await receive(ground, begunCity, { city, unit_id })
    told.push({ city, network_id: begunCity.network_id, keeper: begunCity.keeper })
  }
  return told
}

/** Where people came, the last quarter is frozen, and goes to everybody from the sides the city chose. */
export const publishCities = async (teller: Teller, told: readonly CityTold[]): Promise<void> => {
  const figure = 'users_taken_in_charge_and_directed_to_care'
  for (const { city, keeper } of told)
    if (city.people)
      await letOutLastQuarter(teller, keeper, {
        figures: [figure],
        sides: (city.sides ?? []).map((side): [string, string] => [figure, side]),
      })
}
