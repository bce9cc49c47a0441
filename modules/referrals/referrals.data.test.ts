// The second story of the field: a person known in the street is sent to an addiction service that is told only a code; it
// says yes, they come, it tells how it went, and the circle closes. And who must find nothing finds nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { startJobs } from '#core/jobs'
import { type Clock, newId, type Row, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { onePersonAnswering } from '#people/server'
import { aReferral, openService, sent, went } from './makers.ts'
import type { Board } from './queries/board.ts'
import type { LoopLine } from './queries/loop-closure.ts'
import type { OneReferral, Slip } from './queries/one.ts'
import {
  boardAnswering,
  loopClosureAnswering,
  ofPersonAnswering,
  oneReferralAnswering,
  room,
  slipAnswering,
  waitingAnswering,
} from './server.ts'

let database: Database
let here: Territory
let serd: string
let own: string
let refuge: string
let agreement_id: string
let nurseThere: Hand
let educatorThere: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  serd = await openService(here.stranger, [here.other_id, here.other_unit_id], {
    name: 'SerD di prova',
    type: 'addiction_service',
    documents: ['health_card'],
  })
  own = await openService(here.coordinator, [here.lead_id, here.street_id], { name: 'Docce di prova' })
  refuge = await openService(here.stranger, [here.other_id, here.other_unit_id], {
    name: 'Centro di prova',
    type: 'anti_violence',
    visibility: 'network',
  })
  nurseThere = await here.enlist('health_worker', here.other_id, here.other_unit_id)
  educatorThere = await here.enlist('educator', here.other_id, here.other_unit_id)
  agreement_id = newId()
  await went(
    here.admin.act('network.sign-agreement', {
      agreement_id,
      title: 'Accordo di rete',
      kind: 'sharing',
      parties: [here.lead_id, here.other_id],
      signed_on: '2026-01-01',
      begins_on: '2026-01-01',
      ended_on: null,
      shares: [
        {
          from_organisation_id: here.lead_id,
          to_organisation_id: here.other_id,
          compartments: ['base', 'health_addiction'],
          purposes: ['referral'],
          legal_basis: 'public_task',
        },
      ],
    }),
  )
}, 180_000)
afterAll(() => database.close())

const met = (nickname: string) =>
  meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname }))
const from = () => ({ unit_id: here.mobile_id, organisation_id: here.lead_id })
const to = (to_service_id: string, more: Record<string, unknown> = {}) =>
  aReferral({ ...from(), to_service_id, ...more })
const byAgreement = () => ({ basis: { kind: 'agreement' as const, agreement_id } })
const code = async (doing: Promise<{ problem?: { code: string } }>) => (await doing).problem?.code
const problemOf = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: unknown }).problem
  }
}
const one = async (hand: Hand, referral_id: string): Promise<OneReferral> =>
  (await ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'referral' },
    { answering: oneReferralAnswering, raw: { referral_id } },
  )) as OneReferral
const boardOf = async (hand: Hand, side: 'sent' | 'received', is_open = true) =>
  (await hand.ask(boardAnswering, { side, is_open })) as Board
const day = () => new Date().toISOString().slice(0, 10)
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const settle = async (clock: Clock = systemClock) => {
  const tell = { is_available: false, send: async () => undefined }
  const jobs = startJobs(
    [room],
    { public_url: 'https://prova.example.org', database, clock, tell },
    { isQuiet: true },
  )
  await jobs.settle()
  await jobs.stop()
}
const sees = async (hand: Hand, person_id: string) =>
  ((await problemOf(hand.ask(onePersonAnswering, { person_id }))) as { code?: string }).code !==
  'core.not-found'

