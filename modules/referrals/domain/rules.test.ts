// The life of a referral told as a table a second time, its clocks on a wall calendar, the code of the slip, and on which
// ground somebody may be told who it is.
import { describe, expect, it } from 'vitest'
import { newId } from '#core/kernel'
import { dueOf } from './clocks.ts'
import { closureOf, medianOf, shareOf, shielded } from './loop-figures.ts'
import { movedBy, type Standing } from './moving.ts'
import { eventsFrom, inHand, moveOf, type ReferralEvent, referralEvents } from './referral-states.ts'
import { groundFor, handsOver } from './sharing.ts'
import { readSlipCode, slipCode } from './slip-code.ts'
import { referralTerms } from './terms.ts'
import { type ReferralState, referralStates } from './words.ts'

const inside = { is_external: false, is_discreet: false }
const outside = { is_external: true, is_discreet: false }
const discreet = { is_external: false, is_discreet: true }

/** From the field's own description, written down again by hand. */
const told: [ReferralState | null, ReferralEvent, ReferralState][] = [
  [null, 'send', 'sent'],
  ['sent', 'acknowledge', 'received'],
  ['received', 'accept', 'accepted'],
  ['received', 'decline', 'declined'],
  ['received', 'waitlist', 'waitlisted'],
  ['waitlisted', 'accept', 'accepted'],
  ['waitlisted', 'decline', 'declined'],
  ['waitlisted', 'waitlist', 'waitlisted'],
  ['accepted', 'arrive', 'attended'],
  ['accepted', 'no_show', 'no_show'],
  ['no_show', 'rebook', 'accepted'],
  ['attended', 'report_outcome', 'outcome_known'],
  ['outcome_known', 'close_loop', 'closed'],
  ['declined', 'read_answer', 'declined'],
  ['lapsed', 'read_answer', 'lapsed'],
  ['sent', 'withdraw', 'withdrawn'],
  ['received', 'withdraw', 'withdrawn'],
  ['waitlisted', 'withdraw', 'withdrawn'],
  ['sent', 'expire', 'lapsed'],
  ['received', 'expire', 'lapsed'],
  ['accepted', 'expire', 'lapsed'],
  ['waitlisted', 'expire', 'lapsed'],
]
const outsideToo: [ReferralState, ReferralEvent, ReferralState][] = (
  ['sent', 'received', 'waitlisted', 'accepted', 'no_show', 'attended'] as const
).map((from) => [from, 'record_outcome', 'outcome_known'])

const all = [null, ...referralStates].flatMap((from) => referralEvents.map((event) => [from, event] as const))
const same = (list: [ReferralState | null, ReferralEvent, ReferralState][], from: unknown, event: unknown) =>
  list.find((each) => each[0] === from && each[1] === event)?.[2]

describe('the machine', () => {
  it.each(all)('inside the network: from %s by %s', (from, event) => {
    expect(moveOf(from, event, inside)?.to).toBe(same(told, from, event))
  })
  it.each(all)('outside the network: from %s by %s', (from, event) => {
    expect(moveOf(from, event, outside)?.to).toBe(same([...told, ...outsideToo], from, event))
  })
  it('of a discreet service only the yes is told, and the sender closes on it', () => {
    const sender = { is_sender: true, is_target: false }
    const target = { is_sender: false, is_target: true }
    expect(eventsFrom('accepted', discreet, target)).toEqual([])
    expect(eventsFrom('accepted', discreet, sender)).toEqual(['close_loop'])
    expect(eventsFrom('received', discreet, target)).toEqual(['accept', 'decline', 'waitlist'])
  })
  it('lies in the hand of one side; what is outside is written by who sent', () => {
    const sender = { is_sender: true, is_target: false }
    const target = { is_sender: false, is_target: true }
    expect(inHand('target', sender, inside)).toBe(false)
    expect(inHand('target', sender, outside)).toBe(true)
    expect(inHand('sender', target, inside)).toBe(false)
    expect(inHand('either', target, inside)).toBe(true)
    expect(inHand('house', sender, inside)).toBe(false)
  })
})

const at = '2026-11-27T09:00:00.000Z'
const standing = (more: Partial<Standing> = {}): Standing => ({
  state: 'accepted',
  kind: 'formal_request',
  no_shows: 0,
  appointment_at: '2026-11-30T09:00:00.000Z',
  ...inside,
  ...more,
})

