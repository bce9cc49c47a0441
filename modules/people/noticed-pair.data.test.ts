// Two records somebody notices today, before any run has found them: looked at side by side and proposed by who knows them,
// among the persons they may read; the second yes, the thirty days and what is remembered are the same as for the queue.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import type { NoticedPair } from './queries/duplicates.ts'
import { pairAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let second: Hand
let far: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  second = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  far = await here.enlist('social_worker', here.other_id, here.other_unit_id)
}, 240_000)
afterAll(() => database.close())

const named = async (given_name: string, family_name: string, birth_date: string, hand = worker) => {
  const place = hand === far ? [here.other_unit_id, here.other_id] : [here.mobile_id, here.lead_id]
  const person = aVisitor(place[0] as string, place[1] as string, {
    named: aName({ given_name, family_name, birth_date }),
  })
  expect((await hand.act('people.register', person)).problem).toBeUndefined()
  return person.person_id
}
const look = async (hand: Hand, person_id: string, other_id: string): Promise<NoticedPair> => {
  const asking = { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' as const }
  return (await ask(database, asking, {
    answering: pairAnswering,
    raw: { person_id, other_id },
  })) as NoticedPair
}
const refusedLook = async (hand: Hand, person_id: string, other_id: string): Promise<unknown> =>
  look(hand, person_id, other_id).then(
    () => 'shown',
    (error: { problem?: { code: string } }) => error.problem?.code,
  )
const propose = (hand: Hand, person_id: string, survivor_id: string, link_id = newId()) =>
  hand.act('people.propose-merge', {
    ...{ link_id, person_id, survivor_id, unit_id: here.mobile_id, reasons: ['same_name', 'noticed'] },
  })

test('noticed before any run: side by side, proposed, agreed by another, undone in thirty days', async () => {
  const one = await named('Samira', 'Haddadi', '1991-03-02')
  const two = await named('Samira', 'Hadadi', '1991-02-03')
  expect(await fromBelow(database, 'select 1 from people.duplicate_pairs', [])).toEqual([])
  const seen = await look(worker, two, one)
  expect(seen).toMatchObject({
    first: { person_id: two, name: 'Samira Hadadi' },
    second: { person_id: one },
    hinders: null,
  })
  expect(seen.reasons).toEqual(expect.arrayContaining(['day_and_month_swapped', 'noticed']))
  const link_id = newId()
  expect((await propose(worker, two, one, link_id)).problem).toBeUndefined()
  expect((await look(second, one, two)).hinders).toBe('already-linked')
  const yes = { link_id, person_id: two, survivor_id: one, is_same: true }
  expect((await worker.act('people.approve-merge', yes)).problem?.code).toBe('people.second-pair-of-eyes')
  expect((await second.act('people.approve-merge', yes)).problem).toBeUndefined()
  const late = new Date(Date.now() + 31 * 86_400_000).toISOString()
  const [tooLate] = await worker.actMany(
    [{ action: 'people.undo-merge', input: { link_id }, at: late }],
    late,
  )
  expect(tooLate?.problem?.code).toBe('people.too-late-to-undo')
  const three = await named('Samira', 'Haddady', '1991-03-02')
  expect((await look(worker, three, two)).hinders).toBe('stands-under-another')
  expect((await worker.act('people.undo-merge', { link_id })).problem).toBeUndefined()
  expect((await look(worker, one, two)).hinders).toBeNull()
  const readings = await fromBelow(
    database,
    `select 1 from audit.readings where query = 'people.pair' and worker_id = $1 and person_ids @> $2::uuid[]`,
    [worker.worker_id, [one, two]],
  )
  expect(readings.length).toBeGreaterThan(0)
})

test('only among persons one may read, and only by who may propose', async () => {
  const mine = await named('Tarik', 'Bensalem', '1980-01-10')
  const other = await named('Tarik', 'Bensalam', '1980-01-10')
  const theirs = await named('Tarik', 'Bensalem', '1980-01-10', far)
  expect(await refusedLook(worker, mine, theirs)).toBe('core.not-found')
  expect(await refusedLook(worker, mine, newId())).toBe('core.not-found')
  expect(await refusedLook(far, mine, other)).toBe('core.not-found')
  expect(await refusedLook(here.operator, mine, other)).toBe('core.not-allowed')
  expect((await propose(worker, theirs, mine)).problem?.code).toBe('core.not-found')
  // Who coordinates looks and decides; they do not propose.
  expect((await look(here.coordinator, mine, other)).hinders).toBeNull()
  expect((await propose(here.coordinator, other, mine)).problem?.code).toBe('core.not-allowed')
  expect(await fromBelow(database, 'select 1 from people.same_as where survivor_id = $1', [mine])).toEqual([])
})

test('what was found to be two persons is said, from either page, and not proposed', async () => {
  const one = await named('Ilir', 'Hoxhaj', '1977-07-07')
  const two = await named('Ilir', 'Hoxha', '1977-07-07')
  const pair = { pair_id: newId(), unit_id: here.mobile_id, person_id: two, other_id: one }
  expect((await second.act('people.not-the-same', pair)).problem).toBeUndefined()
  for (const [a, b] of [
    [one, two],
    [two, one],
  ] as const) {
    expect((await look(worker, a, b)).hinders).toBe('known-not-same')
    expect((await propose(worker, a, b)).problem?.code).toBe('people.known-not-same')
  }
  expect((await look(worker, one, one)).hinders).toBe('same-record')
  expect((await propose(worker, one, one)).problem?.code).toBe('people.same-record')
})

test('a record with a code alone, because they asked for it, is linked to no other', async () => {
  const named_id = await named('Rosa', 'Prova', '1969-05-05')
  const sealed_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: null }),
  )
  await fromBelow(
    database,
    `update people.persons set identity_level = 'sealed_anonymous' where person_id = $1`,
    [sealed_id],
  )
  expect((await look(worker, sealed_id, named_id)).hinders).toBe('keeps-anonymity')
  for (const [a, b] of [
    [sealed_id, named_id],
    [named_id, sealed_id],
  ] as const)
    expect((await propose(worker, a, b)).problem?.code).toBe('people.keeps-anonymity')
})

test('known by nickname alone they are looked at without saying why, and the nickname says something', async () => {
  const [one = '', two = ''] = await Promise.all(
    ['Lince', 'lince'].map((nickname) =>
      meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })),
    ),
  )
  const plain = { token: worker.token, now: new Date().toISOString() }
  const seen = await ask(database, plain, {
    answering: pairAnswering,
    raw: { person_id: one, other_id: two },
  })
  expect(seen).toMatchObject({ score: null, reasons: ['same_nickname', 'noticed'], hinders: null })
  const three = await named('Ada', 'Prova', '1950-01-01')
  await expect(
    ask(database, plain, { answering: pairAnswering, raw: { person_id: one, other_id: three } }),
  ).rejects.toMatchObject({ problem: { code: 'core.purpose-needed' } })
})
