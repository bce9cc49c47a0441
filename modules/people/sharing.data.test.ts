// Who sees a person because somebody let them: on a ground that holds, for as long as it holds, and not one request more.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import type { EndedSharesAnswer, SharingAnswer } from './queries/sharing.ts'
import { endedSharesAnswering, onePersonAnswering, sharingAnswering } from './server.ts'

let database: Database
let here: Territory
/** Coordinator of the other body, who sees nobody until let in. */
let there: Hand
let agreement_id: string
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  there = here.stranger
  agreement_id = await sign()
}, 60_000)
afterAll(() => database.close())

const sign = async (more: object = {}): Promise<string> => {
  const id = newId()
  const answer = await here.admin.act('network.sign-agreement', {
    agreement_id: id,
    title: 'Accordo di prova',
    kind: 'sharing',
    parties: [here.lead_id, here.other_id],
    signed_on: '2026-01-01',
    begins_on: '2026-01-01',
    ended_on: null,
    shares: [
      {
        from_organisation_id: here.lead_id,
        to_organisation_id: here.other_id,
        compartments: ['base'],
        purposes: ['referral'],
        legal_basis: 'public_task',
      },
    ],
    ...more,
  })
  expect(answer.problem).toBeUndefined()
  return id
}
const someone = () => meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
const share = (person_id: string, cause_id: string, more: object = {}) => ({
  share_id: newId(),
  person_id,
  organisation_id: here.other_id,
  unit_id: null,
  compartments: ['base'],
  purpose: 'referral',
  cause_id,
  ended_on: null,
  ...more,
})
const consent = (person_id: string, more: object = {}) => ({
  consent_id: newId(),
  person_id,
  unit_id: here.mobile_id,
  text_version: '1',
  language: 'it',
  channel: 'paper',
  witness_id: null,
  purposes: ['referral'],
  recipients: [here.other_id],
  compartments: ['base'],
  ...more,
})
const sees = async (hand: Hand, person_id: string): Promise<boolean> => {
  try {
    await hand.ask(onePersonAnswering, { person_id })
    return true
  } catch (error) {
    expect(error).toMatchObject({ problem: { code: 'core.not-found' } })
    return false
  }
}
const codeOf = async (hand: Hand, action: string, input: unknown) =>
  (await hand.act(action, input)).problem?.code
const differences = async () =>
  Number(
    (
      await database.as('jobs', (run) =>
        run({ text: 'select access.differences($1) as wrong', values: [here.network_id] }),
      )
    )[0]?.wrong,
  )

test('under an agreement in force another body sees what it covers, and nothing after it is ended', async () => {
  const person_id = await someone()
  expect(await sees(there, person_id)).toBe(false)
  expect(await codeOf(here.operator, 'people.share', share(person_id, agreement_id))).toBeUndefined()
  expect(await sees(there, person_id)).toBe(true)
  const seen = (await here.operator.ask(sharingAnswering, { person_id })) as SharingAnswer
  expect(seen.shares).toMatchObject([{ legal_basis: 'public_task', to_name: 'Altro', is_open: true }])
  const ending = await here.admin.act('network.end-agreement', { agreement_id, because: 'Fine del progetto' })
  expect(ending.problem).toBeUndefined()
  expect(await sees(there, person_id)).toBe(false)
  expect(await differences()).toBe(0)
  expect(await codeOf(here.operator, 'people.share', share(person_id, agreement_id))).toBe(
    'people.no-ground-to-share',
  )
  const told = (await there.ask(endedSharesAnswering)) as EndedSharesAnswer
  expect(told.shares).toMatchObject([{ from_name: 'Capofila', compartments: ['base'] }])
  agreement_id = await sign()
})

test('an agreement gives no more than it says: neither another matter, nor another purpose, nor HIV', async () => {
  const person_id = await someone()
  const tries = [
    [{ compartments: ['base', 'social'] }, 'people.no-ground-to-share'],
    [{ purpose: 'quality' }, 'people.no-ground-to-share'],
    [{ cause_id: newId() }, 'people.no-ground-to-share'],
    [{ compartments: ['hiv'] }, 'people.never-shared'],
    [{ organisation_id: here.lead_id }, 'people.shared-with-itself'],
    [{ ended_on: '2026-01-02' }, 'people.share-ends-before'],
    [{ organisation_id: newId() }, 'core.not-found'],
  ] as const
  for (const [more, code] of tries)
    expect(await codeOf(here.operator, 'people.share', share(person_id, agreement_id, more))).toBe(code)
  for (const hand of [here.neighbour, there])
    expect(await codeOf(hand, 'people.share', share(person_id, agreement_id))).toBe('core.not-found')
  expect(await codeOf(here.warehouse, 'people.share', share(person_id, agreement_id))).toBe('core.not-found')
})

