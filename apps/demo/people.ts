// A network of the demo gathers: its bodies, its units, its workers with their accounts and sessions.
import { createHash, randomBytes } from 'node:crypto'
import { createAccount } from '#core/auth'
import type { Database, Token } from '#core/db'
import type { FileStore } from '#core/files'
import { type Answer, perform } from '#core/http'
import { type Clock, type Intent, newId } from '#core/kernel'
import { foundNetwork } from '#network/server'
import type { ProjectTemplate } from '../../content/projects/schema.ts'
import { readProjects } from '../../content/read.ts'
import { demoPassword, emailOf } from './accounts.ts'
import type { NetworkPlan } from './plan.ts'

export interface Teller {
  database: Database
  /** Where papers rest: a plan that was shown has its page there. */
  files: FileStore
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

export const openSession = async (teller: Teller, network_id: string, account: string): Promise<Token> => {
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

/** Everything the story needs to begin, on the day it begins. */
export const gatherCast = async (teller: Teller, plan: NetworkPlan, begins: string): Promise<Cast> => {
  const template = readProjects(teller.root).find((project) => project.key === plan.project)
  if (!template) throw new Error(`The project template ${plan.project} is missing`)
  const network_id = newId()
  const accounts = await makeAccounts(teller, plan)
  const bodies = bodiesOf(plan, template)
  const [first] = bodies
  if (!first) throw new Error(`The network ${plan.key} has no body`)
  const [keeper] = plan.workers
  const account = accounts[keeper.key] as string
  const founded = await foundNetwork(teller.database, {
    ...{ network_id, key: plan.key, name: plan.name, is_demo: true, now: begins, root: teller.root },
    organisation: { ...first, organisation_id: first.id },
    admin: { account_id: account, name: keeper.name },
  })
  const admin = {
    worker_id: founded.worker_id,
    token: await openSession(teller, network_id, account),
  }
  const organisations = Object.fromEntries(bodies.map((body) => [body.key, body.id]))
  const partners = bodies.slice(1).map(({ id, key: _, ...body }) => ({
    action: 'network.add-organisation',
    input: { organisation_id: id, ...body, ended_on: null },
  }))
  const units: Record<string, string> = {}
  const opened = plan.units.map(({ key, district, municipalities, organisation, phone: _, ...rest }) => {
    const unit_id = newId()
    units[key] = unit_id
    const area_municipalities = municipalities ?? districtMunicipalities(template, district ?? '')
    return {
      action: 'network.add-unit',
      input: {
        ...rest,
        unit_id,
        organisation_id: organisations[organisation],
        area_municipalities,
        ended_on: null,
      },
    }
  })
  const phones = plan.units.flatMap(({ key, phone }) =>
    phone ? [{ action: 'network.set-unit-phone', input: { unit_id: units[key], ...phone } }] : [],
  )
  await actAs(teller.database, admin, { now: begins, intents: [...partners, ...opened] })
  await actAs(teller.database, admin, { now: begins, intents: phones })
  const cast: Cast = { network_id, organisations, units, actors: { [keeper.key]: admin } }
  await enlistWorkers(teller, cast, { plan, accounts, begins })
  return cast
}

interface Body {
  key: string
  id: string
  name: string
  short_name: string
  kind: string
  partner_role: string
}

const bodiesOf = (plan: NetworkPlan, template: ProjectTemplate): Body[] => {
  const founder = plan.founder ? [{ ...plan.founder, id: newId(), partner_role: 'full_partner' }] : []
  const partners = template.partners.map((partner, i) => {
    const key = plan.partners[i] ?? `partner_${i}`
    return {
      ...{ key, id: newId(), name: partner.name, partner_role: partner.role },
      short_name: plan.short_names[key] ?? partner.name.slice(0, 40),
      kind: partner.organisation_type ?? 'other',
    }
  })
  const funder = plan.funder ? [{ ...plan.funder, id: newId(), partner_role: 'funder' }] : []
  return [...founder, ...partners, ...funder]
}

/** What concerns HIV is given by two people: one asks, the data protection officer answers. */
export const letNursesReadHiv = async (
  { database }: Teller,
  cast: Cast,
  { plan, now }: { plan: NetworkPlan; now: string },
): Promise<void> => {
  const request_id = newId()
  const role = 'health_worker'
  const compartments = ['base', 'health', 'health_addiction', 'hiv', 'social']
  const reason = 'Le infermiere fanno i test nelle uscite.'
  await actAs(database, cast.actors[plan.workers[0].key] as Actor, {
    now,
    intents: [
      { action: 'network.request-role-clearance', input: { request_id, role, compartments, reason } },
    ],
  })
  await actAs(database, cast.actors[plan.dpo] as Actor, {
    now,
    intents: [{ action: 'network.settle-role-clearance', input: { request_id, role, approved: true } }],
  })
}

const makeAccounts = async (teller: Teller, plan: NetworkPlan): Promise<Record<string, string>> => {
  const made = await Promise.all(
    plan.workers.map(
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
  told: { plan: NetworkPlan; accounts: Record<string, string>; begins: string },
): Promise<void> => {
  const admin = cast.actors[told.plan.workers[0].key] as Actor
  for (const worker of told.plan.workers.slice(1)) {
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
