// The partnership of the demo: thirteen partners, three units, the workers and their accounts.
import { createHash, randomBytes } from 'node:crypto'
import { createAccount } from '#core/auth'
import type { Database, Token } from '#core/db'
import { type Answer, perform } from '#core/http'
import { type Clock, type Intent, newId } from '#core/kernel'
import type { ProjectTemplate } from '../../content/projects/schema.ts'
import { readProjects, readRoles } from '../../content/read.ts'
import { type DemoWorker, demoPassword, demoWorkers, emailOf } from './accounts.ts'

export interface Teller {
  database: Database
  clock: Clock
  root: string
  tell: (line: string) => void
}

/** Somebody of the story, with a session of their own in which they act. */
export interface Actor {
  worker_id: string
  token: Token
}

export interface Cast {
  network_id: string
  organisations: Record<string, string>
  units: Record<string, string>
  actors: Record<string, Actor>
}

/** The keys by which the story calls the partners of the template, in its order. */
const partnerKeys = [
  'lead',
  'amb_seriate',
  'amb_grumello',
  'amb_valcavallina',
  'amb_bassosebino',
  'amb_altosebino',
  'amb_valleseriana',
  'amb_valserianasup',
  'health_trust',
  'bonomelli',
  'monticelli',
  'progettazione',
  'ruah',
]

const shortNames: Record<string, string> = {
  lead: 'Piccolo Principe',
  health_trust: 'ASST',
  bonomelli: 'Opera Bonomelli',
  monticelli: 'Monticelli',
  progettazione: 'Progettazione',
  ruah: 'Ruah',
}

const unitsOfStory = [
  {
    key: 'mobile',
    organisation: 'lead',
    name: 'Unità mobile',
    kind: 'mobile',
    vehicle: 'Furgone',
    district: 'amb_grumello',
  },
  {
    key: 'street',
    organisation: 'lead',
    name: 'Strada Seriate',
    kind: 'street',
    vehicle: null,
    district: 'amb_seriate',
  },
  {
    key: 'valley',
    organisation: 'bonomelli',
    name: 'Strada valle',
    kind: 'street',
    vehicle: null,
    district: 'amb_valleseriana',
  },
]

/** Acts as somebody at an instant of the story. A refusal is a fault of the story. */
export const actAs = async (
  database: Database,
  actor: Actor,
  told: { now: string; intents: Omit<Intent, 'id' | 'at'>[] | Intent[] },
): Promise<Answer[]> => {
  const intents = told.intents.map((intent) => ({ id: newId(Date.parse(told.now)), at: told.now, ...intent }))
  const answers = await perform(database, { token: actor.token, device: null, now: told.now }, intents)
  const refused = answers.findIndex((answer) => answer.outcome === 'refused')
  if (refused >= 0)
    throw new Error(
      `The demo was refused ${intents[refused]?.action}: ${JSON.stringify(answers[refused]?.problem)}`,
    )
  return answers
}

const openSession = async (teller: Teller, network_id: string, account: string): Promise<Token> => {
  const hash = createHash('sha256').update(randomBytes(32)).digest('hex')
  const now = teller.clock.now()
  await teller.database.as('auth', (run) =>
    run({
      text: 'select access.open_session($1, $2, $3, $4, null, null, $5, $6)',
      values: [
        network_id,
        account,
        hash,
        'demo',
        new Date(now).toISOString(),
        new Date(now + 3_600_000).toISOString(),
      ],
    }),
  )
  return { network_id, hash }
}

const districtMunicipalities = (template: ProjectTemplate, key: string): string[] => {
  return (
    template.territory.districts
      .find((district) => district.key === key)
      ?.municipalities.map((place) => place.istat_code) ?? []
  )
}

const found = async (
  teller: Teller,
  story: { network_id: string; day: string; ids: Record<string, string>; account: string },
) => {
  const roles = readRoles(teller.root)
  const clearances = Object.fromEntries(roles.map((role) => [role.code, role.clearance]))
  const worker_id = newId()
  const admin = demoWorkers[0] as DemoWorker
  await teller.database.as('auth', (run) =>
    run({
      text: 'select network.found($1, $2, $3, true, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      values: [
        story.network_id,
        'safenet',
        'SafeNet',
        story.ids.lead,
        'Cooperativa Il Piccolo Principe',
        shortNames.lead,
        'social_cooperative',
        worker_id,
        story.account,
        admin.name,
        JSON.stringify(clearances),
        story.day,
      ],
    }),
  )
  return worker_id
}

