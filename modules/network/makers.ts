// A small territory for tests, told through the front door: one network, two bodies, three units and a worker
// for each role that matters, each with a session. `act` and `ask` behave as the person.
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#core/db'
import { type Answer, ask, perform } from '#core/http'
import { newId } from '#core/kernel'
import '#network'
import type { Hand, Territory } from './testing/hands.ts'

export type { Hand, Territory } from './testing/hands.ts'
export {
  disagreements,
  nounsWithoutLine,
  type Parity,
  type ParityLine,
  type ParityPlace,
} from './testing/parity.ts'

const clearances: Record<string, string[]> = {
  service_coordinator: ['base', 'social', 'health_addiction'],
  outreach_operator: ['base', 'social', 'health_addiction'],
  peer_worker: [],
  health_worker: ['base', 'health', 'health_addiction', 'hiv'],
  social_worker: ['base', 'social'],
  monitoring_officer: [],
}

const today = () => new Date().toISOString().slice(0, 10)
const soon = () => new Date(Date.now() + 12 * 3_600_000).toISOString()

interface Somebody {
  network_id: string
  worker_id: string
  account: string
}

export const openHand = async (
  database: Database,
  { network_id, worker_id, account }: Somebody,
): Promise<Hand> => {
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
    return perform(
      database,
      { token, device: null, now: instant },
      intents.map((each) => ({ id: newId(), at: instant, ...each })),
    )
  }
  return {
    worker_id,
    token,
    actMany,
    act: async (action, input, more = {}) =>
      (
        await actMany(
          [{ action, input, ...(more.id ? { id: more.id } : {}), ...(more.at ? { at: more.at } : {}) }],
          more.now,
        )
      )[0] as Answer,
    ask: (answering, input = {}) =>
      ask(database, { token, now: new Date().toISOString() }, { answering, raw: input }),
  }
}

const mustAccept = (answers: Answer[]): void => {
  const no = answers.find((answer) => answer.outcome === 'refused')
  if (no) throw new Error(`The fixture was refused: ${JSON.stringify(no.problem)}`)
}

interface Begun {
  network_id: string
  lead_id: string
  admin: Hand
}

const beginNetwork = async (database: Database): Promise<Begun> => {
  const [network_id, lead_id, worker_id, account] = [newId(), newId(), newId(), newId()]
  const body = ['Cooperativa Capofila', 'Capofila', 'social_cooperative']
  const admin = [worker_id, account, 'Ada Admin']
  await database.as('auth', (run) =>
    run({
      text: 'select network.found($1, $2, $3, true, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      values: [
        ...[network_id, 'prova', 'Rete di prova', lead_id],
        ...[...body, ...admin, JSON.stringify(clearances), today()],
      ],
    }),
  )
  return { network_id, lead_id, admin: await openHand(database, { network_id, worker_id, account }) }
}

const otherBody = (organisation_id: string) => ({
  action: 'network.add-organisation',
  input: {
    organisation_id,
    name: 'Altro Ente',
    short_name: 'Altro',
    kind: 'social_district',
    partner_role: 'full_partner',
    ended_on: null,
  },
})

const unit = (unit_id: string, organisation_id: string, name: string) => ({
  action: 'network.add-unit',
  input: {
    unit_id,
    organisation_id,
    name,
    kind: 'mobile',
    vehicle: null,
    area_municipalities: ['016120'],
    ended_on: null,
  },
})

const enlisting =
  (database: Database, { network_id, admin }: Begun): Territory['enlist'] =>
  async (role, organisation_id, unit_id) => {
    const [worker_id, account] = [newId(), newId()]
    const worker = { worker_id, account_id: account, name: `Prova ${role}`, organisation_id }
    const place = { organisation_id, unit_id: unit_id ?? null, begins_on: today() }
    mustAccept(
      await admin.actMany([
        { action: 'network.enlist-worker', input: worker },
        { action: 'network.give-role', input: { grant_id: newId(), worker_id, role, ...place } },
      ]),
    )
    return openHand(database, { network_id, worker_id, account })
  }

export const foundTerritory = async (database: Database): Promise<Territory> => {
  const begun = await beginNetwork(database)
  const { network_id, lead_id, admin } = begun
  const [other_id, mobile_id, street_id, other_unit_id] = [newId(), newId(), newId(), newId()]
  mustAccept(
    await admin.actMany([
      otherBody(other_id),
      unit(mobile_id, lead_id, 'Unità mobile'),
      unit(street_id, lead_id, 'Unità di strada'),
      unit(other_unit_id, other_id, 'Unità altrove'),
    ]),
  )
  const enlist = enlisting(database, begun)
  return {
    ...{ network_id, lead_id, other_id, mobile_id, street_id, other_unit_id, admin, enlist },
    coordinator: await enlist('service_coordinator', lead_id),
    operator: await enlist('outreach_operator', lead_id, mobile_id),
    operator2: await enlist('outreach_operator', lead_id, mobile_id),
    nurse: await enlist('health_worker', lead_id, mobile_id),
    peer: await enlist('peer_worker', lead_id, mobile_id),
    neighbour: await enlist('outreach_operator', lead_id, street_id),
    stranger: await enlist('service_coordinator', other_id),
    warehouse: await enlist('warehouse_operator', lead_id),
    monitor: await enlist('monitoring_officer', lead_id),
    dpo: await enlist('dpo', lead_id),
  }
}