test('a known person goes to the addiction service as a code, and the circle closes', {
  timeout: 120_000,
}, async () => {
  const person_id = await met('Volpe')
  const { referral_id, slip_code } = await sent(
    here.operator,
    to(serd, { person_id, reasons: ['substances'] }),
  )
  const there = (await boardOf(nurseThere, 'received')).cards.find((card) => card.referral_id === referral_id)
  expect(there).toMatchObject({ slip_code, label: null, person_id: null, state: 'sent', side: 'received' })
  expect(JSON.stringify(await one(nurseThere, referral_id))).not.toContain(person_id)
  const mine = (await boardOf(here.operator2, 'sent')).cards.find((card) => card.referral_id === referral_id)
  expect(mine).toMatchObject({ label: 'Volpe', person_id })

  await went(nurseThere.act('referrals.acknowledge', { referral_id }))
  await went(nurseThere.act('referrals.accept', { referral_id, appointment_at: tomorrow() }))
  await went(nurseThere.act('referrals.arrive', { referral_id, attended_on: day() }))
  await went(
    nurseThere.act('referrals.write-note', {
      referral_id,
      text: 'Da rivedere tra un mese',
      is_internal: true,
    }),
  )
  await went(nurseThere.act('referrals.report-outcome', { referral_id, outcome: 'service_started' }))
  const seen = await one(here.operator, referral_id)
  expect(seen.referral).toMatchObject({ state: 'outcome_known', outcome: 'service_started' })
  expect(seen.referral.outcome_source).toBe('told_by_service')
  expect(seen.notes).toEqual([])
  expect(seen.referral.moves).toEqual(['close_loop'])
  const waits = (await here.operator.ask(waitingAnswering)) as { to_close: { referral_id: string }[] }
  expect(waits.to_close.map((card) => card.referral_id)).toContain(referral_id)

  await went(
    here.operator.act('referrals.close-loop', { referral_id, is_read: true, next_step: 'nothing_more' }),
  )
  const closed = await one(here.operator, referral_id)
  expect(closed.referral).toMatchObject({ state: 'closed', due_at: null, next_step: 'nothing_more' })
  expect(closed.steps.map((step) => step.event)).toEqual([
    'send',
    'acknowledge',
    'accept',
    'arrive',
    'report_outcome',
    'close_loop',
  ])
  expect(await sees(nurseThere, person_id)).toBe(false)
  const ofHers = (await here.operator.ask(ofPersonAnswering, { person_id })) as { referrals: Row[] }
  expect(ofHers.referrals).toHaveLength(1)
})

test('hidden and missing answer alike, to ask and to act', async () => {
  const { referral_id } = await sent(here.operator, to(own, { person_id: await met('Lince') }))
  const outsider = await here.enlist('outreach_operator', here.other_id, here.other_unit_id)
  for (const hand of [outsider, here.stranger]) {
    expect(await problemOf(hand.ask(oneReferralAnswering, { referral_id }))).toEqual(
      await problemOf(hand.ask(oneReferralAnswering, { referral_id: newId() })),
    )
    for (const [act, more] of [
      ['referrals.acknowledge', {}],
      ['referrals.accept', { appointment_at: null }],
      ['referrals.withdraw', { reason: 'other' }],
      ['referrals.renew-link', {}],
      ['referrals.write-note', { text: 'Ciao', is_internal: false }],
    ] as const) {
      const onHidden = await hand.act(act, { referral_id, ...more })
      expect(onHidden.problem?.code).toBe('core.not-found')
      expect(onHidden.problem).toEqual((await hand.act(act, { referral_id: newId(), ...more })).problem)
    }
  }
  expect(await code(here.peer.act('referrals.send', to(own)))).toBe('core.not-allowed')
  expect(await problemOf(here.monitor.ask(boardAnswering, { side: 'sent' }))).toMatchObject({
    code: 'core.not-allowed',
  })
})

test('a hidden person cannot be sent, and answers like one that is not there', async () => {
  const person_id = await met('Gufo')
  const mine = { unit_id: here.other_unit_id, organisation_id: here.other_id, to_service_id: own }
  const onHidden = await here.stranger.act('referrals.send', aReferral({ ...mine, person_id }))
  const onMissing = await here.stranger.act('referrals.send', aReferral({ ...mine, person_id: newId() }))
  expect(onHidden.problem).toMatchObject({ code: 'core.not-found' })
  expect(onHidden.problem).toEqual(onMissing.problem)
})

test('two who decide at once: one is heard, the other is told who was faster', {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < 4; round++) {
    const { referral_id } = await sent(here.operator, to(serd))
    const answers = await Promise.all([
      nurseThere.act('referrals.accept', { referral_id, appointment_at: null }),
      educatorThere.act('referrals.decline', {
        referral_id,
        reason: 'full',
        alternative: 'Provate in città',
      }),
    ])
    const refused = answers.filter((answer) => answer.outcome === 'refused')
    expect(refused).toHaveLength(1)
    const faster = answers[0]?.outcome === 'accepted' ? 'Prova health_worker' : 'Prova educator'
    expect(refused[0]?.problem).toMatchObject({ code: 'referrals.moved-already', details: { by: faster } })
    const { steps } = await one(here.operator, referral_id)
    expect(steps.map((step) => step.event).slice(0, 2)).toEqual(['send', 'acknowledge'])
    expect(steps).toHaveLength(3)
  }
})

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

