// Who is seen by whom because of a referral: handed over, taken in charge, without a ground, and by a service that protects.
import { afterAll, expect, test } from 'vitest'
import { newId, type Row } from '#core/kernel'
import { sent, went } from './makers.ts'
import type { Slip } from './queries/one.ts'
import { ofPersonAnswering, oneReferralAnswering, slipAnswering } from './server.ts'
import { code, day, openStory, problemOf, tomorrow } from './testing/story.ts'

const story = await openStory()
const { here, serd, own, refuge, nurseThere, database, met, to, byAgreement, one, sees, settle } = story
afterAll(() => story.database.close())

test('who is handed over is seen by the service while it lasts, and no longer', {
  timeout: 120_000,
}, async () => {
  const person_id = await met('Airone')
  const wish = to(serd, {
    ...byAgreement(),
    ...{ person_id, kind: 'formal_request', data_shared: 'full', with_health_addiction: true },
    summary: 'Chiede di smettere, ha paura di non farcela.',
  })
  const { referral_id } = await sent(here.operator, wish)
  expect(await sees(nurseThere, person_id)).toBe(true)
  expect(await sees(here.stranger, person_id)).toBe(true)
  expect((await one(nurseThere, referral_id)).referral.summary).toBe(
    'Chiede di smettere, ha paura di non farcela.',
  )
  expect(await problemOf(nurseThere.ask(oneReferralAnswering, { referral_id }))).toMatchObject({
    code: 'core.purpose-needed',
  })
  const stored = await database.read(here.operator.token, [
    {
      name: '',
      text: 'select summary from referrals.subjects where network_id = $1',
      values: [here.network_id],
    },
  ])
  expect(JSON.stringify(stored.rows)).not.toContain('paura')
  await went(
    nurseThere.act('referrals.decline', { referral_id, reason: 'wrong_area', alternative: 'SerD di città' }),
  )
  await settle()
  expect(await sees(nurseThere, person_id)).toBe(false)
  expect((await one(nurseThere, referral_id)).referral).toMatchObject({ summary: null, label: null })
  await went(here.operator.act('referrals.read-answer', { referral_id, next_step: 'talk_again' }))
  expect((await one(here.operator, referral_id)).referral.moves).toEqual([])
  expect(
    await code(here.operator.act('referrals.read-answer', { referral_id, next_step: 'talk_again' })),
  ).toBe('referrals.read-already')
})

test('taken in charge: the share stays, the person is theirs to follow', { timeout: 120_000 }, async () => {
  const person_id = await met('Cigno')
  const wish = to(serd, { ...byAgreement(), person_id, kind: 'warm_handover', data_shared: 'summary' })
  const { referral_id } = await sent(here.operator, wish)
  await went(nurseThere.act('referrals.accept', { referral_id, appointment_at: null }))
  await went(nurseThere.act('referrals.arrive', { referral_id, attended_on: day() }))
  await went(nurseThere.act('referrals.report-outcome', { referral_id, outcome: 'taken_in_charge' }))
  await went(
    here.operator.act('referrals.close-loop', { referral_id, is_read: true, next_step: 'nothing_more' }),
  )
  await settle()
  expect(await sees(nurseThere, person_id)).toBe(true)
  const wrong = await database.as('jobs', (run) =>
    run({ text: 'select access.differences($1) as wrong', values: [here.network_id] }),
  )
  expect(Number(wrong[0]?.wrong)).toBe(0)
})

test('without a ground nothing but the code goes', async () => {
  const person_id = await met('Rondine')
  const wish = { person_id, data_shared: 'summary' as const }
  expect(await code(here.operator.act('referrals.send', to(serd, wish)))).toBe('referrals.basis-missing')
  const invented = { ...wish, basis: { kind: 'agreement', agreement_id: newId() } }
  expect(await code(here.operator.act('referrals.send', to(serd, invented)))).toBe(
    'referrals.agreement-not-valid',
  )
  expect(
    await code(here.operator.act('referrals.send', to(serd, { data_shared: 'full', ...byAgreement() }))),
  ).toBe('referrals.summary-needs-person')
  expect(await code(here.operator.act('referrals.send', to(serd, { summary: 'Si chiama…' })))).toBe(
    'referrals.summary-needs-person',
  )
  expect(await code(here.operator.act('referrals.send', to(own, { unit_id: here.street_id })))).toBe(
    'core.not-allowed',
  )
  const officer = await here.enlist('housing_officer', here.lead_id, here.mobile_id)
  expect(await code(officer.act('referrals.send', to(serd, { ...wish, ...byAgreement() })))).toBe(
    'core.not-found',
  )
})

test('of a discreet service only who sent knows, and only the yes', async () => {
  const person_id = await met('Stella')
  const { referral_id } = await sent(here.operator, to(refuge, { person_id, reasons: ['safety'] }))
  for (const colleague of [here.operator2, here.coordinator])
    expect(await problemOf(colleague.ask(oneReferralAnswering, { referral_id }))).toMatchObject({
      code: 'core.not-found',
    })
  const ofHers = (await here.operator2.ask(ofPersonAnswering, { person_id })) as { referrals: Row[] }
  expect(ofHers.referrals).toEqual([])
  expect(
    await code(
      here.operator.act('referrals.send', to(refuge, { ...byAgreement(), person_id, data_shared: 'full' })),
    ),
  ).toBe('referrals.discreet-only-code')
  expect(await code(nurseThere.act('referrals.accept', { referral_id, appointment_at: tomorrow() }))).toBe(
    'referrals.discreet-only-yes',
  )
  await went(nurseThere.act('referrals.accept', { referral_id, appointment_at: null }))
  expect(await code(nurseThere.act('referrals.arrive', { referral_id, attended_on: day() }))).toBe(
    'referrals.not-now',
  )
  const slip = (await here.operator.ask(slipAnswering, { referral_id })) as Slip
  expect(slip).toMatchObject({ address: null, is_public: false, how_to_enter: null })
  await went(
    here.operator.act('referrals.close-loop', { referral_id, is_read: true, next_step: 'keep_following' }),
  )
  const facts = await database.read(here.operator.token, [
    {
      name: '',
      text: 'select referral_id from referrals.facts where network_id = $1',
      values: [here.network_id],
    },
  ])
  expect(facts.rows[0]?.map((row) => row.referral_id)).not.toContain(referral_id)
})
