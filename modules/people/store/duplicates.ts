// Pairs, links and questions of partners, each side as the row policies show it to who asks.
import { answering, notFound, type Row, type Statement } from '#core/kernel'
import { shownName } from '../domain/identity.ts'
import { foldText } from '../domain/nickname-code.ts'
import { inOrder, whyNotProposed } from '../domain/same-person.ts'
import { alikeness, type Reason, reasonsOf } from '../matching/compare.ts'
import { namedOf } from '../matching/named.ts'
import {
  cluster,
  type DuplicatePair,
  duplicates,
  type LinkLine,
  links,
  matchRequests,
  pair,
  type SideOfPair,
} from '../queries/duplicates.ts'

const sideColumns = `p.person_id, p.unit_id, u.name as unit_name, p.code, p.nickname, p.gender, p.language, p.identity_level, p.met_on, p.last_met_on,
  i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year, coalesce(i.citizenships, '{}') as citizenships`
const sideJoins = `join people.persons p on p.network_id = $1 and p.person_id = ids.person_id
  join network.units u on u.network_id = $1 and u.unit_id = p.unit_id
  left join people.identities i on i.network_id = $1 and i.person_id = p.person_id`

const sides = (network_id: string, ids: string): Statement => ({
  name: `sides of ${ids.slice(0, 40)}`,
  text: `with ids as materialized (${ids})
         select ${sideColumns} from ids ${sideJoins}`,
  values: [network_id],
})

const sideOf = ({ first_id: _, second_id: __, score: ___, reasons: ____, ...row }: Row): SideOfPair =>
  ({
    ...row,
    name: row.family_name ? shownName(row as never) : null,
    birth_date: row.birth_date ?? null,
    birth_year: row.birth_year ?? null,
  }) as unknown as SideOfPair

const byId = (rows: Row[]) => new Map(rows.map((row) => [String(row.person_id), sideOf(row)]))

const most = 50
const mostPairs = 101

/** Each pair comes as two rows, one for each side; of which only one side is seen, nothing is told. */
const pairsOf = (rows: Row[]): DuplicatePair[] => {
  const people = byId(rows)
  const pairs = new Map(rows.map((row) => [`${row.first_id} ${row.second_id}`, row]))
  return [...pairs.values()].flatMap(({ first_id, second_id, score, reasons }) => {
    const [first, second] = [people.get(String(first_id)), people.get(String(second_id))]
    return first && second ? [{ first, second, score: Number(score), reasons } as DuplicatePair] : []
  })
}

export const duplicatesAnswering = answering(duplicates, {
  statements: (_, { network_id }) => [
    {
      name: 'duplicates seen, both sides',
      text: `select d.first_id, d.second_id, d.score, d.reasons, ${sideColumns}
             from people.duplicates_seen($1, $2) d cross join lateral unnest(array[d.first_id, d.second_id]) ids(person_id) ${sideJoins}
             order by d.score desc, d.found_at, d.first_id, d.second_id`,
      values: [network_id, mostPairs],
    },
    {
      name: 'last match run',
      text: `select ended_at, record_count, skipped_pair_count from people.match_runs where network_id = $1 order by ended_at desc limit 1`,
      values: [network_id],
    },
  ],
  tell: ([rows = [], runs = []], { input }) => {
    const told = pairsOf(rows)
    const run = runs[0]
    return {
      pairs: told.slice(0, input.most ?? most),
      has_more: told.length > (input.most ?? most),
      run: run
        ? {
            ended_at: String(run.ended_at),
            record_count: Number(run.record_count),
            skipped_pair_count: Number(run.skipped_pair_count),
          }
        : null,
    }
  },
})

/** Those that wait for a second pair of eyes, and those that hold. */
const liveLinks = `from people.same_as s where s.network_id = $1 and s.state in ('proposed', 'approved')`

/** As the run would have said it, and that somebody noticed. */
const saidOf = (first: Row, second: Row): { score: number | null; reasons: Reason[] } => {
  if (!first.family_name || !second.family_name) {
    const called = [first, second].map(({ nickname, unit_id }) =>
      nickname ? `${unit_id} ${foldText(String(nickname))}` : null,
    )
    const isOne = called[0] !== null && called[0] === called[1]
    return { score: null, reasons: isOne ? ['same_nickname', 'noticed'] : ['noticed'] }
  }
  const [a, b] = [namedOf(first as never), namedOf(second as never)]
  const alike = alikeness(a, b)
  if (!alike) return { score: null, reasons: ['noticed'] }
  return { score: alike.score, reasons: [...reasonsOf(a, b, alike), 'noticed'] }
}

