// From two records to one link: found as people type, warned of at entry, proposed by the run, agreed by a second
// person, undone within thirty days. And what a partner may never learn.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { type Answering, newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import type { Cluster, Duplicates, Links, MatchRequests } from './queries/duplicates.ts'
import type { LookAlikes } from './queries/look-alikes.ts'
import type { SearchAnswer } from './queries/search.ts'
import type { SecondLooks } from './queries/second-looks.ts'
import {
  clusterAnswering,
  duplicatesAnswering,
  linksAnswering,
  lookAlikesAnswering,
  lookAtNew,
  matchRequestsAnswering,
  possibleAtPartnerAnswering,
  runDuplicates,
  searchPeopleAnswering,
  secondLooksAnswering,
} from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let second: Hand
let far: Hand
let privacy: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  second = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  far = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  privacy = await here.enlist('privacy_admin', here.lead_id)
}, 60_000)
afterAll(() => database.close())

/** Somebody who comes to a desk and gives their name. */
const named = async (given_name: string, family_name: string, more: object = {}, hand = worker) => {
  const place =
    hand === far
      ? { unit_id: here.other_unit_id, organisation_id: here.other_id }
      : { unit_id: here.mobile_id, organisation_id: here.lead_id }
  const person = aVisitor(place.unit_id, place.organisation_id, {
    nickname: null,
    named: { ...aName(), given_name, family_name, ...more },
  })
  const answer = await hand.act('people.register', person)
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return person.person_id
}

const asking = async <T>(hand: Hand, answering: Answering, raw: object = {}): Promise<T> =>
  (await ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'quality' },
    { answering, raw },
  )) as T
const search = async (hand: Hand, text: string) =>
  (await asking<SearchAnswer>(hand, searchPeopleAnswering, { text })).persons
const idsFor = async (hand: Hand, text: string) =>
  (await search(hand, text)).map((person) => person.person_id)
const house = () => ({ database, clock: systemClock })
const born = (birth_date: string) => ({ birth_date, birth_year: null })

test('somebody is found as people type: other letters, halves, wrong order, a year; never by a stranger', async () => {
  const olena = await named('Олена', 'Шевченко', born('1990-05-07'))
  for (const text of ['olena shevchenko', 'SHEVCENKO olena', 'shev', 'olena 1990', '7/5/1990', 'Олена'])
    expect([text, await idsFor(worker, text)]).toEqual([text, [olena]])
  for (const text of ['olena 1971', 'olena rossi']) expect(await idsFor(worker, text)).toEqual([])
  expect(await idsFor(far, 'olena shevchenko')).toEqual([])
  expect(await idsFor(here.operator, 'olena shevchenko')).toEqual([])
  const [found] = await search(worker, 'olena shev')
  expect(found).toMatchObject({ name: 'Олена Шевченко', birth_date: '1990-05-07', because: 'beginning' })
})

test('nicknames and codes are found by the same question, and what was shown is written down', async () => {
  const volpe = aPerson(here.mobile_id, here.lead_id, { nickname: 'Volpe Rossa' })
  await meetSomeone(here.operator, volpe)
  expect(await search(here.operator, 'volpe')).toMatchObject([
    { nickname: 'Volpe Rossa', because: 'nickname' },
  ])
  expect(await search(worker, volpe.code)).toMatchObject([{ person_id: volpe.person_id, because: 'code' }])
  const [reading] = await fromBelow(
    database,
    `select person_ids from audit.readings where network_id = $1 and query = 'people.search' and worker_id = $2`,
    [here.network_id, here.operator.worker_id],
  )
  expect(reading?.person_ids).toEqual([volpe.person_id])
})