test('the steps of one side are not the other’s', async () => {
  const { referral_id } = await sent(here.operator, to(serd))
  expect(await code(here.operator.act('referrals.accept', { referral_id, appointment_at: null }))).toBe(
    'referrals.for-the-service',
  )
  expect(await code(nurseThere.act('referrals.withdraw', { referral_id, reason: 'other' }))).toBe(
    'referrals.for-the-sender',
  )
  await went(here.operator.act('referrals.withdraw', { referral_id, reason: 'no_longer_needed' }))
  expect(await code(nurseThere.act('referrals.acknowledge', { referral_id }))).toBe('referrals.moved-already')
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

test('not come three times, and a list looked at again', async () => {
  const { referral_id } = await sent(here.operator, to(own))
  const act = (hand: Hand, name: string, more: Record<string, unknown> = {}) =>
    went(hand.act(`referrals.${name}`, { referral_id, ...more }))
  await act(here.neighbour, 'waitlist', { waiting_estimate: '2099-01-01' })
  await act(here.neighbour, 'waitlist', { waiting_estimate: '2099-02-01' })
  await act(here.neighbour, 'accept', { appointment_at: tomorrow() })
  await act(here.operator, 'accompany', { companion_id: here.operator2.worker_id })
  for (const last of [false, false, true]) {
    await act(here.neighbour, 'no-show', { attempts: 'Chiamata due volte' })
    if (!last) await act(here.operator, 'rebook', { appointment_at: tomorrow() })
  }
  const { referral, steps } = await one(here.operator, referral_id)
  expect(referral).toMatchObject({ state: 'lapsed', no_shows: 3, companion_name: 'Prova outreach_operator' })
  expect(steps.at(-1)).toMatchObject({ event: 'no_show', to_state: 'lapsed', reason: 'three_no_shows' })
})

test('sixty days without a step: the house lets it lapse, once', { timeout: 120_000 }, async () => {
  const old = new Date(Date.now() - 61 * 86_400_000).toISOString()
  const { referral_id } = await sent(here.operator, to(own), { at: old, now: old })
  const { referral_id: young } = await sent(here.operator, to(own))
  await settle()
  await settle()
  const { referral, steps } = await one(here.operator, referral_id)
  expect(referral).toMatchObject({ state: 'lapsed' })
  expect(steps.map((step) => [step.event, step.by_way])).toEqual([
    ['send', 'worker'],
    ['expire', 'house'],
  ])
  expect((await one(here.operator, young)).referral.state).toBe('sent')
})

test('a circle by service: under three nothing is told', { timeout: 120_000 }, async () => {
  const shop = await openService(here.coordinator, [here.lead_id, here.street_id], {
    name: 'Emporio di prova',
  })
  const send = () => sent(here.operator, to(shop))
  const close = async () => {
    const { referral_id } = await send()
    await went(here.neighbour.act('referrals.accept', { referral_id, appointment_at: null }))
    await went(here.neighbour.act('referrals.arrive', { referral_id, attended_on: day() }))
    await went(here.neighbour.act('referrals.report-outcome', { referral_id, outcome: 'need_met' }))
    await went(
      here.operator.act('referrals.close-loop', { referral_id, is_read: true, next_step: 'nothing_more' }),
    )
  }
  const lineOf = async () => {
    const told = (await here.coordinator.ask(loopClosureAnswering, {
      from_day: '2026-01-01',
      to_day: '2099-01-01',
    })) as {
      services: LoopLine[]
    }
    return told.services.find((each) => each.service_id === shop)
  }
  await close()
  await close()
  expect(await lineOf()).toMatchObject({
    sent: null,
    states: {},
    closure_share: null,
    days_to_attendance: null,
  })
  await close()
  for (let i = 0; i < 3; i++) await send()
  expect(await lineOf()).toMatchObject({ sent: 6, states: { closed: 3, sent: 3 }, closure_share: 0.5 })
  await send().then(({ referral_id }) =>
    here.operator.act('referrals.withdraw', { referral_id, reason: 'other' }),
  )
  expect((await lineOf())?.states).toMatchObject({ withdrawn: null })
})