export const pairAnswering = answering(pair, {
  statements: ({ person_id, other_id }, { network_id }) => [
    {
      name: 'two records noticed, both sides',
      text: `select ${sideColumns} from unnest($2::uuid[]) ids(person_id) ${sideJoins}`,
      values: [network_id, [person_id, other_id]],
    },
    {
      name: 'links of two records noticed',
      text: `select s.person_id, s.survivor_id, s.state ${liveLinks} and s.person_id = any ($2::uuid[])`,
      values: [network_id, [person_id, other_id]],
    },
    {
      name: 'two records known not to be one',
      text: 'select n.person_id, n.other_id from people.not_same n where n.network_id = $1 and n.person_id = $2 and n.other_id = $3',
      values: [network_id, ...inOrder(person_id, other_id)],
    },
  ],
  tell: ([rows = [], below = [], known = []], { input }) => {
    const row = (id: string) => rows.find((each) => each.person_id === id)
    const [first, second] = [row(input.person_id), row(input.other_id)]
    if (!first || !second) return notFound()
    const two = [first, second] as unknown as Parameters<typeof whyNotProposed>[0]
    const hinders = whyNotProposed(two, { below: below as never, known: known as never }) ?? null
    return { first: sideOf(first), second: sideOf(second), ...saidOf(first, second), hinders }
  },
})

export const linksAnswering = answering(links, {
  statements: (_, { network_id }) => [
    {
      name: 'live links',
      text: `select s.link_id, s.unit_id, s.state, s.reasons, s.person_id, s.survivor_id, s.proposed_by, s.proposed_at, s.undo_until,
                    (select w.name from access.workers w where w.network_id = $1 and w.worker_id = s.proposed_by) as proposed_by_name
             ${liveLinks} order by s.state desc, s.proposed_at desc limit 100`,
      values: [network_id],
    },
    sides(network_id, `select s.person_id ${liveLinks} union select s.survivor_id ${liveLinks}`),
  ],
  tell: ([lines = [], people = []]) => {
    const known = byId(people)
    return {
      links: lines.map((row) => ({
        ...(row as unknown as LinkLine),
        person: known.get(String(row.person_id)) ?? null,
        survivor: known.get(String(row.survivor_id)) ?? null,
      })),
    }
  },
})

export const clusterAnswering = answering(cluster, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'cluster of a person',
      text: `select c.person_id, p.code, u.name as unit_name from people.cluster_of($1, $2) c
             join people.persons p on p.network_id = $1 and p.person_id = c.person_id
             join network.units u on u.network_id = $1 and u.unit_id = p.unit_id order by c.person_id <> $2, p.met_on, c.person_id`,
      values: [network_id, person_id],
    },
  ],
  tell: ([rows = []], { input }) => ({
    person_ids: rows.map((row) => String(row.person_id)),
    others: rows.filter((row) => row.person_id !== input.person_id) as never,
  }),
})

export const matchRequestsAnswering = answering(matchRequests, {
  statements: (_, { network_id }) => [
    {
      name: 'asked of us',
      text: `select r.request_id, r.asked_at, u.name as unit_name, o.name as body_name, p.person_id, p.code
             from people.asked_of_us($1) a
             join people.match_requests r on r.network_id = $1 and r.request_id = a.request_id
             join network.units u on u.network_id = $1 and u.unit_id = r.unit_id
             join network.organisations o on o.network_id = $1 and o.organisation_id = u.organisation_id
             join people.persons p on p.network_id = $1 and p.person_id = a.person_id
             order by r.asked_at desc, r.request_id, p.person_id`,
      values: [network_id],
    },
    {
      name: 'asked by us',
      text: `select r.request_id, r.person_id, r.asked_at, r.answer, o.name as body_name, p.code
             from people.match_requests r
             join network.organisations o on o.network_id = $1 and o.organisation_id = r.organisation_id
             left join people.persons p on p.network_id = $1 and p.person_id = r.person_id
             where r.network_id = $1 and r.unit_id = any ((select access.my_units(null))::uuid[])
             order by r.asked_at desc limit 50`,
      values: [network_id],
    },
  ],
  tell: ([ours = [], theirs = []]) => {
    const asked = new Map<string, Row & { ours: Row[] }>()
    for (const { person_id, code, ...row } of ours) {
      const known = asked.get(String(row.request_id)) ?? { ...row, ours: [] }
      known.ours.push({ person_id, code })
      asked.set(String(row.request_id), known)
    }
    return { asked_of_us: [...asked.values()], asked_by_us: theirs } as never
  },
})
