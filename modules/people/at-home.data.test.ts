// What is at home is read without a look at who-may-see. Here every look is taken all the same, from below, and the rows
// and the lists say the same to everybody: who keeps people, who was let see some, who answers for privacy.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Answering, newId, type Row } from '#core/kernel'
import { foundTerritory, type Hand, openHand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor } from './makers.ts'
import { nameReaders, personReaders, personSearchers } from './policy.ts'
import { followedAnswering, personsOfUnitAnswering, searchNicknamesAnswering } from './server.ts'

let database: Database
let here: Territory
const hands = new Map<string, Hand>()
const resting: string[] = []
const today = new Date().toISOString().slice(0, 10)

const below = (text: string, values: unknown[] = []) => fromBelow(database, text, values)
const derive = (person_id: string) =>
  below('select access.derive_person($1, $2)', [here.network_id, person_id])

/** The same worker with one more role: a second grant, and a session that knows it. */
const alsoAs = async (hand: Hand, role: string, unit_id: string | null = null): Promise<Hand> => {
  await below(
    `insert into access.grants select network_id, $2, worker_id, $3, organisation_id, $5, null, $4::date, null
     from access.workers where worker_id = $1`,
    [hand.worker_id, newId(), role, today, unit_id],
  )
  const [worker] = await below('select account_id from access.workers where worker_id = $1', [hand.worker_id])
  const { network_id } = here
  return openHand(database, { network_id, worker_id: hand.worker_id, account: String(worker?.account_id) })
}

const letIn = (person_id: string, values: { to?: string; worker?: string }) =>
  values.worker
    ? below(
        `insert into access.circles (network_id, circle_id, person_id, worker_id, because, compartments, begins_on, ended_on)
         values ($1, $2, $3, $4, 'case', '{base}', $5, null)`,
        [here.network_id, newId(), person_id, values.worker, today],
      )
    : below(
        `insert into access.shares (network_id, share_id, person_id, from_organisation_id, organisation_id, compartments, purpose, legal_basis, begins_on)
         values ($1, $2, $3, $4, $5, '{base}', 'referral', 'public_task', $6)`,
        [here.network_id, newId(), person_id, here.lead_id, values.to, today],
      )

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  for (const role of ['social_worker', 'case_manager'])
    await here.admin.act('network.set-role-clearance', { role, compartments: ['base', 'social'] })
  const { lead_id, other_id, mobile_id, street_id, other_unit_id } = here
  const roads: [string, string, string?][] = [
    ['social_worker', lead_id, mobile_id],
    ['case_manager', lead_id],
    ['peer_worker', lead_id, mobile_id],
    ['social_worker', other_id, other_unit_id],
    ['privacy_admin', lead_id],
    ['outreach_operator', other_id, other_unit_id],
  ]
  for (const [role, body, unit] of roads)
    hands.set(`${role} ${unit ? 'of a unit' : 'of a body'} ${body}`, await here.enlist(role, body, unit))
  hands.set('operator', here.operator)
  hands.set('coordinator', here.coordinator)
  hands.set('stranger', here.stranger)
  hands.set('dpo', here.dpo)
  hands.set('coordinator and dpo', await alsoAs(await here.enlist('service_coordinator', lead_id), 'dpo'))
  hands.set(
    'social worker and privacy',
    await alsoAs(await here.enlist('social_worker', lead_id, mobile_id), 'privacy_admin'),
  )
  hands.set(
    'twice in one unit',
    await alsoAs(await here.enlist('social_worker', lead_id, mobile_id), 'educator', mobile_id),
  )
  const at = (unit_id: string, body = lead_id) => [
    aPerson(unit_id, body, { nickname: 'Volpe' }),
    aPerson(unit_id, body, { nickname: 'Merlo' }),
    aVisitor(unit_id, body, { nickname: 'Volpe rossa', named: aName() }),
  ]
  const leads = await here.enlist('social_worker', lead_id)
  const others = await here.enlist('social_worker', other_id, other_unit_id)
  const met: string[] = []
  const all = [...at(mobile_id), ...at(street_id), ...at(mobile_id), ...at(other_unit_id, other_id)]
  for (const person of all) {
    const hand = person.organisation_id === lead_id ? leads : others
    const { problem } = await hand.act('people.register', {
      is_emergency: true,
      notice: 'written',
      ...person,
    })
    if (problem) throw new Error(`${problem.code} ${JSON.stringify(problem)}`)
    met.push(person.person_id)
  }
  const [, second, third, , fifth, , seventh, , ninth] = met as [string, ...string[]]
  await letIn(String(second), { to: other_id })
  await letIn(String(third), { to: other_id })
  await letIn(String(fifth), { worker: here.operator.worker_id })
  await letIn(String(ninth), { worker: others.worker_id })
  resting.push(String(seventh), String(ninth))
  for (const id of met) await derive(id)
}, 90_000)
afterAll(() => database.close())

