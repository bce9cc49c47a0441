// The day itself: they came, they did not, a new day is found; and who goes with them.

import { z } from 'zod'
import { Worker } from '#core/access'
import {
  action,
  dayInItaly,
  dayText,
  id,
  instantText,
  line,
  locked,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Referral } from '../domain/referral.ts'
import { endedStates } from '../domain/words.ts'
import { noting, ofOne, placeOf, sidesOf, stepping, theOne } from './step.ts'

export const arrive = action('referrals.arrive', {
  ...ofOne,
  input: z.object({ referral_id: id(), attended_on: dayText() }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { attended_on }, moment) => {
    const referral = theOne(referrals)
    if (attended_on > dayInItaly(moment.now)) refuse('referrals.arrival-ahead')
    if (attended_on < dayInItaly(referral.sent_at)) refuse('referrals.arrival-before-sent')
    return stepping(referral, { event: 'arrive', fields: { attended_on }, terms }, moment)
  },
})

export const noShow = action('referrals.no-show', {
  ...ofOne,
  input: z.object({
    referral_id: id(),
    /** How they were looked for: a call, a message, a walk. */
    attempts: line(1000).trim().min(3),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { attempts }, moment) => {
    const referral = theOne(referrals)
    const reason = referral.no_shows === 2 ? 'three_no_shows' : null
    const stepped = stepping(referral, { event: 'no_show', reason, terms }, moment)
    const said = noting(referral, { kind: 'contact_attempts', text: attempts }, moment)
    return { ...stepped, changes: [...stepped.changes, ...said] }
  },
})

export const rebook = action('referrals.rebook', {
  ...ofOne,
  input: z.object({ referral_id: id(), appointment_at: instantText() }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, terms }, { appointment_at }, moment) => {
    if (appointment_at < moment.at) refuse('referrals.appointment-past')
    return stepping(theOne(referrals), { event: 'rebook', fields: { appointment_at }, terms }, moment)
  },
})

export const accompany = action('referrals.accompany', {
  verb: 'referral.work',
  input: z.object({ referral_id: id(), companion_id: id().nullable() }),
  needs: ({ referral_id, companion_id }) => ({
    referrals: locked(Referral, { referral_id }),
    companion: maybe(Worker, { worker_id: companion_id }),
  }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals, companion }, { referral_id, companion_id }, { me }) => {
    const referral = theOne(referrals)
    if (!sidesOf(me, referral).is_sender) refuse('referrals.for-the-sender', undefined, 403)
    if (endedStates.includes(referral.state) || referral.attended_on !== null) refuse('referrals.not-now')
    if (companion_id !== null && !companion) notFound()
    if (companion?.ended_on) refuse('referrals.companion-gone')
    return { changes: [update(Referral, { referral_id }, { companion_id })] }
  },
})