test('whom another body shares is found too, whichever unit met them', async () => {
  const shared = await named('Ibrahima', 'Cissokho', born('1988-11-23'), far)
  expect(await idsFor(worker, 'cissokho')).toEqual([])
  await fromBelow(
    database,
    `insert into access.shares (network_id, share_id, person_id, from_organisation_id, organisation_id, unit_id, compartments, purpose, legal_basis, begins_on, is_keeper)
     values ($1, $2, $3, $4, $5, $6, '{base}', 'direct_care', 'public_task', '2026-01-01', true)`,
    [here.network_id, newId(), shared, here.other_id, here.lead_id, here.mobile_id],
  )
  await fromBelow(database, 'select access.derive_person($1, $2)', [here.network_id, shared])
  expect(await idsFor(worker, 'cissokho')).toEqual([shared])
  expect(await idsFor(worker, 'ibrahima cissoko')).toEqual([shared])
})

test('who is about to be written twice is shown first, with the reasons', async () => {
  const first = await named('Maryam', 'El Idrissi', born('1985-04-03'))
  const told = { given_name: 'Idrissi', family_name: 'Mariam', birth_date: '1985-03-04' }
  const { persons } = await asking<LookAlikes>(worker, lookAlikesAnswering, told)
  expect(persons).toMatchObject([
    {
      person_id: first,
      reasons: ['name_sounds_alike', 'given_and_family_swapped', 'day_and_month_swapped'],
    },
  ])
  const nobody = { given_name: 'Maryam', family_name: 'Idrissi', birth_date: '1950-01-01' }
  expect((await asking<LookAlikes>(worker, lookAlikesAnswering, nobody)).persons).toEqual([])
  expect((await asking<LookAlikes>(far, lookAlikesAnswering, told)).persons).toEqual([])
})

const pairs = async (hand: Hand) => (await asking<Duplicates>(hand, duplicatesAnswering)).pairs
const linksOf = async (hand: Hand) => (await asking<Links>(hand, linksAnswering)).links
const recordsOf = (hand: Hand, person_id: string) => asking<Cluster>(hand, clusterAnswering, { person_id })
const clusterOf = async (hand: Hand, person_id: string) => (await recordsOf(hand, person_id)).person_ids

const propose = (hand: Hand, person_id: string, survivor_id: string, link_id = newId()) =>
  hand.act('people.propose-merge', {
    ...{ link_id, person_id, survivor_id, unit_id: here.mobile_id },
    reasons: ['same_name'],
  })

test('the run proposes, one proposes, another agrees; the records stay whole and it can be undone', async () => {
  const one = await named('Kwame', 'Mensahfu', born('1992-02-11'))
  const two = await named('Kwame', 'Mensafu', born('1992-02-11'))
  const ids = [one, two].sort()
  await runDuplicates(house(), here.network_id)
  const found = (await pairs(worker)).filter(({ first }) => first.person_id === ids[0])
  expect(found).toMatchObject([{ second: { person_id: ids[1] } }])
  expect(found[0]?.reasons).toContain('same_birth_date')
  expect(await pairs(far)).toEqual([])
  const before = await fromBelow(database, 'select * from people.persons where network_id = $1 order by 2', [
    here.network_id,
  ])
  const link_id = newId()
  expect((await propose(worker, two, one, link_id)).problem).toBeUndefined()
  expect((await propose(second, one, two)).problem?.code).toBe('people.already-linked')
  // It waits on the first page of who may answer, not of who proposed it, and names nobody.
  const waits = async (hand: Hand) => (await asking<SecondLooks>(hand, secondLooksAnswering)).links
  expect(await waits(second)).toEqual([
    { link_id, proposed_by_name: expect.any(String), proposed_at: expect.any(String) },
  ])
  expect([await waits(worker), await waits(far)]).toEqual([[], []])
  expect((await pairs(worker)).filter(({ first }) => first.person_id === ids[0])).toEqual([])
  expect(await clusterOf(worker, one)).toEqual([one])
  const yes = { link_id, person_id: two, survivor_id: one, is_same: true }
  expect((await worker.act('people.approve-merge', yes)).problem?.code).toBe('people.second-pair-of-eyes')
  expect((await far.act('people.approve-merge', yes)).problem?.code).toBe('core.not-found')
  expect((await second.act('people.approve-merge', yes)).problem).toBeUndefined()
  expect((await here.coordinator.act('people.approve-merge', yes)).problem?.code).toBe('people.link-settled')
  expect(await waits(second)).toEqual([])
  expect(await clusterOf(worker, two)).toEqual([two, one])
  expect(await clusterOf(worker, one)).toEqual([one, two])
  // The page of each leads to the other, by code and not by name.
  const { others } = await recordsOf(worker, two)
  expect(others).toEqual([{ person_id: one, code: expect.any(String), unit_name: expect.any(String) }])
  expect(await linksOf(worker)).toMatchObject([{ link_id, state: 'approved', proposed_by: worker.worker_id }])
  const late = new Date(Date.now() + 31 * 86_400_000).toISOString()
  const tooLate = await worker.actMany([{ action: 'people.undo-merge', input: { link_id }, at: late }], late)
  expect(tooLate[0]?.problem?.code).toBe('people.too-late-to-undo')
  expect((await worker.act('people.undo-merge', { link_id })).problem).toBeUndefined()
  expect(await clusterOf(worker, two)).toEqual([two])
  const after = await fromBelow(database, 'select * from people.persons where network_id = $1 order by 2', [
    here.network_id,
  ])
  expect(after).toEqual(before)
})

