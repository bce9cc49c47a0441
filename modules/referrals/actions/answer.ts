// What a service answers: that it has read, yes with a day, no with a reason and another way, or a place on the waiting list.

import { z } from 'zod'
import { action, dayInItaly, dayText, id, instantText, line, refuse } from '#core/kernel'
import { declineReasons } from '../domain/words.ts'
import { noting, ofOne, placeOf, stepping, theOne } from './step.ts'

export const acknowledge = action('referrals.acknowledge', {
  ...ofOne,
  input: z.object({ referral_id: id() }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, _, moment) =>
    stepping(theOne(referrals), { event: 'acknowledge', terms }, moment),
})

export const acceptReferral = action('referrals.accept', {
  ...ofOne,
  input: z.object({
    referral_id: id(),
    /** When they are expected; null: as soon as a place is free. */
    appointment_at: instantText().nullable(),
    note: line(1000).nullable().default(null),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { appointment_at, note }, moment) => {
    const referral = theOne(referrals)
    if (referral.is_discreet && (appointment_at !== null || note?.trim()))
      refuse('referrals.discreet-only-yes')
    if (appointment_at !== null && appointment_at < moment.at) refuse('referrals.appointment-past')
    const wish = { event: 'accept', fields: { appointment_at, waiting_estimate: null }, terms } as const
    const stepped = stepping(referral, wish, moment)
    return {
      ...stepped,
      changes: [...stepped.changes, ...noting(referral, { kind: 'message', text: note }, moment)],
    }
  },
})

export const declineReferral = action('referrals.decline', {
  ...ofOne,
  input: z.object({
    referral_id: id(),
    reason: z.enum(declineReasons),
    /** Where they could go instead, in words; a no without another way sends nobody anywhere. */
    alternative: line(1000).trim().min(3),
    alternative_service_id: id().nullable().default(null),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { reason, alternative, alternative_service_id }, moment) => {
    const referral = theOne(referrals)
    if (alternative_service_id === referral.to_service_id) refuse('referrals.alternative-is-itself')
    const fields = { decline_reason: reason, alternative_service_id, waiting_estimate: null }
    const stepped = stepping(referral, { event: 'decline', reason, fields, terms }, moment)
    const said = noting(referral, { kind: 'decline', text: alternative }, moment)
    return { ...stepped, changes: [...stepped.changes, ...said] }
  },
})

export const waitlistReferral = action('referrals.waitlist', {
  ...ofOne,
  input: z.object({
    referral_id: id(),
    waiting_estimate: dayText(),
    note: line(1000).nullable().default(null),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { waiting_estimate, note }, moment) => {
    const referral = theOne(referrals)
    if (waiting_estimate < dayInItaly(moment.now)) refuse('referrals.estimate-past')
    const stepped = stepping(referral, { event: 'waitlist', fields: { waiting_estimate }, terms }, moment)
    const text = referral.is_discreet ? null : note
    return {
      ...stepped,
      changes: [...stepped.changes, ...noting(referral, { kind: 'message', text }, moment)],
    }
  },
})
