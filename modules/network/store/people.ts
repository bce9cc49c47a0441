// Workers with the roles the asker may see, and roles with what they may read. Row policies decide which grants
// come: a coordinator sees those of their own body, the administrator and the protection officer all.
import { answering, type Row } from '#core/kernel'
import { givenRoles } from '../policy.ts'
import { rolesQuery, workersQuery } from '../queries/people.ts'
import { titleOf, titlesIn, titlesStatement } from './me.ts'

const grantSeen = (row: Row, titles: Map<unknown, unknown>): Row => {
  const { worker_id: _, ...grant } = row
  return { ...grant, title: titleOf(titles, String(row.role)) }
}

export const workersAnswering = answering(workersQuery, {
  statements: ({ organisation_id, with_ended }, { network_id }) => [
    {
      name: 'workers',
      text: `select w.worker_id, w.name, w.organisation_id, coalesce(o.short_name, '') as organisation_name,
               w.account_id is not null as has_account, w.ended_on
             from access.workers w
             left join network.organisations o on o.network_id = w.network_id and o.organisation_id = w.organisation_id
             where w.network_id = $1 and not w.is_machine and ($2::uuid is null or w.organisation_id = $2)
               and ($3 or w.ended_on is null or w.ended_on >= (now() at time zone 'Europe/Rome')::date)
             order by w.name, w.worker_id`,
      values: [network_id, organisation_id ?? null, with_ended ?? false],
    },
    {
      name: 'grants of workers',
      text: `select g.grant_id, g.worker_id, g.role, g.organisation_id, coalesce(o.short_name, '') as organisation_name, g.unit_id,
               u.name as unit_name, g.begins_on, g.ended_on
             from access.grants g
             left join network.organisations o on o.network_id = g.network_id and o.organisation_id = g.organisation_id
             left join network.units u on u.network_id = g.network_id and u.unit_id = g.unit_id
             where g.network_id = $1 and (g.ended_on is null or g.ended_on >= (now() at time zone 'Europe/Rome')::date)
             order by g.begins_on, g.grant_id`,
      values: [network_id],
    },
    titlesStatement(network_id),
  ],
  tell: ([workers = [], grants = [], roles = []]) => {
    const titles = titlesIn(roles)
    const held = new Map<unknown, Row[]>()
    for (const grant of grants)
      held.set(grant.worker_id, [...(held.get(grant.worker_id) ?? []), grantSeen(grant, titles)])
    return {
      workers: workers.map((worker) => ({ ...worker, grants: held.get(worker.worker_id) ?? [] })),
    } as never
  },
})

export const rolesAnswering = answering(rolesQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'roles',
      text: `select r.role, r.title, r.circle, r.may, r.may_not, coalesce(c.compartments, '{}') as clearance, r.by_grant
             from network.roles r
             left join access.role_clearances c on c.network_id = $1 and c.role = r.role
             where r.role = any($2) order by r.sort_order`,
      values: [network_id, [...givenRoles]],
    },
    {
      name: 'clearance requests',
      text: `select q.request_id, q.role, q.compartments, q.reason, q.requested_by, coalesce(w.name, '') as requested_by_name,
               q.requested_at, q.state
             from network.clearance_requests q
             left join access.workers w on w.network_id = q.network_id and w.worker_id = q.requested_by
             where q.network_id = $1 order by q.requested_at desc limit 50`,
      values: [network_id],
    },
  ],
  tell: ([roles = [], requests = []]) => ({ roles, requests }) as never,
})