/** Everything the story needs to begin, on the day it begins. */
export const gatherCast = async (teller: Teller, begins: string): Promise<Cast> => {
  const { database } = teller
  const template = readProjects(teller.root).find((project) => project.key === 'safenet')
  if (!template) throw new Error('The project template safenet is missing')
  const network_id = newId()
  const day = begins.slice(0, 10)
  const organisations = Object.fromEntries(partnerKeys.map((key) => [key, newId()]))
  const accounts = await makeAccounts(teller)
  const admin_id = await found(teller, {
    network_id,
    day,
    ids: organisations,
    account: accounts['marta.rota'] as string,
  })
  const admin = {
    worker_id: admin_id,
    token: await openSession(teller, network_id, accounts['marta.rota'] as string),
  }
  const partners = template.partners.slice(1).map((partner, i) => ({
    action: 'network.add-organisation',
    input: {
      organisation_id: organisations[partnerKeys[i + 1] as string],
      name: partner.name,
      short_name: shortNames[partnerKeys[i + 1] as string] ?? partner.name.slice(0, 40),
      kind: partner.organisation_type ?? 'other',
      partner_role: partner.role,
      ended_on: null,
    },
  }))
  const units: Record<string, string> = {}
  const opened = unitsOfStory.map((unit) => {
    const unit_id = newId()
    units[unit.key] = unit_id
    const { key: _, district, organisation, ...rest } = unit
    return {
      action: 'network.add-unit',
      input: {
        ...rest,
        unit_id,
        organisation_id: organisations[organisation],
        area_municipalities: districtMunicipalities(template, district),
        ended_on: null,
      },
    }
  })
  await actAs(database, admin, { now: begins, intents: [...partners, ...opened] })
  const cast: Cast = { network_id, organisations, units, actors: { 'marta.rota': admin } }
  await enlistWorkers(teller, cast, { accounts, begins })
  await letNursesReadHiv(teller, cast, begins)
  return cast
}

/** What concerns HIV is given by two people: one asks, the data protection officer answers. */
const letNursesReadHiv = async ({ database }: Teller, cast: Cast, now: string): Promise<void> => {
  const request_id = newId()
  const role = 'health_worker'
  const compartments = ['base', 'health', 'health_addiction', 'hiv', 'social']
  const reason = 'Le infermiere fanno i test nelle uscite.'
  await actAs(database, cast.actors['marta.rota'] as Actor, {
    now,
    intents: [
      { action: 'network.request-role-clearance', input: { request_id, role, compartments, reason } },
    ],
  })
  await actAs(database, cast.actors['franco.vitali'] as Actor, {
    now,
    intents: [{ action: 'network.settle-role-clearance', input: { request_id, role, approved: true } }],
  })
}

const makeAccounts = async (teller: Teller): Promise<Record<string, string>> => {
  const made = await Promise.all(
    demoWorkers.map(
      async (worker) =>
        [
          worker.key,
          await createAccount(teller, { email: emailOf(worker), name: worker.name, password: demoPassword }),
        ] as const,
    ),
  )
  return Object.fromEntries(made)
}

const enlistWorkers = async (
  teller: Teller,
  cast: Cast,
  told: { accounts: Record<string, string>; begins: string },
): Promise<void> => {
  const admin = cast.actors['marta.rota'] as Actor
  for (const worker of demoWorkers.slice(1)) {
    const worker_id = newId()
    const account_id = told.accounts[worker.key] as string
    const grants = worker.grants.map((grant) => ({
      action: 'network.give-role',
      input: {
        grant_id: newId(),
        worker_id,
        role: grant.role,
        organisation_id: cast.organisations[grant.organisation],
        unit_id: grant.unit ? cast.units[grant.unit] : null,
        begins_on: told.begins.slice(0, 10),
      },
    }))
    const enlist = {
      action: 'network.enlist-worker',
      input: {
        worker_id,
        account_id,
        name: worker.name,
        organisation_id: cast.organisations[worker.organisation],
      },
    }
    await actAs(teller.database, admin, { now: told.begins, intents: [enlist, ...grants] })
    cast.actors[worker.key] = { worker_id, token: await openSession(teller, cast.network_id, account_id) }
  }
}
