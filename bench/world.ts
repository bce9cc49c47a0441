// The world every figure begins from: one network, four bodies, each with a unit out tonight and a van full enough
// for thousands of meetings, told through the front door.
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, openHand, type Territory } from '#network/makers'
import { aStop, openNight, startedShift } from '#outreach/makers'

/** Somebody who can be sent to a server in another process. */
export interface Somebody {
  worker_id: string
  /** The hash, as the port wants it. */
  token: { network_id: string; hash: string }
  /** As the cookie of a browser holds it. */
  ticket: string
}

export interface Corner {
  organisation_id: string
  unit_id: string
  shift_id: string
  stop_id: string
  on_day: string
  starts_at: string
  van_location_id: string
  given_location_id: string
  hub_location_id: string
  /** Two things that are given, with the lot the van holds of each. */
  given: { item_id: string; lot_id: string }[]
  syringe_id: string
  operator: Somebody
  coordinator: Somebody
  dpo: Somebody
  social: Somebody
  monitor: Somebody
}

export interface World {
  network_id: string
  corners: Corner[]
}

const plenty = 90_000

/** Somebody with a session, as another process can carry it. */
export const withTicket = async (
  database: Database,
  network_id: string,
  enlisted: Enlisted,
): Promise<Somebody> => {
  const secret = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(secret).digest('hex')
  const now = Date.now()
  await database.as('auth', (run) =>
    run({
      text: 'select access.open_session($1, $2, $3, $4, null, null, $5, $6)',
      values: [
        ...[network_id, enlisted.account, hash, newId()],
        ...[new Date(now).toISOString(), new Date(now + 12 * 3_600_000).toISOString()],
      ],
    }),
  )
  return {
    worker_id: enlisted.hand.worker_id,
    token: { network_id, hash },
    ticket: `${network_id}.${secret}`,
  }
}

export interface Enlisted {
  hand: Hand
  account: string
}

const mustAccept = (answers: { outcome: string; problem?: unknown }[]): void => {
  const no = answers.find((answer) => answer.outcome === 'refused')
  if (no) throw new Error(`The world was refused: ${JSON.stringify(no.problem)}`)
}

/** Enlists through the front door, and keeps the account to open sessions with. */
export const enlisting =
  (database: Database, here: Territory, organisation_id: string) =>
  async (role: string, unit_id: string | null = null): Promise<Enlisted> => {
    const [worker_id, account] = [newId(), newId()]
    const begins_on = new Date().toISOString().slice(0, 10)
    const worker = { worker_id, account_id: account, name: `Prova ${role}`, organisation_id }
    const grant = { grant_id: newId(), worker_id, role, organisation_id, unit_id, begins_on }
    mustAccept(
      await here.admin.actMany([
        { action: 'network.enlist-worker', input: worker },
        { action: 'network.give-role', input: grant },
      ]),
    )
    return { hand: await openHand(database, { network_id: here.network_id, worker_id, account }), account }
  }

const unitIn = (organisation_id: string, unit_id: string, name: string) => ({
  action: 'network.add-unit',
  input: {
    ...{ unit_id, organisation_id, name, kind: 'mobile', vehicle: null },
    ...{ area_municipalities: ['016120'], ended_on: null },
  },
})

const openCorner = async (database: Database, here: Territory, n: number): Promise<Corner> => {
  const [organisation_id, unit_id, street_id] = [newId(), newId(), newId()]
  const body = { organisation_id, name: `Ente ${n}`, short_name: `Ente ${n}`, kind: 'social_cooperative' }
  mustAccept(
    await here.admin.actMany([
      {
        action: 'network.add-organisation',
        input: { ...body, partner_role: 'full_partner', ended_on: null },
      },
      unitIn(organisation_id, unit_id, `Unità ${n}`),
      unitIn(organisation_id, street_id, `Strada ${n}`),
    ]),
  )
  const enlist = enlisting(database, here, organisation_id)
  const coordinator = await enlist('service_coordinator')
  const operator = await enlist('outreach_operator', unit_id)
  const hands = {
    coordinator: coordinator.hand,
    operator: operator.hand,
    operator2: (await enlist('outreach_operator', unit_id)).hand,
    nurse: (await enlist('health_worker', unit_id)).hand,
    warehouse: (await enlist('warehouse_operator')).hand,
  }
  const night = await openNight({
    ...here,
    ...hands,
    lead_id: organisation_id,
    mobile_id: unit_id,
    street_id,
  })
  const kinds = ['cold_kit', 'blanket', 'syringe']
  const lots: Record<string, string> = {}
  for (const kind of kinds) lots[kind] = await night.store.receive(kind, plenty, { use_by: '2098-01-01' })
  const starts_at = new Date(Date.now() - 3_600_000).toISOString()
  const stop = aStop('Parcheggio del mercato')
  const outing = night.outing({
    starts_at,
    ends_at: new Date(Date.now() + 6 * 3_600_000).toISOString(),
    stops: [stop],
    stock_list: kinds.map((kind) => ({ item_id: night.item(kind), quantity: plenty })),
  })
  await startedShift(outing)
  const given = ['cold_kit', 'blanket'].map((kind) => ({
    item_id: night.item(kind),
    lot_id: String(lots[kind]),
  }))
  return {
    ...{ organisation_id, unit_id, shift_id: outing.shift_id, stop_id: stop.stop_id, starts_at },
    on_day: starts_at.slice(0, 10),
    van_location_id: night.van_location_id,
    given_location_id: String(night.store.units[unit_id]?.given),
    hub_location_id: night.store.hub_id,
    given,
    syringe_id: night.item('syringe'),
    operator: await withTicket(database, here.network_id, operator),
    coordinator: await withTicket(database, here.network_id, coordinator),
    dpo: await withTicket(database, here.network_id, await enlist('dpo')),
    social: await withTicket(database, here.network_id, await enlist('social_worker', unit_id)),
    monitor: await withTicket(database, here.network_id, await enlist('monitoring_officer')),
  }
}

export const tellWorld = async (database: Database, bodies: number): Promise<World> => {
  const here = await foundTerritory(database)
  const corners: Corner[] = []
  for (let n = 1; n <= bodies; n++) corners.push(await openCorner(database, here, n))
  return { network_id: here.network_id, corners }
}
