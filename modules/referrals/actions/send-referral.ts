// Somebody is sent on. The service is chosen first, with its room and its conditions in sight; here is what goes with them:
// nothing but a code, or who they are, on a ground that holds today.

import { z } from 'zod'
import { Share } from '#core/access'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  line,
  type Me,
  type Moment,
  may,
  maybe,
  notAllowed,
  notFound,
  one,
  refuse,
} from '#core/kernel'
import { Agreement, AgreementShare, NetworkTerm, Unit } from '#network'
import { Consent, Person, SharingWish } from '#people'
import { Service } from '#services'
import { dueOf } from '../domain/clocks.ts'
import { Referral, type ReferralRecord, ReferralStep, ReferralSubject } from '../domain/referral.ts'
import { type Grounds, groundFor, handsOver, sharingRoles } from '../domain/sharing.ts'
import { slipCode } from '../domain/slip-code.ts'
import { referralTerms } from '../domain/terms.ts'
import { discreetTypes, referralKinds, referralReasons, sharings, urgencies } from '../domain/words.ts'
import { noting } from './step.ts'

const BasisInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('same_body') }),
  z.object({ kind: z.literal('agreement'), agreement_id: id() }),
  z.object({ kind: z.literal('consent'), consent_id: id() }),
])

export const SendReferral = z.object({
  referral_id: id(),
  unit_id: id(),
  organisation_id: id(),
  to_service_id: id(),
  /** Null: nobody knows who it is; the slip speaks for them. */
  person_id: id().nullable(),
  kind: z.enum(referralKinds),
  reasons: z.array(z.enum(referralReasons)).min(1).max(8),
  urgency: z.enum(urgencies).default('ordinary'),
  data_shared: z.enum(sharings).default('minimal'),
  basis: BasisInput.default({ kind: 'none' }),
  /** Also what the unit knows of substances and tests: only if the person wants it told. */
  with_health_addiction: z.boolean().default(false),
  /** Only with summary or full; sealed under the person's key. */
  summary: line(2000).nullable().default(null),
  /** For both sides to read, without names. */
  message: line(1000).nullable().default(null),
  interpreter_language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
})
type Sending = z.infer<typeof SendReferral>
type ServiceRecord = z.infer<(typeof Service)['schema']>

const basisId = ({ basis }: Sending): string | null =>
  basis.kind === 'agreement' ? basis.agreement_id : basis.kind === 'consent' ? basis.consent_id : null

const mustBeOpen = (service: ServiceRecord, input: Sending): void => {
  if (service.ended_on !== null || service.status !== 'active') refuse('referrals.service-closed')
  if (service.unit_id === input.unit_id) refuse('referrals.to-yourself')
}

/** What a service may be told is narrower than what somebody wishes to tell. */
const mustNotTellTooMuch = (service: ServiceRecord, input: Sending): void => {
  if (input.data_shared === 'minimal') {
    if (input.summary?.trim()) refuse('referrals.summary-needs-person')
    if (input.with_health_addiction) refuse('referrals.summary-needs-person')
    return
  }
  if (input.person_id === null) refuse('referrals.summary-needs-person')
  if (discreetTypes.includes(service.type)) refuse('referrals.discreet-only-code')
  if (service.unit_id === null) refuse('referrals.outside-only-code')
}

const compartmentsOf = (me: Me, { with_health_addiction }: Sending): string[] => {
  if (!with_health_addiction) return ['base']
  if (!me.clearance.includes('health_addiction')) refuse('referrals.cannot-share-health')
  return ['base', 'health_addiction']
}

const recordOf = (service: ServiceRecord, input: Sending, moment: Moment): Omit<ReferralRecord, 'due_at'> => {
  const is_discreet = discreetTypes.includes(service.type)
  const is_external = service.unit_id === null
  const isSame = service.organisation_id === input.organisation_id && !is_external
  const { referral_id, organisation_id, to_service_id, kind, reasons, urgency, data_shared } = input
  const basis = input.data_shared === 'minimal' ? 'none' : isSame ? 'same_body' : input.basis.kind
  return {
    ...{ referral_id, organisation_id, to_service_id, kind, urgency, data_shared, is_external, is_discreet },
    unit_id: is_discreet ? null : input.unit_id,
    worker_id: moment.me.worker_id,
    ...{ to_unit_id: service.unit_id, to_organisation_id: service.organisation_id },
    is_anonymous: input.person_id === null,
    slip_code: slipCode(moment.born(7)),
    reasons: [...new Set(reasons)],
    legal_basis: basis,
    basis_id: basis === 'agreement' || basis === 'consent' ? basisId(input) : null,
    interpreter_language: input.interpreter_language,
    ...{ companion_id: null, appointment_at: null, waiting_estimate: null, no_shows: 0, attended_on: null },
    ...{ state: 'sent', state_since: moment.at, sent_at: moment.at, moved_by: moment.me.name },
    ...{ decline_reason: null, alternative_service_id: null, outcome: null, outcome_source: null },
    ...{ next_step: null, closed_at: null, link_version: 0 },
  }
}

