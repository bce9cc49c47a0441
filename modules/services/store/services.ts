// The directory under its row policies: lists, one page, pages to confirm, and the address of a refuge for its own.
import { answering, dayInItaly, type Me, notFound, type Row } from '#core/kernel'
import { dueOn, isStale } from '../domain/confirming.ts'
import { answers } from '../domain/finding.ts'
import { serviceKeepers } from '../policy.ts'
import { oneService, secretAddress, servicesList, staleServices } from '../queries/services.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import { doorsStatement, hoursStatement, servicesStatement } from './columns.ts'
import { seenOf } from './seen.ts'

/** Municipalities counted as near: those of the same districts; without a district, the same province. */
const nearStatement = (network_id: string, code: string | undefined) => ({
  name: 'municipalities near',
  text: `select distinct unnest(d.municipalities) as code from network.districts d
         where d.network_id = $1 and $2::text = any (d.municipalities)`,
  values: [network_id, code ?? null],
})

const nearestFirst = (services: ServiceSeen[], code: string | undefined, near: Row[]): ServiceSeen[] => {
  if (code === undefined) return services
  const around = new Set(near.map((row) => String(row.code)))
  const isNear = (other: string | null) =>
    other !== null && (around.size > 0 ? around.has(other) : other.slice(0, 3) === code.slice(0, 3))
  const rank = (service: ServiceSeen): number => {
    if (service.locations.some((door) => door.municipality_code === code)) return 0
    if (service.locations.some((door) => isNear(door.municipality_code))) return 1
    // A telephone line is near from everywhere.
    return service.locations.every((door) => door.kind === 'virtual') ? 2 : 3
  }
  return services
    .map((service) => ({ service, at: rank(service) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .map(({ service }) => service)
}

export const servicesListAnswering = answering(servicesList, {
  statements: ({ with_closed, organisation_id, type, municipality_code }, { network_id }) => {
    const chosen = {
      name: 'in the directory',
      where: `($2::boolean or s.status <> 'defunct') and ($3::uuid is null or s.organisation_id = $3::uuid)
              and ($4::text is null or s.type = $4)`,
      values: [with_closed ?? false, organisation_id ?? null, type ?? null],
    }
    return [
      servicesStatement(network_id, chosen),
      doorsStatement(network_id, chosen),
      hoursStatement(network_id, chosen),
      nearStatement(network_id, municipality_code),
    ]
  },
  tell: ([services, doors, hours, near = []], { input, now }) => {
    const seen = seenOf([services ?? [], doors ?? [], hours ?? []], now)
    const found = seen.filter((service) => answers(service, input))
    return { now, services: nearestFirst(found, input.municipality_code, near) }
  },
})

export const oneServiceAnswering = answering(oneService, {
  statements: ({ service_id }, { network_id }) => {
    const chosen = { name: 'one', where: 's.service_id = $2', values: [service_id] }
    return [
      servicesStatement(network_id, chosen),
      doorsStatement(network_id, chosen),
      hoursStatement(network_id, chosen),
    ]
  },
  tell: (rows, { now }) => ({ now, service: seenOf(rows, now)[0] ?? notFound() }),
})

/** Mine to confirm: I am its steward; or it has none any more, and I keep the pages of its body. */
const isMine = (row: Row, me: Me): boolean =>
  row.has_steward
    ? row.steward_id === me.worker_id
    : me.grants.some(
        ({ role, organisation_id }) =>
          organisation_id === row.organisation_id && (serviceKeepers as readonly string[]).includes(role),
      )

export const staleServicesAnswering = answering(staleServices, {
  statements: ({ within_days }, { network_id, now }) => [
    {
      name: 'pages to confirm',
      text: `select s.service_id, s.organisation_id, o.name as organisation_name, s.name, s.steward_id, w.name as steward_name,
                    s.assured_on, s.assure_every_days, w.worker_id is not null and (w.ended_on is null or w.ended_on >= $2::date) as has_steward
             from services.services s
             join network.organisations o on o.network_id = $1 and o.organisation_id = s.organisation_id
             left join access.workers w on w.network_id = $1 and w.worker_id = s.steward_id
             where s.network_id = $1 and s.status <> 'defunct' and s.assured_on + s.assure_every_days <= $2::date + $3::int
             order by s.assured_on + s.assure_every_days, s.name, s.service_id limit 500`,
      values: [network_id, dayInItaly(now), within_days ?? 0],
    },
  ],
  tell: ([rows = []], { input, now, me }) => ({
    services: rows
      .filter((row) => !input.is_mine || isMine(row, me))
      .map(({ assure_every_days, has_steward: _, ...row }) => {
        const confirmed = { assured_on: String(row.assured_on), assure_every_days: Number(assure_every_days) }
        return { ...row, due_on: dueOn(confirmed), is_stale: isStale(confirmed, dayInItaly(now)) }
      }) as never,
  }),
})

export const secretAddressAnswering = answering(secretAddress, {
  statements: ({ organisation_id, service_id }, { network_id }) => [
    {
      name: 'address of a refuge',
      text: `select location_id, address_text from services.secret_addresses
             where network_id = $1 and organisation_id = $2 and service_id = $3 order by location_id limit 20`,
      values: [network_id, organisation_id, service_id],
    },
  ],
  tell: ([rows = []]) => ({ addresses: rows as never }),
})