test('a share lasts no longer than the agreement it rests on', async () => {
  const person_id = await someone()
  const until = await sign({ ended_on: '2099-12-31' })
  expect(await codeOf(here.operator, 'people.share', share(person_id, until))).toBeUndefined()
  const seen = (await here.operator.ask(sharingAnswering, { person_id })) as SharingAnswer
  expect(seen.shares[0]?.ended_on).toBe('2099-12-31')
  // A last day still to come leaves what is shared until then.
  const later = { agreement_id: until, because: 'Si chiude a fine anno', last_day: '2098-12-31' }
  expect(await codeOf(here.admin, 'network.end-agreement', later)).toBeUndefined()
  expect(await sees(there, person_id)).toBe(true)
  expect(await differences()).toBe(0)
})

test('on the person’s yes, until they take it back: the next request finds nothing', async () => {
  const person_id = await someone()
  const yes = consent(person_id)
  expect(await codeOf(here.operator, 'people.share', share(person_id, yes.consent_id))).toBe(
    'people.no-ground-to-share',
  )
  expect(await codeOf(here.operator, 'people.give-consent', yes)).toBeUndefined()
  const more = share(person_id, yes.consent_id, { compartments: ['base', 'health_addiction'] })
  expect(await codeOf(here.operator, 'people.share', more)).toBe('people.consent-does-not-cover')
  expect(await codeOf(here.operator, 'people.share', share(person_id, yes.consent_id))).toBeUndefined()
  expect(await sees(there, person_id)).toBe(true)
  expect(await codeOf(here.neighbour, 'people.withdraw-consent', { consent_id: yes.consent_id })).toBe(
    'core.not-found',
  )
  const taken = await here.operator2.act('people.withdraw-consent', { consent_id: yes.consent_id })
  expect(taken).toMatchObject({ outcome: 'accepted', answer: { ended_shares: 1 } })
  expect(await sees(there, person_id)).toBe(false)
  expect(await codeOf(here.operator, 'people.withdraw-consent', { consent_id: yes.consent_id })).toBe(
    'people.consent-withdrawn',
  )
  const told = (await there.ask(endedSharesAnswering)) as EndedSharesAnswer
  expect(told.shares.length).toBeGreaterThan(0)
  expect(JSON.stringify(told)).not.toContain('Volpe')
})

test('two grounds for one body: when one ends the other still holds', async () => {
  const person_id = await someone()
  const yes = consent(person_id)
  await here.operator.act('people.give-consent', yes)
  for (const cause of [yes.consent_id, agreement_id])
    expect(await codeOf(here.operator, 'people.share', share(person_id, cause))).toBeUndefined()
  await here.operator.act('people.withdraw-consent', { consent_id: yes.consent_id })
  expect(await sees(there, person_id)).toBe(true)
  expect(await differences()).toBe(0)
})

test('a yes by voice is heard by a second worker', async () => {
  const person_id = await someone()
  const spoken = consent(person_id, { channel: 'oral_witnessed' })
  expect(await codeOf(here.operator, 'people.give-consent', spoken)).toBe('people.consents-oral-witnessed')
  const alone = { ...spoken, witness_id: here.operator.worker_id }
  expect(await codeOf(here.operator, 'people.give-consent', alone)).toBe('people.consents-witness-is-another')
  const heard = { ...spoken, witness_id: here.operator2.worker_id }
  expect(await codeOf(here.operator, 'people.give-consent', heard)).toBeUndefined()
})

test('helped but not shared: what was shared ends, nothing new is, the person stays in the lists and may change their mind', async () => {
  const person_id = await someone()
  await here.operator.act('people.share', share(person_id, agreement_id))
  expect(await sees(there, person_id)).toBe(true)
  const wish = { wish_id: newId(), person_id, unit_id: here.mobile_id, to_organisation_id: null }
  const said = await here.operator.act('people.not-shared', wish)
  expect(said).toMatchObject({ outcome: 'accepted', answer: { ended_shares: 1 } })
  expect(await sees(there, person_id)).toBe(false)
  expect(await sees(here.operator, person_id)).toBe(true)
  expect(await codeOf(here.nurse, 'people.share', share(person_id, agreement_id))).toBe(
    'people.not-to-be-shared',
  )
  expect(await codeOf(here.operator, 'people.not-shared', { ...wish, wish_id: newId() })).toBe(
    'people.wish-said',
  )
  expect(await codeOf(here.operator, 'people.end-not-shared', { wish_id: wish.wish_id })).toBeUndefined()
  expect(await codeOf(here.nurse, 'people.share', share(person_id, agreement_id))).toBeUndefined()
})

