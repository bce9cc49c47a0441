// Small pieces that the stories of the demo share: a day of the past, somebody received by name, a referral walked from
// one body to another, a file opened and looked at. Each is told by the product's own actions, by who would do it.
import { randomInt } from 'node:crypto'
import { newId } from '#core/kernel'
import { nicknameCode } from '#people'
import { aName, aVisitor } from '#people/makers'
import { aService, someHours } from '#services/makers'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'

const dayMillis = 86_400_000

export interface Telling {
  teller: Teller
  cast: Cast
  /** The instant so many days before today, at an hour of Italy's winter. */
  at(daysAgo: number, hour?: number): string
}

export const tellingOf = (teller: Teller, cast: Cast): Telling => {
  const now = teller.clock.now()
  const midnight = Math.floor(now / dayMillis) * dayMillis
  // Nothing of the story has happened tomorrow, however early the first start is.
  const millis = (daysAgo: number, hour: number) => midnight - daysAgo * dayMillis + hour * 3_600_000
  return {
    teller,
    cast,
    at: (daysAgo, hour = 9) => new Date(Math.min(now, millis(daysAgo, hour))).toISOString(),
  }
}

export const actor = (cast: Cast, key: string): Actor => {
  const found = cast.actors[key]
  if (!found) throw new Error(`Nobody of the demo is called ${key}`)
  return found
}

/** One act by one person at one instant; a refusal is a fault of the story. */
export const does = async (
  { teller, cast }: Telling,
  who: string,
  [action, input, now]: [string, object, string],
): Promise<Record<string, unknown>> => {
  const [answer] = await actAs(teller.database, actor(cast, who), { now, intents: [{ action, input }] })
  return answer?.answer ?? {}
}

type ServiceTold = Parameters<typeof aService>[2]

/** What each kind of service says of itself to who reads its page; a van has no hours on a door. */
const saysOfItself: Record<string, string> = {
  listening_centre: 'Qualcuno ti ascolta con calma e cerca con te la strada giusta.',
  social_office: 'L’assistente sociale del Comune: sussidi, casa, famiglia.',
  goods_hub: 'Cibo e cose per la casa, quando un altro servizio ti manda.',
  community_lab: 'Un posto nel quartiere per stare insieme, riparare e imparare.',
  employment_desk: 'Aiuto per cercare lavoro, scrivere il curriculum e fare un corso.',
  one_stop_shop: 'Documenti, casa, salute: tutti gli uffici in un posto solo.',
  mobile_unit: 'Un furgone che gira la sera: ascolto, bevande calde, orientamento.',
}
let line = 200

export const openService = async (
  telling: Telling,
  keeper: string,
  { unit, body, ...told }: ServiceTold & { unit: string | null; body: string },
): Promise<string> => {
  const { cast, at } = telling
  const unit_id = unit ? (cast.units[unit] as string) : null
  line += 1
  const description = saysOfItself[told.type ?? '']
  const plain = { ...(description ? { description } : {}), phone: `035 000 ${line}` }
  const service = aService(cast.organisations[body] as string, unit_id, { ...plain, ...told })
  const { service_id } = service
  await does(telling, keeper, ['services.add-service', service, at(80)])
  if (told.type !== 'mobile_unit')
    await does(telling, keeper, ['services.set-hours', { service_id, hours: someHours() }, at(80)])
  return service.service_id
}

let lot = randomInt(50)
const nextCode = (prefix: string): string => {
  lot += 13
  return nicknameCode(prefix, lot)
}

export interface Somebody {
  given_name: string
  family_name: string
  birth_date: string
  citizenship: string
  gender: 'woman' | 'man'
  language: string
}

/** Comes to a desk and gives a name at once. */
export const receive = async (
  telling: Telling,
  who: string,
  { unit, body, now, ...person }: Somebody & { unit: string; body: string; now: string },
): Promise<string> => {
  const { cast } = telling
  const { given_name, family_name, birth_date, citizenship, gender, language } = person
  const named = aName({ given_name, family_name, birth_date, citizenships: [citizenship] })
  const visitor = aVisitor(cast.units[unit] as string, cast.organisations[body] as string, {
    ...{ gender, language, notice_language: language === 'it' ? 'it' : language },
    code: nextCode(unit.slice(0, 3).toUpperCase().padEnd(3, 'X')),
    named,
  })
  await does(telling, who, ['people.register', visitor, now])
  return visitor.person_id
}

export const signAgreement = (
  telling: Telling,
  keeper: string,
  { title, between, compartments }: { title: string; between: [string, string]; compartments: string[] },
): Promise<string> => {
  const { cast, at } = telling
  const [from, to] = between.map((key) => cast.organisations[key] as string) as [string, string]
  const agreement_id = newId()
  const input = {
    ...{ agreement_id, title, kind: 'sharing', parties: [from, to] },
    ...{ signed_on: at(85).slice(0, 10), begins_on: at(85).slice(0, 10), ended_on: null },
    shares: [
      {
        ...{ from_organisation_id: from, to_organisation_id: to, compartments },
        ...{ purposes: ['direct_care', 'referral'], legal_basis: 'public_task' },
      },
    ],
  }
  return does(telling, keeper, ['network.sign-agreement', input, at(85)]).then(() => agreement_id)
}

export interface FileTold {
  file_id: string
  person_id: string
}

/** A look at a life, as it was on a day: low numbers are hard. */
export const lookAt = (
  telling: Telling,
  who: string,
  look: FileTold & { unit: string; moment: string; now: string; answers: Record<string, number | null> },
) => {
  const { unit, now, ...told } = look
  const input = {
    ...{ assessment_id: newId(), ...told, unit_id: telling.cast.units[unit] },
    ...{ instrument: 'am_it', made_on: now.slice(0, 10), result: null, remarks: null },
  }
  return does(telling, who, ['cases.record-assessment', input, now])
}

export const writes = (
  telling: Telling,
  who: string,
  note: { file_id: string; unit: string; compartment?: string; kind?: string; words: string; now: string },
) => {
  const { unit, now, compartment = 'social', kind = 'talk', ...told } = note
  const input = { note_id: newId(), ...told, unit_id: telling.cast.units[unit], compartment, kind, at: now }
  return does(telling, who, ['cases.write-note', input, now])
}

export const letsIn = (
  telling: Telling,
  who: string,
  member: FileTold & {
    worker: string
    profile: string
    team_role?: string
    compartments: string[]
    now: string
  },
) => {
  const { worker, now, team_role = 'member', ...told } = member
  const input = {
    ...{ member_id: newId(), ...told, team_role, worker_id: actor(telling.cast, worker).worker_id },
    ...{ outside_name: null, outside_body: null },
  }
  return does(telling, who, ['cases.add-member', input, now])
}

/** Something to be done for a file, by somebody of its team, by a day. */
export const gives = (
  telling: Telling,
  who: string,
  task: FileTold & { unit: string; worker: string; title: string; due_on: string; now: string },
) => {
  const { file_id, title, due_on, unit, worker, now } = task
  const input = {
    ...{ task_id: newId(), file_id, unit_id: telling.cast.units[unit], compartment: 'social', title, due_on },
    worker_id: actor(telling.cast, worker).worker_id,
  }
  return does(telling, who, ['cases.add-task', input, now])
}