/** Every look at who-may-see, taken by hand for one session: whom they see, and whose name. */
const looked = `
  with s as (select * from access.session_context where network_id = $1 and token = $2),
  g as (select t.* from s, unnest(s.grant_roles, s.grant_units, s.grant_organisations) t(role, unit_id, body_id) where 'base' = any (s.clearance)),
  seen as (select p.person_id, g.role from people.persons p, s, g join access.person_access a on a.principal_id in (g.unit_id, g.body_id, (select worker_id from s))
    where a.network_id = $1 and a.person_id = p.person_id and 'base' = any (a.compartments) and a.until >= current_date and a.ends_at > now()
    union select p.person_id, g.role from people.persons p join g on g.unit_id = p.unit_id and g.role = 'privacy_admin'),
  resting as (select person_id from access.subjects, s where restricted_at is not null and not s.grant_roles && '{dpo,privacy_admin}')
  select p.person_id, p.unit_id, p.nickname, bool_or(v.role = any ($4)) as is_named, bool_or(v.role = any ($5)) as is_found from people.persons p
  join seen v on v.person_id = p.person_id and v.role = any ($3 || array['privacy_admin'])
  where p.ended_on is null and p.person_id not in (select person_id from resting) group by p.person_id, p.unit_id, p.nickname order by p.person_id`

const asRow = async (hand: Hand, text: string, values: unknown[] = [here.network_id]): Promise<Row[]> =>
  (await database.read(hand.token, [{ name: '', text, values }])).rows[0] ?? []
/** The list as the rows let it through, whatever the first net says of who may ask. */
const listed = async (hand: Hand, answering: Answering, input: unknown): Promise<Row[]> => {
  const [statement] = answering.statements(input, {
    network_id: here.network_id,
    now: new Date().toISOString(),
  })
  return asRow(hand, String(statement?.text), statement?.values as unknown[])
}
/** Where they hold one of these roles and are cleared for who people are. */
const unitsOf = (hand: Hand, roles: readonly string[]): Promise<Row[]> =>
  asRow(hand, 'select unnest(access.my_units($1, $2)) as unit_id', [[...roles], 'base'])
const idsIn = (rows: unknown): string[] => (rows as Row[]).map((row) => String(row.person_id)).sort()

const restrict = async (person_id: string, is_on: boolean) => {
  await below('update access.subjects set restricted_at = case when $2 then now() end where person_id = $1', [
    person_id,
    is_on,
  ])
  await below(
    is_on
      ? 'insert into access.restrictions select network_id, person_id from access.subjects where person_id = $1'
      : 'delete from access.restrictions where person_id = $1',
    [person_id],
  )
  await derive(person_id)
}

