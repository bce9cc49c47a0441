// The SQL of the sharing card: everything under the row policies of who asks, in one trip.
import { answering, dayInItaly, notFound, type Row } from '#core/kernel'
import { endedSharesQuery, noticesQuery, sharingQuery } from '../queries/sharing.ts'

const seen = (values: unknown[]) => ({
  person: {
    name: 'sharing person',
    text: 'select person_id, unit_id from people.persons where network_id = $1 and person_id = $2',
    values,
  },
  shares: {
    name: 'sharing shares',
    text: `select s.share_id, s.from_organisation_id, f.short_name as from_name, o.short_name as to_name, u.name as unit_name,
             s.compartments, s.purpose, s.legal_basis, s.begins_on, s.ended_on
           from access.shares s
           join network.organisations f on f.network_id = $1 and f.organisation_id = s.from_organisation_id
           join network.organisations o on o.network_id = $1 and o.organisation_id = s.organisation_id
           left join network.units u on u.network_id = $1 and u.unit_id = s.unit_id
           where s.network_id = $1 and s.person_id = $2 order by s.begins_on desc, s.share_id desc limit 100`,
    values,
  },
  consents: {
    name: 'sharing consents',
    text: `select c.consent_id, c.given_at, c.channel, c.language, c.text_version, w.name as worker_name, v.name as witness_name,
             c.purposes, c.compartments, c.withdrawn_at,
             (select coalesce(jsonb_agg(jsonb_build_object('organisation_id', o.organisation_id, 'name', o.short_name) order by o.short_name), '[]')
              from network.organisations o where o.network_id = $1 and o.organisation_id = any (c.recipients)) as recipients
           from people.consents c
           left join access.workers w on w.network_id = $1 and w.worker_id = c.worker_id
           left join access.workers v on v.network_id = $1 and v.worker_id = c.witness_id
           where c.network_id = $1 and c.person_id = $2 order by c.given_at desc limit 100`,
    values,
  },
  wishes: {
    name: 'sharing wishes',
    text: `select w.wish_id, w.unit_id, o.short_name as to_name, w.said_at
           from people.sharing_wishes w
           left join network.organisations o on o.network_id = $1 and o.organisation_id = w.to_organisation_id
           where w.network_id = $1 and w.person_id = $2 and w.ended_at is null order by w.said_at desc`,
    values,
  },
})

export const sharingAnswering = answering(sharingQuery, {
  statements: ({ person_id }, { network_id, now }) => {
    const { person, shares, consents, wishes } = seen([network_id, person_id])
    return [
      person,
      shares,
      consents,
      wishes,
      {
        name: 'sharing grounds',
        text: `select a.agreement_id, a.title, l.from_organisation_id, l.to_organisation_id, o.short_name as to_name, l.compartments, l.purposes,
                 l.legal_basis, a.ended_on
               from network.agreement_shares l
               join network.agreements a on a.network_id = $1 and a.agreement_id = l.agreement_id
               join network.organisations o on o.network_id = $1 and o.organisation_id = l.to_organisation_id
               where l.network_id = $1 and a.begins_on <= $2::date and (a.ended_on is null or a.ended_on >= $2::date)
                 and not (a.ended_because is not null and a.ended_on <= $2::date)
               order by o.short_name, a.title limit 200`,
        values: [network_id, dayInItaly(now)],
      },
      {
        name: 'sharing notices',
        text: `select distinct on (language) version, language, words from people.privacy_notices
               where network_id = $1 order by language, published_at desc`,
        values: [network_id],
      },
      {
        name: 'sharing bodies',
        text: `select organisation_id, short_name as name from network.organisations
               where network_id = $1 and (ended_on is null or ended_on >= $2::date) order by short_name limit 300`,
        values: [network_id, dayInItaly(now)],
      },
      {
        name: 'sharing colleagues',
        text: `select worker_id, name from access.workers
               where network_id = $1 and organisation_id = any ((select access.my_organisations(null))::uuid[])
                 and worker_id <> (select access.my_worker()) and (ended_on is null or ended_on >= $2::date)
               order by name limit 200`,
        values: [network_id, dayInItaly(now)],
      },
    ]
  },
  tell: (rows, { me, now }) => {
    const [persons = [], shares = [], consents = [], wishes = [], grounds = [], notices = []] = rows
    const [bodies = [], colleagues = []] = rows.slice(6)
    const person = persons[0] ?? notFound()
    const today = dayInItaly(now)
    const mine = me.grants.map((grant) => grant.organisation_id)
    return {
      ...person,
      shares: shares.map((row: Row) => ({
        ...row,
        is_open: String(row.begins_on) <= today && (row.ended_on === null || String(row.ended_on) >= today),
      })),
      consents,
      wishes,
      grounds: grounds.filter((row: Row) => mine.includes(String(row.from_organisation_id))),
      notices,
      bodies: bodies.filter((row: Row) => !mine.includes(String(row.organisation_id))),
      colleagues,
    } as never
  },
})

export const endedSharesAnswering = answering(endedSharesQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'ended shares',
      text: 'select share_id, code, from_name, compartments, purpose, ended_on from people.ended_shares($1)',
      values: [network_id],
    },
  ],
  tell: ([shares = []]) => ({ shares }) as never,
})

export const noticesAnswering = answering(noticesQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'notices',
      text: `select distinct on (language) version, language, words, published_at from people.privacy_notices
             where network_id = $1 order by language, published_at desc`,
      values: [network_id],
    },
  ],
  tell: ([notices = []]) => ({ notices }) as never,
})