test('a no of the second person takes the pair from the queue; a proposal taken back leaves it there', async () => {
  const one = await named('Ornella', 'Zucchetti', born('1988-12-01'))
  const two = await named('Ornela', 'Zucchetti', born('1988-12-01'))
  await runDuplicates(house(), here.network_id)
  const isAsked = async () =>
    (await pairs(worker)).some(
      ({ first, second: other }) => [one, two].sort().join() === [first.person_id, other.person_id].join(),
    )
  const refusedBy = async (hand: Hand) => {
    const link_id = newId()
    expect((await propose(worker, two, one, link_id)).problem).toBeUndefined()
    const no = { link_id, person_id: two, survivor_id: one, is_same: false }
    expect((await hand.act('people.approve-merge', no)).problem).toBeUndefined()
  }
  expect(await isAsked()).toBe(true)
  await refusedBy(worker)
  expect(await isAsked()).toBe(true)
  await refusedBy(second)
  expect(await isAsked()).toBe(false)
  // Who knows them may still propose them.
  expect((await propose(worker, two, one)).problem).toBeUndefined()
})

test('two who agree at once: the second is told that it is decided', async () => {
  const one = await named('Blerim', 'Hoxhaj', born('1979-06-30'))
  const two = await named('Blerim', 'Hoxha', born('1979-06-30'))
  const link_id = newId()
  await propose(worker, two, one, link_id)
  const yes = { link_id, person_id: two, survivor_id: one, is_same: true }
  const answers = await Promise.all([
    second.act('people.approve-merge', yes),
    here.coordinator.act('people.approve-merge', { ...yes, is_same: false }),
  ])
  expect(answers.map((answer) => answer.problem?.code ?? 'yes').sort()).toEqual([
    'people.link-settled',
    'yes',
  ])
})

test('what was found to be two persons, looked at or taken apart, is never proposed again', async () => {
  const one = await named('Giulia', 'Bernasconi', born('2001-09-14'))
  const two = await named('Giulia', 'Bernascone', born('2001-09-14'))
  const three = await named('Giulia', 'Bernasconni', born('2001-09-14'))
  while ((await lookAtNew(house(), here.network_id)) > 0);
  const among = async () =>
    (await pairs(worker)).filter(({ first }) => [one, two, three].includes(first.person_id)).length
  expect(await among()).toBe(3)
  const two_persons = { pair_id: newId(), unit_id: here.mobile_id, person_id: two, other_id: one }
  expect((await worker.act('people.not-the-same', two_persons)).problem).toBeUndefined()
  expect(await among()).toBe(2)
  const link_id = newId()
  await propose(worker, three, one, link_id)
  await here.coordinator.act('people.approve-merge', {
    ...{ link_id, person_id: three, survivor_id: one, is_same: true },
  })
  const seen = (await linksOf(privacy)).find((link) => link.link_id === link_id)
  expect(seen).toMatchObject({ state: 'approved', person: null, survivor: null })
  expect((await worker.act('people.split', { link_id })).problem?.code).toBe('core.not-allowed')
  expect((await privacy.act('people.split', { link_id })).problem).toBeUndefined()
  await runDuplicates(house(), here.network_id)
  expect(await among()).toBe(1)
  expect((await propose(second, one, three)).problem?.code).toBe('people.known-not-same')
  expect(await clusterOf(worker, one)).toEqual([one])
})