/** On a day when nobody is restricted the lists have a shorter road. */
describe.each(['two are restricted', 'nobody is restricted'])('while %s', (day) => {
  beforeAll(async () => {
    for (const id of resting) await restrict(id, day === 'two are restricted')
  })

  test('the rows, and whose name, are those that every look would show', async () => {
    let seen = 0
    for (const [who, hand] of hands) {
      const values = [
        here.network_id,
        hand.token.hash,
        [...personReaders],
        [...nameReaders],
        [...personSearchers],
      ]
      const should = await below(looked, values)
      const rows = await asRow(
        hand,
        'select person_id from people.persons where network_id = $1 and ended_on is null',
      )
      expect(idsIn(rows), who).toEqual(idsIn(should))
      const names = await asRow(hand, 'select person_id from people.identities where network_id = $1')
      const named = await below('select person_id from people.identities')
      const isNamed = (id: string) => named.some((row) => row.person_id === id)
      const shouldName = should.filter((row) => row.is_named && isNamed(String(row.person_id)))
      expect(idsIn(names), who).toEqual(idsIn(shouldName))
      seen += rows.length
    }
    expect(seen).toBeGreaterThan(40)
  })

  test('the lists tell the same people by the same names', async () => {
    for (const [who, hand] of hands) {
      const rows = await asRow(
        hand,
        `select p.person_id, p.unit_id, p.nickname, coalesce(i.given_name || ' ' || i.family_name, p.nickname, p.code) as name from people.persons p
       left join people.identities i on i.network_id = $1 and i.person_id = p.person_id where p.network_id = $1 and p.ended_on is null`,
      )
      const told = (list: unknown) => (list as Row[]).map((row) => `${row.person_id} ${row.name}`).sort()
      for (const unit_id of [here.mobile_id, here.street_id, here.other_unit_id]) {
        const persons = await listed(hand, personsOfUnitAnswering as Answering, { unit_id })
        expect(told(persons), `${who} of a unit`).toEqual(told(rows.filter((row) => row.unit_id === unit_id)))
      }
      const mine = await unitsOf(hand, personReaders)
      const overseen = await unitsOf(hand, ['privacy_admin'])
      const lies = (units: Row[], row: Row) => units.some((unit) => unit.unit_id === row.unit_id)
      // Whom they see only because they answer for privacy, they do not follow.
      const followed = rows.filter((row) => lies(mine, row) || !lies(overseen, row))
      const persons = await listed(hand, followedAnswering as Answering, {})
      expect(told(persons), `${who} follows`).toEqual(told(followed))
    }
  })

  test('who is called so is found by who meets people, where they meet them', async () => {
    for (const [who, hand] of hands) {
      const values = [
        here.network_id,
        hand.token.hash,
        [...personReaders],
        [...nameReaders],
        [...personSearchers],
      ]
      const should = await below(looked, values)
      const homes = await unitsOf(hand, personSearchers)
      const isMine = (row: Row) => homes.some((home) => home.unit_id === row.unit_id)
      const persons = await listed(hand, searchNicknamesAnswering as Answering, { text: 'volpe', most: 20 })
      const called = should.filter(
        (row) => row.is_found && isMine(row) && String(row.nickname).startsWith('Volpe'),
      )
      expect(idsIn(persons), who).toEqual(idsIn(called))
    }
  })
})

test('who was met long ago is found as well, by nickname, by a later word of it, by code', async () => {
  await below(
    `insert into access.subjects select network_id, md5('old' || n)::uuid, unit_id, organisation_id, 'person' from people.persons p, generate_series(1, 150) n
     where p.nickname = 'Merlo' and p.unit_id = $1 and p.person_id = (select min(person_id::text)::uuid from people.persons where nickname = 'Merlo' and unit_id = $1)`,
    [here.mobile_id],
  )
  await below(
    `insert into people.persons select s.network_id, s.person_id, s.unit_id, s.organisation_id, 'pseudonymous', 'ZZZ-' || row_number() over (), 'Ghiro grande',
       'ghiro grande', 'man', 'unknown', null, false, '2020-01-01', '2020-01-01', null
     from access.subjects s where not exists (select 1 from people.persons p where p.person_id = s.person_id)`,
  )
  await below('select access.derive_person(network_id, person_id) from access.subjects')
  const found = async (hand: Hand, text: string, most = 50) =>
    idsIn(await listed(hand, searchNicknamesAnswering as Answering, { text, most })).length
  const worker = hands.get('social worker and privacy') as Hand
  for (const hand of [here.operator, worker])
    for (const [text, count] of [
      ['ghiro', 50],
      ['grande', 50],
      ['zzz-14', 11],
      ['zzz14', 11],
      ['ghi', 50],
      ['ghiri', 0],
      ['merlo', 2],
    ] as const)
      expect(await found(hand, text), text).toBe(count)
  expect(await found(here.neighbour, 'ghiro')).toBe(0)
})

test('a row stays with the unit of its subject', async () => {
  const { persons } = (await here.coordinator.ask(personsOfUnitAnswering, { unit_id: here.mobile_id })) as {
    persons: Row[]
  }
  const text = 'update people.persons set unit_id = $3 where network_id = $1 and person_id = $2'
  const moved = database.read(here.coordinator.token, [
    { name: '', text, values: [here.network_id, persons[0]?.person_id, here.street_id] },
  ])
  await expect(moved).rejects.toThrow()
})
