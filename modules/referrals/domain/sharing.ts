// What of a person goes with a referral, and on which ground. Sending only the code needs none; telling who it is does:
// the same body, an agreement in force between the two bodies for referrals, or the person's own yes.

import type { ReferralKind, Sharing } from './words.ts'

export type Basis =
  | { kind: 'none' }
  | { kind: 'same_body' }
  | { kind: 'agreement'; agreement_id: string }
  | { kind: 'consent'; consent_id: string }

export type BasisFault =
  | 'basis-missing'
  | 'basis-not-same-body'
  | 'agreement-not-valid'
  | 'consent-not-valid'
  | 'person-said-no'

interface Asked {
  basis: Basis
  person_id: string | null
  from: string
  to: string
  compartments: string[]
  day: string
}

/** What partners signed and what the person said, as far as this rule looks at it. */
export interface Grounds {
  agreements: { agreement_id: string; begins_on: string; ended_on: string | null }[]
  shares: {
    agreement_id: string
    from_organisation_id: string
    to_organisation_id: string
    compartments: string[]
    purposes: string[]
    legal_basis: string
  }[]
  consent?: {
    person_id: string
    recipients: string[]
    purposes: string[]
    compartments: string[]
    withdrawn_at: string | null
  }
  wishes: { to_organisation_id: string | null; ended_at: string | null }[]
}

/** An act that itself asks for the person's yes is no ground without it. */
const asksConsent = (legal_basis: string): boolean => legal_basis.endsWith('consent')
const within = (wanted: string[], given: string[]): boolean => wanted.every((each) => given.includes(each))

const byAgreement = ({ from, to, compartments, day }: Asked, { agreements, shares }: Grounds, id: string) => {
  const agreement = agreements.find((each) => each.agreement_id === id)
  if (!agreement || agreement.begins_on > day || (agreement.ended_on ?? day) < day) return undefined
  return shares.find(
    (share) =>
      share.agreement_id === id &&
      share.from_organisation_id === from &&
      share.to_organisation_id === to &&
      share.purposes.includes('referral') &&
      !asksConsent(share.legal_basis) &&
      within(compartments, share.compartments),
  )?.legal_basis
}

const byConsent = ({ person_id, to, compartments }: Asked, { consent }: Grounds): string | undefined => {
  const covers =
    consent !== undefined &&
    consent.withdrawn_at === null &&
    consent.person_id === person_id &&
    consent.recipients.includes(to) &&
    consent.purposes.includes('referral') &&
    within(compartments, consent.compartments)
  if (!covers) return undefined
  return compartments.includes('health_addiction') ? 'explicit_consent' : 'consent'
}

const stronger = ['legal_obligation', 'vital_interest']

/** The legal ground on which it may be told, or why it may not. */
export const groundFor = (
  asked: Asked,
  grounds: Grounds,
): { legal_basis: string } | { fault: BasisFault } => {
  const { basis, from, to } = asked
  if (from === to) return { legal_basis: 'same_body' }
  if (basis.kind === 'same_body') return { fault: 'basis-not-same-body' }
  if (basis.kind === 'none') return { fault: 'basis-missing' }
  const legal_basis =
    basis.kind === 'agreement' ? byAgreement(asked, grounds, basis.agreement_id) : byConsent(asked, grounds)
  if (!legal_basis) return { fault: basis.kind === 'agreement' ? 'agreement-not-valid' : 'consent-not-valid' }
  const isAgainst = grounds.wishes.some(
    (wish) => wish.ended_at === null && (wish.to_organisation_id === null || wish.to_organisation_id === to),
  )
  return isAgainst && !stronger.includes(legal_basis) ? { fault: 'person-said-no' } : { legal_basis }
}

/** A service that takes somebody over may let its own team in. */
export const handsOver = (kind: ReferralKind, data_shared: Sharing): boolean =>
  kind === 'warm_handover' || kind === 'accompanied' || (kind === 'formal_request' && data_shared === 'full')

/** Roles whose unit keeps people and so may share them (the rows of access.shares say the same). */
export const sharingRoles = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
] as const