test('a partner is told whom to ask and nothing else; both may then talk', async () => {
  const theirs = await named('Blessing', 'Okonkwo', born('1995-12-01'), far)
  await runDuplicates(house(), here.network_id)
  const told = { given_name: 'Blesing', family_name: 'Okonkwo', birth_date: '1995-12-01' }
  const bodies = (hand: Hand, of: object) =>
    asking<{ bodies: unknown[] }>(hand, possibleAtPartnerAnswering, of).then((answer) => answer.bodies)
  expect(await bodies(worker, told)).toEqual([{ organisation_id: here.other_id, name: 'Altro Ente' }])
  expect(await bodies(far, told)).toEqual([])
  expect(await bodies(worker, { ...told, birth_date: '1995-12-02' })).toEqual([])
  const mine = await named('Blessing', 'Okonkwo', born('1995-12-01'))
  await runDuplicates(house(), here.network_id)
  expect((await pairs(worker)).filter(({ second }) => second.person_id === theirs)).toEqual([])
  const request = {
    request_id: newId(),
    person_id: mine,
    unit_id: here.mobile_id,
    organisation_id: here.other_id,
  }
  expect((await worker.act('people.ask-owner', request)).problem).toBeUndefined()
  expect((await second.act('people.ask-owner', { ...request, request_id: newId() })).problem?.code).toBe(
    'people.match-requests-once',
  )
  const asked = await asking<MatchRequests>(far, matchRequestsAnswering)
  expect(asked.asked_of_us).toMatchObject([{ request_id: request.request_id, ours: [{ person_id: theirs }] }])
  expect(JSON.stringify(asked)).not.toContain(mine)
  const answer = { request_id: request.request_id, answer: 'let_us_talk' }
  expect((await far.act('people.answer-partner', answer)).problem).toBeUndefined()
  expect((await far.act('people.answer-partner', answer)).problem?.code).toBe('people.already-answered')
  const heard = await asking<MatchRequests>(worker, matchRequestsAnswering)
  expect(heard.asked_by_us).toMatchObject([{ body_name: 'Altro Ente', answer: 'let_us_talk' }])
  expect(JSON.stringify(heard)).not.toContain(theirs)
  const noted = await fromBelow(
    database,
    'select worker_id, was_found from people.partner_questions where network_id = $1 order by question_id',
    [here.network_id],
  )
  expect(noted).toContainEqual({ worker_id: worker.worker_id, was_found: true })
})

test('what came by another way gets its keys from the run; who loses the name loses them at once', async () => {
  const somebody = await named('Wanjiru', 'Kamauti', born('1991-01-19'))
  await fromBelow(
    database,
    `update people.search_keys set keys = '{}' where network_id = $1 and person_id = $2`,
    [here.network_id, somebody],
  )
  expect(await idsFor(worker, 'wanjiru')).toEqual([])
  await runDuplicates(house(), here.network_id)
  expect(await idsFor(worker, 'wanjiru')).toEqual([somebody])
  await fromBelow(database, 'delete from people.identities where network_id = $1 and person_id = $2', [
    here.network_id,
    somebody,
  ])
  for (const table of ['search_keys', 'fingerprints'])
    expect(
      await fromBelow(database, `select 1 from people.${table} where network_id = $1 and person_id = $2`, [
        here.network_id,
        somebody,
      ]),
    ).toEqual([])
})

test('the run says what it did not compare', async () => {
  const run = await runDuplicates(house(), here.network_id)
  const told = (await asking<Duplicates>(worker, duplicatesAnswering)).run
  expect(told).toMatchObject({ skipped_pair_count: run.skipped_pairs })
  expect(told?.record_count).toBeGreaterThan(10)
})
