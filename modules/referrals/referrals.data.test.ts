// The second story of the field: a person known in the street is sent to an addiction service that is told only a code; it
// says yes, they come, it tells how it went, and the circle closes. And who must find nothing finds nothing.
import { afterAll, expect, test } from 'vitest'
import { newId, type Row } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aReferral, openService, sent, went } from './makers.ts'
import type { LoopLine } from './queries/loop-closure.ts'
import {
  boardAnswering,
  loopClosureAnswering,
  ofPersonAnswering,
  oneReferralAnswering,
  waitingAnswering,
} from './server.ts'
import { code, day, openStory, problemOf, tomorrow } from './testing/story.ts'

const story = await openStory()
const { here, serd, own, nurseThere, educatorThere, met, to, one, boardOf, sees, settle } = story
afterAll(() => story.database.close())

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