describe('moving', () => {
  it('an answer to a letter nobody opened says also that it was read', () => {
    const moved = movedBy(standing({ state: 'sent' }), { event: 'accept', at, terms: [] })
    expect(moved?.steps.map((step) => step.event)).toEqual(['acknowledge', 'accept'])
    expect(moved?.fields.state).toBe('accepted')
  })
  it('the third time nobody comes the referral lapses', () => {
    const first = movedBy(standing(), { event: 'no_show', at, terms: [] })
    expect(first?.fields).toMatchObject({ state: 'no_show', no_shows: 1, appointment_at: null })
    const third = movedBy(standing({ no_shows: 2 }), { event: 'no_show', at, terms: [] })
    expect(third?.fields).toMatchObject({ state: 'lapsed', no_shows: 3 })
  })
  it('reading a no stops its clock', () => {
    expect(
      movedBy(standing({ state: 'declined' }), { event: 'read_answer', at, terms: [] })?.fields.due_at,
    ).toBeNull()
  })
  it('does not move where the machine has no way', () => {
    expect(movedBy(standing({ state: 'closed' }), { event: 'accept', at, terms: [] })).toBeUndefined()
  })
})

describe('clocks', () => {
  const due = (state: ReferralState, more: object = {}) =>
    dueOf({ state, kind: 'information', at, terms: referralTerms([]), ...more })
  it('two working days to be read, five to be answered, holidays apart', () => {
    expect(due('sent')).toBe('2026-12-01T22:59:59.000Z')
    expect(due('received')).toBe('2026-12-04T22:59:59.000Z')
    expect(due('sent', { at: '2026-12-04T09:00:00Z' })).toBe('2026-12-09T22:59:59.000Z')
  })
  it('what the network set counts instead; an emergency stays at two hours', () => {
    const terms = referralTerms([{ term: 'referral_answer', days: 3, counts: 'calendar' }])
    expect(due('received', { terms })).toBe('2026-11-30T22:59:59.000Z')
    expect(due('sent', { terms, kind: 'emergency' })).toBe('2026-11-27T11:00:00.000Z')
  })
  it('an emergency is read within two hours', () => {
    expect(due('sent', { kind: 'emergency' })).toBe('2026-11-27T11:00:00.000Z')
  })
  it('the rest in days: list 30, outcome 30, reading 10, a missed day the next one', () => {
    expect(due('waitlisted')).toBe('2026-12-27T22:59:59.000Z')
    expect(due('attended')).toBe('2026-12-27T22:59:59.000Z')
    expect(due('outcome_known')).toBe('2026-12-07T22:59:59.000Z')
    expect(due('no_show')).toBe('2026-11-30T22:59:59.000Z')
    expect(due('accepted', { appointment_at: '2026-12-02T09:00:00.000Z' })).toBe('2026-12-02T09:00:00.000Z')
    for (const state of ['closed', 'withdrawn'] as const) expect(due(state)).toBeNull()
  })
})

