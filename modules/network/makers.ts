// A small territory for tests, told through the front door: one network, two bodies, three units and a worker
// for each role that matters, each with a session. `act` and `ask` behave as the person.
import { randomBytes, createHash } from 'node:crypto'
import type { Database, Token } from '#core/db'
import { type Answer, ask, perform } from '#core/http'
import { type Answering, newId } from '#core/kernel'
import '#network'

export { disagreements, nounsWithoutLine, type Parity, type ParityLine, type ParityPlace } from './testing/parity.ts'

const clearances: Record<string, string[]> = {
  service_coordinator: ['base', 'social', 'health_addiction'],
  outreach_operator: ['base', 'social', 'health_addiction'],
  peer_worker: ['base'],
  health_worker: ['base', 'health', 'health_addiction', 'hiv'],
  social_worker: ['base', 'social'],
  monitoring_officer: [],
}

export interface Hand {
  worker_id: string
  token: Token
  act(action: string, input: unknown, more?: { id?: string; at?: string; now?: string; device?: string }): Promise<Answer>
  actMany(intents: { id?: string; action: string; at?: string; input: unknown }[], now?: string): Promise<Answer[]>
  ask(answering: Answering, input?: unknown): Promise<unknown>
}

export interface Territory {
  network_id: string
  lead_id: string
  other_id: string
  /** Two units of the lead organisation, one of the other body. */
  mobile_id: string
  street_id: string
  other_unit_id: string
  admin: Hand
  /** Coordinator of the whole lead organisation. */
  coordinator: Hand
  /** Two operators, a health worker and a peer worker of the mobile unit. */
  operator: Hand
  operator2: Hand
  nurse: Hand
  peer: Hand
  /** Operator of the other unit of the same body, coordinator of the other body. */
  neighbour: Hand
  stranger: Hand
  warehouse: Hand
  monitor: Hand
  dpo: Hand
  enlist(role: string, organisation_id: string, unit_id?: string): Promise<Hand>
}

const today = () => new Date().toISOString().slice(0, 10)
const soon = () => new Date(Date.now() + 12 * 3_600_000).toISOString()

export const openHand = async (database: Database, network_id: string, worker_id: string, account: string): Promise<Hand> => {
  const secret = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(secret).digest('hex')
  const now = new Date().toISOString()
  await database.as('auth', (run) =>
    run({
      text: 'select access.open_session($1, $2, $3, $4, null, null, $5, $6)',
      values: [network_id, account, hash, newId(), now, soon()],
    }),
  )
  const token = { network_id, hash }
  const actMany: Hand['actMany'] = (intents, at) => {
    const instant = at ?? new Date().toISOString()
    return perform(database, { token, device: null, now: instant }, intents.map((each) => ({ id: newId(), at: instant, ...each })))
  }
  return {
    worker_id,
    token,
    actMany,
    act: async (action, input, more = {}) =>
      (await actMany([{ action, input, ...(more.id ? { id: more.id } : {}), ...(more.at ? { at: more.at } : {}) }], more.now))[0] as Answer,
    ask: (answering, input = {}) => ask(database, { token, now: new Date().toISOString() }, answering, input),
  }
}

const mustAccept = (answers: Answer[]): void => {
  const no = answers.find((answer) => answer.outcome === 'refused')
  if (no) throw new Error(`The fixture was refused: ${JSON.stringify(no.problem)}`)
}

export const foundTerritory = async (database: Database): Promise<Territory> => {
  const [network_id, lead_id, other_id, admin_id, mobile_id, street_id, other_unit_id] = Array.from({ length: 7 }, () => newId())
  const account = newId()
  await database.as('auth', (run) =>
    run({
      text: 'select network.found($1, $2, $3, true, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      values: [network_id, 'prova', 'Rete di prova', lead_id, 'Cooperativa Capofila', 'Capofila', 'social_cooperative', admin_id,
        account, 'Ada Admin', JSON.stringify(clearances), today()],
    }),
  )
  const admin = await openHand(database, network_id as string, admin_id as string, account)
  const unit = (unit_id: string, organisation_id: string, name: string) => ({
    action: 'network.add-unit',
    input: { unit_id, organisation_id, name, kind: 'mobile', vehicle: null, area_municipalities: ['016120'], ended_on: null },
  })
  mustAccept(
    await admin.actMany([
      { action: 'network.add-organisation', input: { organisation_id: other_id, name: 'Altro Ente', short_name: 'Altro', kind: 'social_district', partner_role: 'full_partner', ended_on: null } },
      unit(mobile_id as string, lead_id as string, 'Unità mobile'),
      unit(street_id as string, lead_id as string, 'Unità di strada'),
      unit(other_unit_id as string, other_id as string, 'Unità altrove'),
    ]),
  )
  const enlist = async (role: string, organisation_id: string, unit_id?: string): Promise<Hand> => {
    const worker_id = newId()
    const account_id = newId()
    mustAccept(
      await admin.actMany([
        { action: 'network.enlist-worker', input: { worker_id, account_id, name: `Prova ${role}`, organisation_id } },
        { action: 'network.give-role', input: { grant_id: newId(), worker_id, role, organisation_id, unit_id: unit_id ?? null, begins_on: today() } },
      ]),
    )
    return openHand(database, network_id as string, worker_id, account_id)
  }
  const lead = lead_id as string
  return {
    network_id: network_id as string,
    lead_id: lead,
    other_id: other_id as string,
    mobile_id: mobile_id as string,
    street_id: street_id as string,
    other_unit_id: other_unit_id as string,
    admin,
    enlist,
    coordinator: await enlist('service_coordinator', lead),
    operator: await enlist('outreach_operator', lead, mobile_id),
    operator2: await enlist('outreach_operator', lead, mobile_id),
    nurse: await enlist('health_worker', lead, mobile_id),
    peer: await enlist('peer_worker', lead, mobile_id),
    neighbour: await enlist('outreach_operator', lead, street_id),
    stranger: await enlist('service_coordinator', other_id as string),
    warehouse: await enlist('warehouse_operator', lead),
    monitor: await enlist('monitoring_officer', lead),
    dpo: await enlist('dpo', lead),
  }
}
