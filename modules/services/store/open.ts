// What anybody may read of the directory, without a session: pages open to all that are alive, their doors and hours.
// Of who keeps a page nothing is read, and of a secret place not even that there is one.
import type { House } from '#core/http'
import { dayInItaly, type Row } from '#core/kernel'
import { dueOn, isStale } from '../domain/confirming.ts'
import type { OpenService } from '../queries/open-service.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import { doorsStatement, hoursStatement, serviceColumns } from './columns.ts'
import { seenOf } from './seen.ts'

export interface OpenNetwork {
  network_id: string
  key: string
  name: string
  is_demo: boolean
}
export interface OpenBody {
  organisation_id: string
  name: string
  short_name: string
  kind: string
}
export interface Directory {
  network: OpenNetwork
  now: string
  bodies: OpenBody[]
  services: OpenService[]
}

type Reading = Pick<House, 'database' | 'clock'>

export const openNetwork = async (
  { database }: Pick<House, 'database'>,
  key: string | null,
): Promise<OpenNetwork | undefined> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: `select network_id, key, name, is_demo from network.profiles where $1::text is null or key = $1 order by network_id limit 1`,
        values: [key],
      }),
    'person',
  )
  return rows[0] as unknown as OpenNetwork | undefined
}

/** A page has an address of its own: whoever follows it need not know which network keeps it. */
export const networkOfService = async (
  { database }: Pick<House, 'database'>,
  service_id: string,
): Promise<string | undefined> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: `select p.key from network.profiles p join services.services s on s.network_id = p.network_id
               where s.service_id = $1 and s.visibility = 'public' and s.status = 'active'`,
        values: [service_id],
      }),
    'person',
  )
  return rows[0]?.key as string | undefined
}

const chosen = { name: 'open to all', where: `s.visibility = 'public' and s.status = 'active'`, values: [] }

const secretDoor = (service: ServiceSeen): boolean =>
  service.locations.some((door) => door.precision === 'secret')

const openOf = (service: ServiceSeen, bodies: Map<string, OpenBody>, today: string): OpenService => {
  const {
    unit_id: _unit,
    unit_name: _unitName,
    steward_id: _steward,
    steward_name: _stewardName,
    visibility: _visibility,
    eligibility: _rule,
    ended_on: _ended,
    ...open
  } = service
  const body = bodies.get(service.organisation_id)
  return {
    ...open,
    organisation_name: service.provider_name ?? body?.name ?? '',
    is_address_told: !secretDoor(service),
    // A secret place is not even shown as a place; its hours, if any, are not told either.
    locations: service.locations.filter((door) => door.precision !== 'secret'),
    schedules: service.schedules.filter(
      (hours) =>
        hours.location_id === null ||
        service.locations.some(
          (door) => door.location_id === hours.location_id && door.precision !== 'secret',
        ),
    ),
    due_on: dueOn(service),
    is_stale: isStale(service, today),
  }
}

export const openDirectory = async (
  { database, clock }: Reading,
  network: OpenNetwork,
): Promise<Directory> => {
  const now = new Date(clock.now()).toISOString()
  const { network_id } = network
  const [services = [], doors = [], hours = [], found = []] = await database.as(
    'jobs',
    async (run) => [
      await run({
        text: `select ${serviceColumns} from services.services s where s.network_id = $1 and ${chosen.where}
               order by s.name, s.service_id limit 2000`,
        values: [network_id],
      }),
      await run(doorsStatement(network_id, chosen)),
      await run(hoursStatement(network_id, chosen)),
      await run({ text: 'select * from services.open_bodies($1)', values: [network_id] }),
    ],
    'person',
  )
  const bodies = found as unknown as OpenBody[]
  const byId = new Map(bodies.map((body) => [body.organisation_id, body]))
  const rows: Row[][] = [services, doors, hours]
  const today = dayInItaly(now)
  return { network, now, bodies, services: seenOf(rows, now).map((each) => openOf(each, byId, today)) }
}