test('a share is ended by who gave it or who answers for privacy, not by who received it', async () => {
  const person_id = await someone()
  const first = share(person_id, agreement_id)
  await here.operator.act('people.share', first)
  expect(await codeOf(there, 'people.end-share', { share_id: first.share_id })).toBe('core.not-found')
  expect(await codeOf(here.dpo, 'people.end-share', { share_id: first.share_id })).toBeUndefined()
  expect(await sees(there, person_id)).toBe(false)
  expect(await codeOf(here.operator, 'people.end-share', { share_id: first.share_id })).toBe(
    'people.share-ended',
  )
})

test('when one agreement ends, what another still shares heeds who is restricted and what is sealed', async () => {
  const social = { compartments: ['base', 'health_addiction'] }
  const between = {
    ...{ from_organisation_id: here.lead_id, to_organisation_id: here.other_id },
    ...{ purposes: ['referral'], legal_basis: 'public_task' },
  }
  const [first, second] = [
    await sign({ shares: [{ ...between, ...social }] }),
    await sign({ shares: [{ ...between, ...social }] }),
  ]
  const [resting, sealed, plain] = [await someone(), await someone(), await someone()]
  for (const person_id of [resting, sealed, plain])
    for (const cause of [first, second])
      expect(await codeOf(here.operator, 'people.share', share(person_id, cause, social))).toBeUndefined()
  await fromBelow(
    database,
    'update access.subjects set restricted_at = now() where network_id = $1 and person_id = $2',
    [here.network_id, resting],
  )
  await fromBelow(database, 'insert into access.sealings values ($1, $2, now())', [here.network_id, sealed])
  for (const person_id of [resting, sealed])
    await fromBelow(database, 'select access.derive_person($1, $2)', [here.network_id, person_id])
  expect(
    await codeOf(here.admin, 'network.end-agreement', { agreement_id: first, because: 'Fine' }),
  ).toBeUndefined()
  const opened = await fromBelow(
    database,
    'select person_id, compartments from access.person_access where network_id = $1 and principal_id = $2 and person_id = any ($3::uuid[])',
    [here.network_id, here.other_id, [resting, sealed, plain]],
  )
  const of = (person_id: string) => opened.find((row) => row.person_id === person_id)?.compartments
  expect(of(resting)).toBeUndefined()
  expect(of(sealed)).toEqual(['base'])
  expect(of(plain)).toEqual(['base', 'health_addiction'])
  expect(await differences()).toBe(0)
})

test('an agreement over ten thousand persons ends in its commit (G7: how long it took is printed)', async () => {
  const cause = await sign()
  await fromBelow(
    database,
    `insert into access.subjects (network_id, person_id, unit_id, organisation_id)
     select $1, gen_random_uuid(), $2, $3 from generate_series(1, 10000)`,
    [here.network_id, here.mobile_id, here.lead_id],
  )
  await fromBelow(
    database,
    `insert into access.shares (network_id, share_id, person_id, from_organisation_id, organisation_id, compartments, purpose, legal_basis, begins_on, cause_id)
     select network_id, gen_random_uuid(), person_id, organisation_id, $2, array['base'], 'referral', 'public_task', date '2026-01-01', $3
     from access.subjects s where network_id = $1 and not exists (select 1 from people.persons p where p.network_id = $1 and p.person_id = s.person_id)`,
    [here.network_id, here.other_id, cause],
  )
  await fromBelow(
    database,
    'select access.derive_person($1, person_id) from access.shares where network_id = $1 and cause_id = $2',
    [here.network_id, cause],
  )
  const held = () =>
    fromBelow(
      database,
      'select count(*)::int as n from access.person_access where network_id = $1 and principal_id = $2',
      [here.network_id, here.other_id],
    )
  expect(Number((await held())[0]?.n)).toBeGreaterThanOrEqual(10_000)
  const begun = performance.now()
  const ending = await here.admin.act('network.end-agreement', { agreement_id: cause, because: 'Fine' })
  const took = performance.now() - begun
  expect(ending.problem).toBeUndefined()
  console.info(`an agreement over 10000 persons ended in ${Math.round(took)} ms`)
  expect(Number((await held())[0]?.n)).toBeLessThan(100)
}, 120_000)