describe('the code of a slip', () => {
  it('holds, and any single wrong sign is noticed', () => {
    for (let i = 0; i < 300; i++) {
      const code = slipCode(newId())
      expect(readSlipCode(code.toLowerCase().replace('-', ' '))).toBe(code)
      for (let place = 0; place < code.length; place++) {
        if (code[place] === '-') continue
        const wrong = code[place] === 'A' ? 'C' : 'A'
        expect(readSlipCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined()
      }
    }
  })
  it('says nothing of when: ids of the same moment have codes far apart', () => {
    const codes = new Set(Array.from({ length: 500 }, () => slipCode(newId(1_700_000_000_000))))
    expect(codes.size).toBe(500)
  })
})

describe('on which ground somebody is told who it is', () => {
  const agreement = { agreement_id: 'a', begins_on: '2026-01-01', ended_on: '2026-12-31' }
  const share = {
    agreement_id: 'a',
    from_organisation_id: 'x',
    to_organisation_id: 'y',
    compartments: ['base'],
    purposes: ['referral'],
    legal_basis: 'public_task',
  }
  const consent = {
    person_id: 'p',
    recipients: ['y'],
    purposes: ['referral'],
    compartments: ['base', 'health_addiction'],
    withdrawn_at: null,
  }
  const asked = {
    basis: { kind: 'agreement' as const, agreement_id: 'a' },
    ...{ person_id: 'p', from: 'x', to: 'y', compartments: ['base'], day: '2026-11-27' },
  }
  const byYes = { ...asked, basis: { kind: 'consent' as const, consent_id: 'c' } }
  const grounds = { agreements: [agreement], shares: [share], consent, wishes: [] }
  it('an agreement in force, for referrals, in this direction, for these compartments', () => {
    expect(groundFor(asked, grounds)).toEqual({ legal_basis: 'public_task' })
    const broken = [
      [{ ...asked, day: '2027-01-01' }, grounds],
      [{ ...asked, from: 'y', to: 'x' }, grounds],
      [{ ...asked, compartments: ['base', 'health_addiction'] }, grounds],
      [asked, { ...grounds, shares: [{ ...share, purposes: ['reporting'] }] }],
      [asked, { ...grounds, shares: [{ ...share, legal_basis: 'explicit_consent' }] }],
      [asked, { ...grounds, agreements: [] }],
    ]
    for (const [wish, papers] of broken)
      expect(groundFor(wish as never, papers as never)).toEqual({ fault: 'agreement-not-valid' })
  })
  it('a yes of this person, to this body, for this, not taken back', () => {
    expect(groundFor(byYes, grounds)).toEqual({ legal_basis: 'consent' })
    expect(groundFor({ ...byYes, compartments: ['base', 'health_addiction'] }, grounds)).toEqual({
      legal_basis: 'explicit_consent',
    })
    for (const broken of [
      { ...consent, person_id: 'q' },
      { ...consent, recipients: ['z'] },
      { ...consent, purposes: ['quality'] },
      { ...consent, compartments: [] },
      { ...consent, withdrawn_at: '2026-11-01T10:00:00.000Z' },
      undefined,
    ])
      expect(groundFor(byYes, { ...grounds, consent: broken })).toEqual({ fault: 'consent-not-valid' })
  })
  it('who asked not to be shared is not, while they ask it', () => {
    const wish = { to_organisation_id: null, ended_at: null }
    expect(groundFor(asked, { ...grounds, wishes: [wish] })).toEqual({ fault: 'person-said-no' })
    expect(groundFor(asked, { ...grounds, wishes: [{ ...wish, to_organisation_id: 'z' }] })).toEqual({
      legal_basis: 'public_task',
    })
    expect(
      groundFor(asked, { ...grounds, wishes: [{ ...wish, ended_at: '2026-11-01T10:00:00.000Z' }] }),
    ).toEqual({
      legal_basis: 'public_task',
    })
  })
  it('the same body needs none, nothing is not a ground', () => {
    expect(groundFor({ ...asked, to: 'x', basis: { kind: 'none' } }, grounds)).toEqual({
      legal_basis: 'same_body',
    })
    expect(groundFor({ ...asked, basis: { kind: 'same_body' } }, grounds)).toEqual({
      fault: 'basis-not-same-body',
    })
    expect(groundFor({ ...asked, basis: { kind: 'none' } }, grounds)).toEqual({ fault: 'basis-missing' })
  })
  it('who is handed over may be let in by the service', () => {
    expect(handsOver('warm_handover', 'summary')).toBe(true)
    expect(handsOver('formal_request', 'summary')).toBe(false)
    expect(handsOver('formal_request', 'full')).toBe(true)
    expect(handsOver('information', 'full')).toBe(false)
  })
})

describe('figures', () => {
  it('under three nothing is told, and never one alone', () => {
    expect(shielded({ sent: 5, closed: 4, declined: 1 })).toEqual({ sent: 5, closed: null, declined: null })
    expect(shielded({ sent: 2, closed: 1, declined: 7 })).toEqual({ sent: null, closed: null, declined: 7 })
    expect(shielded({ sent: 3, closed: 0 })).toEqual({ sent: 3, closed: 0 })
    expect(shareOf(1, 10)).toBeNull()
    expect(shareOf(9, 10)).toBeNull()
    expect(shareOf(6, 10)).toBe(0.6)
    expect(shareOf(0, 2)).toBeNull()
    expect(medianOf([1, 2])).toBeNull()
    expect(medianOf([9, 1, 4])).toBe(4)
  })
  it('closed among all that were not withdrawn', () => {
    expect(closureOf({ closed: 6, sent: 2, declined: 2, withdrawn: 5 })).toEqual({ closed: 6, of: 10 })
  })
})
