// What of a person goes with a referral, and on which ground. Sending only the code needs none; telling who it is does:
// the same body, an agreement in force between the two bodies for referrals, or the person's own yes.

import type { Of } from '#core/kernel'
import type { Agreement, AgreementShare } from '#network'
import { holdsOn } from '#network'
import type { ReferralKind, Sharing } from './words.ts'

export type Basis =
  | { kind: 'none' }
  | { kind: 'same_body' }
  | { kind: 'agreement'; agreement_id: string }
  | { kind: 'consent'; consent_id: string }

export type BasisFault = 'basis-missing' | 'basis-not-same-body' | 'agreement-not-valid'

interface Asked {
  basis: Basis
  data_shared: Sharing
  from: string
  to: string
  compartments: string[]
  day: string
}

const covers = (
  { agreements, shares }: Signed,
  { from, to, compartments, day }: Asked,
  agreement_id: string,
): boolean => {
  const agreement = agreements.find((each) => each.agreement_id === agreement_id)
  if (!agreement || !holdsOn(agreement, day)) return false
  return shares.some(
    (share) =>
      share.agreement_id === agreement_id &&
      share.from_organisation_id === from &&
      share.to_organisation_id === to &&
      share.purposes.includes('referral') &&
      compartments.every((each) => share.compartments.includes(each)),
  )
}

export interface Signed {
  agreements: Of<typeof Agreement>[]
  shares: Of<typeof AgreementShare>[]
}

/** Why it may not be told, or undefined. */
export const faultOfBasis = (asked: Asked, signed: Signed): BasisFault | undefined => {
  const { basis, data_shared, from, to } = asked
  if (data_shared === 'minimal') return undefined
  if (from === to) return undefined
  if (basis.kind === 'same_body') return 'basis-not-same-body'
  if (basis.kind === 'agreement')
    return covers(signed, asked, basis.agreement_id) ? undefined : 'agreement-not-valid'
  return basis.kind === 'consent' ? undefined : 'basis-missing'
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
