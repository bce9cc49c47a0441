// The rows hide themselves: nothing is filtered here by permission, and nothing is counted that is not shown.
import { answering, dayInItaly, type Row } from '#core/kernel'
import {
  aroundQuery,
  attributesQuery,
  guardianshipsQuery,
  householdsQuery,
  iseeQuery,
} from '../queries/file.ts'

export const attributesAnswering = answering(attributesQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'what is known of a person',
      text: `select a.attribute_id, a.unit_id, a.compartment, a.kind, a.code, a.since_on, a.ended_on, a.valid_until, a.source, a.noted_at, w.name as worker_name
             from people.attributes a left join access.workers w on w.network_id = $1 and w.worker_id = a.noted_by
             where a.network_id = $1 and a.person_id = $2
             order by a.kind, a.ended_on is not null, coalesce(a.since_on, (a.noted_at at time zone 'Europe/Rome')::date) desc, a.attribute_id
             limit 300`,
      values: [network_id, person_id],
    },
  ],
  tell: ([attributes = []]) => ({ attributes }) as never,
})

interface Home {
  household_id: unknown
  kind: unknown
  members: Row[]
}

export const householdsAnswering = answering(householdsQuery, {
  statements: ({ person_id, on }, { network_id, now }) => [
    {
      name: 'households of a person',
      text: `select m.household_id, m.kind, m.member_id, m.person_id, m.role, m.begins_on, m.ended_on, i.person_id is not null as is_named,
               coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name
             from people.household_members me
             join people.household_members m on m.network_id = $1 and m.household_id = me.household_id
             join people.persons p on p.network_id = $1 and p.person_id = m.person_id
             left join people.identities i on i.network_id = $1 and i.person_id = m.person_id
             where me.network_id = $1 and me.person_id = $2
               and me.begins_on <= $3::date and (me.ended_on is null or me.ended_on >= $3::date)
               and m.begins_on <= $3::date and (m.ended_on is null or m.ended_on >= $3::date)
             order by m.household_id, m.role <> 'reference_person', m.begins_on, m.member_id limit 200`,
      values: [network_id, person_id, on ?? dayInItaly(now)],
    },
  ],
  tell: ([rows = []]) => {
    const homes = new Map<unknown, Home>()
    for (const { household_id, kind, ...member } of rows) {
      const home = homes.get(household_id) ?? { household_id, kind, members: [] }
      homes.set(household_id, home)
      home.members.push(member)
    }
    return { households: [...homes.values()] } as never
  },
})

export const aroundAnswering = answering(aroundQuery, {
  statements: ({ person_id }, { network_id, now }) => [
    {
      name: 'who is around a person',
      text: `select distinct on (c.worker_id) c.worker_id, w.name, c.because, c.ended_on as until
             from access.circles c join access.workers w on w.network_id = $1 and w.worker_id = c.worker_id
             where c.network_id = $1 and c.person_id = $2 and c.begins_on <= $3::date
               and (c.ended_on is null or c.ended_on >= $3::date) and (c.ends_at is null or c.ends_at > $4::timestamptz)
             order by c.worker_id, c.begins_on desc limit 50`,
      values: [network_id, person_id, dayInItaly(now), now],
    },
  ],
  tell: ([workers = []]) => ({ workers }) as never,
})

export const guardianshipsAnswering = answering(guardianshipsQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'who answers for a minor',
      text: `select g.guardianship_id, g.person_id, g.unit_id, g.kind, g.named, g.reference, g.since_on, g.ended_on, w.name as worker_name
             from people.guardianships g left join access.workers w on w.network_id = $1 and w.worker_id = g.noted_by
             where g.network_id = $1 and g.person_id = $2
             order by g.ended_on is not null, g.since_on desc, g.guardianship_id limit 50`,
      values: [network_id, person_id],
    },
  ],
  tell: ([guardianships = []]) => ({ guardianships }) as never,
})

export const iseeAnswering = answering(iseeQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'certificates of means',
      text: `select c.certificate_id, c.person_id, c.unit_id, c.kind, c.value_cents::float8 as value_cents, c.band, c.issued_on, c.valid_until,
               c.has_omissions, c.source, c.ended_on, h.kind as household_kind
             from people.isee_certificates c
             left join people.households h on h.network_id = $1 and h.household_id = c.household_id
             where c.network_id = $1 and c.person_id = $2
             order by c.ended_on is not null, c.issued_on desc, c.certificate_id limit 50`,
      values: [network_id, person_id],
    },
  ],
  tell: ([certificates = []]) => ({ certificates }) as never,
})
