// The lists of work with people, as questions of P4: whom I follow, a person's page, what was sent and received, the
// desk, my files with diary and plan, the directory, who looks alike.

import { caseloadAnswering, casesOfPersonAnswering, diaryAnswering, planAnswering } from '#cases/server'
import type { Answering, Statement } from '#core/kernel'
import { personContactsAnswering } from '#outreach/server'
import {
  aroundAnswering,
  attributesAnswering,
  duplicatesAnswering,
  followedAnswering,
  householdsAnswering,
  onePersonAnswering,
  searchNicknamesAnswering,
} from '#people/server'
import { receptionAnswerings } from '#reception/server'
import { boardAnswering, ofPersonAnswering, waitingAnswering } from '#referrals/server'
import { servicesAnswerings } from '#services/server'
import type { Asked, Owner } from '../owner.ts'
import type { Corner, World } from '../world.ts'
import type { Case } from './p4-cases.ts'

/** What the policies say, written by hand: `:unit` and `:worker` are the asker's. */
type Limits = [find: string, instead: string][]

const pairsByHand = `(select d.first_id, d.second_id, d.score, d.reasons, d.found_at from people.duplicate_pairs d
  join people.persons one on one.network_id = $1 and one.person_id = d.first_id and one.unit_id = :unit
  join people.persons two on two.network_id = $1 and two.person_id = d.second_id and two.unit_id = :unit
  where d.network_id = $1
    and not exists (select 1 from people.not_same n where n.network_id = $1 and n.person_id = d.first_id and n.other_id = d.second_id)
    and not exists (select 1 from people.same_as s where s.network_id = $1 and (s.state in ('proposed', 'approved') or s.state = 'refused' and s.settled_by <> s.proposed_by)
      and ((s.person_id = d.first_id and s.survivor_id = d.second_id) or (s.person_id = d.second_id and s.survivor_id = d.first_id)))
  order by d.score desc, d.found_at, d.first_id limit $2)`

/** The coordinator is cleared for what is social, not for health. */
const diaryByHand = `(select n.note_id, n.file_id, n.compartment, n.kind, n.at, n.recorded_at, n.worker_id, w.name as worker_name,
    o.short_name as body, n.amends_id, n.words,
    (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = $2) as subject_key
  from cases.notes n left join access.workers w on w.network_id = $1 and w.worker_id = n.worker_id
  left join network.organisations o on o.network_id = $1 and o.organisation_id = w.organisation_id
  where n.network_id = $1 and n.file_id = $2 and n.compartment in ('base', 'social') order by n.at desc, n.note_id desc limit $3)`

/** The last met of each of my units, put in one order: who coordinates two units has both in one list, whoever writes it. */
const lastMetOf = (units: string[], columns: string, more: string, most: number | string) =>
  `(${units
    .map(
      (
        unit,
      ) => `(select ${columns} from people.persons m where m.network_id = $1 and m.unit_id = ${unit} and m.ended_on is null ${more}
        order by m.last_met_on desc, m.person_id desc limit ${most})`,
    )
    .join(' union all ')} order by last_met_on desc, person_id desc limit ${most})`

const columnsOfPerson =
  'm.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on'

/** Whom I follow, by who knows that nobody else lets anybody in. */
const followedByHand = (network_id: string, units: string[]): Asked => ({
  name: 'by hand whom I follow',
  text: `select p.*, u.name as unit_name,
      coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name
    from ${lastMetOf(['$2', '$3'], `${columnsOfPerson}, m.identity_level`, '', 51)} p
    join network.units u on u.network_id = $1 and u.unit_id = p.unit_id
    left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
    order by p.last_met_on desc, p.person_id desc`,
  values: [network_id, ...units],
})

/** Who is called so in my two units. */
const calledSoByHand = ({ values }: Statement, units: string[]): Asked => ({
  name: 'by hand who is called so',
  text: lastMetOf(
    ['$4', '$5'],
    columnsOfPerson,
    `and (m.nickname_key like $2 || '%' or m.nickname_key like '% ' || $2 || '%' or replace(lower(m.code), '-', '') like $2 || '%')`,
    '$3',
  ).slice(1, -1),
  values: [...values, ...units],
})

/** Referrals of my unit or to it; of people, only those my unit knows. */
const ofMyReferrals: Limits = [
  [
    'from referrals.referrals r where r.network_id = $1 and',
    'from referrals.referrals r where r.network_id = $1 and (r.unit_id = :unit or r.to_unit_id = :unit) and',
  ],
  ['p.person_id = b.person_id', 'p.person_id = b.person_id and p.unit_id = :unit'],
]