const stepOf = (referral: ReferralRecord, moment: Moment): Change => {
  const { referral_id, unit_id, worker_id, to_unit_id } = referral
  const { me, at, now } = moment
  return insert(ReferralStep, {
    ...{ step_id: moment.born(900), referral_id, unit_id, worker_id, to_unit_id },
    ...{ event: 'send', from_state: null, to_state: 'sent', by_worker_id: me.worker_id, by_name: me.name },
    ...{ by_way: 'worker', at, recorded_at: now, position: 0, reason: null },
  })
}

/** Who it is about, and what the other side may see of them from now on. */
const telling = (
  referral: ReferralRecord,
  input: Sending,
  { legal_basis, moment }: { legal_basis: string; moment: Moment },
): Change[] => {
  const { person_id, data_shared, kind, organisation_id } = input
  if (person_id === null) return []
  const isTold = data_shared !== 'minimal'
  const share_id = isTold ? moment.born(20) : null
  const subject = insert(ReferralSubject, {
    ...{ referral_id: referral.referral_id, person_id, organisation_id, share_id },
    ...{ unit_id: referral.unit_id, worker_id: referral.worker_id },
    to_unit_id: isTold ? referral.to_unit_id : null,
    summary: isTold ? input.summary?.trim() || null : null,
  })
  if (share_id === null) return [subject]
  const share = insert(Share, {
    ...{ share_id, person_id, from_organisation_id: organisation_id },
    ...{ organisation_id: referral.to_organisation_id, unit_id: referral.to_unit_id },
    compartments: compartmentsOf(moment.me, input),
    ...{ purpose: 'referral', legal_basis },
    ...{ begins_on: dayInItaly(moment.now), ended_on: null },
    // A yes taken back ends all that rests on it.
    cause_id: referral.legal_basis === 'consent' ? referral.basis_id : referral.referral_id,
    is_keeper: handsOver(kind, data_shared),
  })
  return [share, subject]
}

interface Ground {
  grounds: Grounds
  moment: Moment
}

/** The legal ground of what is told; refuses when there is none. */
const groundOf = (service: ServiceRecord, input: Sending, { grounds, moment }: Ground): string => {
  if (input.data_shared === 'minimal') return 'none'
  const ground = groundFor(
    {
      ...{ basis: input.basis, person_id: input.person_id },
      ...{ from: input.organisation_id, to: service.organisation_id },
      ...{ compartments: compartmentsOf(moment.me, input), day: dayInItaly(moment.now) },
    },
    grounds,
  )
  return 'fault' in ground ? refuse(`referrals.${ground.fault}`) : ground.legal_basis
}

const mayShare = (me: Me, unit_id: string): boolean =>
  me.grants.some(
    ({ role, unit_ids }) => (sharingRoles as readonly string[]).includes(role) && unit_ids.includes(unit_id),
  )

export const sendReferral = action('referrals.send', {
  input: SendReferral,
  verb: 'referral.send',
  seals: ({ person_id }) => (person_id === null ? [] : [person_id]),
  needs: (input) => ({
    service: one(Service, { service_id: input.to_service_id }),
    unit: one(Unit, { unit_id: input.unit_id }),
    person: maybe(Person, { person_id: input.person_id }),
    agreements: all(Agreement, { agreement_id: basisId(input) }),
    shares: all(AgreementShare, { agreement_id: basisId(input) }),
    consent: maybe(Consent, { consent_id: input.basis.kind === 'consent' ? input.basis.consent_id : null }),
    wishes: all(SharingWish, { person_id: input.person_id }),
    terms: all(NetworkTerm, {}),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ service, unit, person, agreements, shares, consent, wishes, terms }, input, moment) => {
    const { me } = moment
    if (!may(me, 'referral.send', { unit_id: input.unit_id })) notAllowed('referral.send')
    if (unit.organisation_id !== input.organisation_id) notFound()
    if (input.person_id !== null && !person) notFound()
    mustBeOpen(service, input)
    mustNotTellTooMuch(service, input)
    if (input.data_shared !== 'minimal') {
      if (person?.identity_level === 'sealed_anonymous') refuse('referrals.person-stays-anonymous')
      if (!mayShare(me, input.unit_id)) refuse('referrals.cannot-share')
    }
    const legal_basis = groundOf(service, input, { grounds: { agreements, shares, consent, wishes }, moment })
    const due_at = dueOf({ state: 'sent', kind: input.kind, at: moment.at, terms: referralTerms(terms) })
    const referral = { ...recordOf(service, input, moment), due_at }
    const told = telling(referral, input, { legal_basis, moment })
    return {
      changes: [
        ...told.filter((change) => change.noun === Share.name),
        insert(Referral, referral),
        ...told.filter((change) => change.noun !== Share.name),
        stepOf(referral, moment),
        ...noting(referral, { kind: 'message', text: input.message }, moment),
      ],
      derive: input.data_shared !== 'minimal' && person ? [{ kind: 'person', id: person.person_id }] : [],
      events: [{ name: 'referral-sent', data: { referral_id: referral.referral_id } }],
      answer: { referral_id: referral.referral_id, slip_code: referral.slip_code },
    }
  },
})
