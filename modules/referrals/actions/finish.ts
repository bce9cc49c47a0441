// How it went, and the circle closes: the service tells, or (outside) whoever sent writes down what they heard; then the
// sender reads it and says what comes next. Or the referral is taken back.

import { z } from 'zod'
import { action, dayInItaly, dayText, id, line, refuse } from '#core/kernel'
import { nextSteps, outcomes, withdrawReasons } from '../domain/words.ts'
import { noting, ofOne, placeOf, sidesOf, stepping, theOne } from './step.ts'

const Told = z.object({
  referral_id: id(),
  outcome: z.enum(outcomes),
  note: line(1000).nullable().default(null),
})

export const reportOutcome = action('referrals.report-outcome', {
  ...ofOne,
  input: Told,
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { outcome, note }, moment) => {
    const referral = theOne(referrals)
    const outcome_source = sidesOf(moment.me, referral).is_target ? 'told_by_service' : 'self_reported'
    const fields = { outcome, outcome_source } as const
    const stepped = stepping(referral, { event: 'report_outcome', reason: outcome, fields, terms }, moment)
    return {
      ...stepped,
      changes: [...stepped.changes, ...noting(referral, { kind: 'outcome', text: note }, moment)],
    }
  },
})

export const recordOutcomeOurselves = action('referrals.record-outcome', {
  ...ofOne,
  input: Told.extend({
    /** The day they went there, if they did. */
    attended_on: dayText().nullable().default(null),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { outcome, attended_on, note }, moment) => {
    const referral = theOne(referrals)
    if (attended_on !== null && attended_on > dayInItaly(moment.now)) refuse('referrals.arrival-ahead')
    if (attended_on !== null && attended_on < dayInItaly(referral.sent_at))
      refuse('referrals.arrival-before-sent')
    const fields = {
      outcome,
      outcome_source: 'self_reported',
      attended_on: attended_on ?? referral.attended_on,
      link_version: referral.link_version + 1,
    } as const
    const stepped = stepping(referral, { event: 'record_outcome', reason: outcome, fields, terms }, moment)
    return {
      ...stepped,
      changes: [...stepped.changes, ...noting(referral, { kind: 'outcome', text: note }, moment)],
    }
  },
})

export const closeLoop = action('referrals.close-loop', {
  ...ofOne,
  input: z.object({
    referral_id: id(),
    /** The sender has read how it went. */
    is_read: z.literal(true),
    next_step: z.enum(nextSteps),
    note: line(1000).nullable().default(null),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { next_step, note }, moment) => {
    const referral = theOne(referrals)
    const fields = { next_step, closed_at: moment.at }
    const stepped = stepping(referral, { event: 'close_loop', reason: next_step, fields, terms }, moment)
    const text = referral.is_discreet ? null : note
    return {
      ...stepped,
      changes: [...stepped.changes, ...noting(referral, { kind: 'next_step', text }, moment)],
    }
  },
})

export const readAnswer = action('referrals.read-answer', {
  ...ofOne,
  input: z.object({ referral_id: id(), next_step: z.enum(nextSteps) }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { next_step }, moment) => {
    const referral = theOne(referrals)
    if (referral.due_at === null && referral.next_step !== null) refuse('referrals.read-already')
    const stepped = stepping(
      referral,
      { event: 'read_answer', reason: next_step, fields: { next_step }, terms },
      moment,
    )
    return { changes: stepped.changes }
  },
})

export const withdrawReferral = action('referrals.withdraw', {
  ...ofOne,
  input: z.object({ referral_id: id(), reason: z.enum(withdrawReasons) }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { reason }, moment) => {
    const referral = theOne(referrals)
    const fields = { link_version: referral.link_version + 1 }
    return stepping(referral, { event: 'withdraw', reason, fields, terms }, moment)
  },
})