const limitsOf: Record<string, Limits> = {
  person: [
    [
      'f.file_id in (select file_id from cases.files_of($1, array(select person_id from people.cluster_of($1, $2))))',
      '(f.person_id in (select person_id from people.cluster_of($1, $2)) or f.member_ids && array(select person_id from people.cluster_of($1, $2)))',
    ],
  ],
  referrals: ofMyReferrals,
  'referrals-all': ofMyReferrals,
  'referrals-waiting': ofMyReferrals,
  caseload: [
    ['(select access.my_worker())', ':worker'],
    [
      `f.unit_id = any ((select access.my_units('{social_worker,case_manager,service_coordinator}'::text[]))::uuid[])`,
      'f.unit_id = :unit',
    ],
  ],
  diary: [['cases.diary($1, $2, $3)', diaryByHand]],
  duplicates: [['people.duplicates_seen($1, $2)', pairsByHand]],
}

const limited = (statement: Statement, limits: Limits, mine: { unit: string; worker: string }): Asked => {
  const values = [...statement.values]
  let text = limits.reduce((so_far, [find, instead]) => so_far.replace(find, () => instead), statement.text)
  for (const [name, value] of Object.entries(mine)) {
    if (!text.includes(`:${name}`)) continue
    values.push(value)
    text = text.replaceAll(`:${name}`, `$${values.length}::uuid`)
  }
  return { name: `by hand ${statement.name}`.slice(0, 60), text, values }
}

export const listsFor = async (owner: Owner, world: World, corner: Corner): Promise<Case[]> => {
  const { unit_id, coordinator, social } = corner
  const here = { network_id: world.network_id, now: new Date().toISOString() }
  const [[known] = [], mine = []] = await owner.send([
    {
      text: `select f.file_id, f.person_id from cases.files f where f.network_id = $1 and f.unit_id = $2 and f.number = 'C-1'`,
      values: [world.network_id, unit_id],
    },
    {
      text: `select u.unit_id from network.units u where u.network_id = $1 and u.organisation_id = $2 order by u.unit_id`,
      values: [world.network_id, corner.organisation_id],
    },
  ])
  const units = mine.map((row) => String(row.unit_id))
  const [file_id, person_id] = [String(known?.file_id), String(known?.person_id)]
  const of = (answering: Answering, input: unknown): Statement[] => answering.statements(input, here)
  const list = (name: string, what: string, product: Statement[], by = coordinator): Case => ({
    ...{ name, what, product, token: by.token },
    byHand: product.map((each) =>
      limited(each, limitsOf[name] ?? [], { unit: unit_id, worker: by.worker_id }),
    ),
  })
  const story = [onePersonAnswering, attributesAnswering, householdsAnswering, aroundAnswering]
  const rooms = [
    personContactsAnswering,
    receptionAnswerings.ofPerson,
    ofPersonAnswering,
    casesOfPersonAnswering,
  ]
  const page = [...story, ...rooms].flatMap((each) => of(each as Answering, { person_id }))
  const calledSo = of(searchNicknamesAnswering, { text: 'volpe' }).slice(0, 1)
  return [
    {
      ...list('people', 'whom I follow', of(followedAnswering, {})),
      byHand: [followedByHand(world.network_id, units)],
    },
    {
      ...list('nicknames', 'who is called so', calledSo),
      byHand: calledSo.map((each) => calledSoByHand(each, units)),
    },
    list('person', 'the page of a person', page),
    list('referrals', 'sent and received, open', of(boardAnswering, { side: 'sent', is_open: true })),
    list('referrals-all', 'sent and received, all', of(boardAnswering, { side: 'received', is_open: false })),
    list('referrals-waiting', 'referrals that wait for an answer', of(waitingAnswering, {})),
    list('day', 'who waits at the desk, and the agenda', of(receptionAnswerings.day, { unit_id })),
    list('calls', 'calls of a month', of(receptionAnswerings.calls, { unit_id })),
    list('reports', 'reports of citizens', of(receptionAnswerings.reports, { unit_id })),
    list('caseload', 'my files', of(caseloadAnswering, { whose: 'mine' }), social),
    list('diary', 'notes of a file', of(diaryAnswering, { file_id })),
    list('plan', 'the plan of a file', of(planAnswering, { file_id })),
    list('services', 'the directory', of(servicesAnswerings.list as Answering, {})),
    list('duplicates', 'who looks alike', of(duplicatesAnswering, {})),
  ]
}
