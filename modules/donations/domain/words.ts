// The few words of what comes in: from whom, in which way, how far it got.

/** Who gives: a firm, a shop, an office, a foundation, another body, somebody in private, or nobody known. */
export const donorKinds = [
  'company',
  'shop',
  'public_body',
  'foundation',
  'association',
  'private',
  'anonymous',
] as const
export type DonorKind = (typeof donorKinds)[number]

/** Whose name is nobody's business: it is not written on lots, and no paper of the tax law is theirs. */
export const isNobodysBusiness = (kind: DonorKind): boolean => kind === 'private' || kind === 'anonymous'

/** A gift, a collection, something bought, from another body, from the programme of the Union. */
export const donationSources = ['donation', 'drive', 'purchase', 'transfer', 'eu_programme'] as const
export type DonationSource = (typeof donationSources)[number]

export const donationStates = [
  'announced',
  'scheduled',
  'received',
  'inspected',
  'accepted',
  'partially_accepted',
  'rejected',
  'documented',
  'called_off',
] as const
export type DonationState = (typeof donationStates)[number]

/** It is somewhere else still. */
export const isOnItsWay = (state: DonationState): boolean => state === 'announced' || state === 'scheduled'
/** It was looked at, line by line, and somebody said how it ended. */
export const endedStates: readonly DonationState[] = ['accepted', 'partially_accepted', 'rejected']

export const lineStates = ['waiting', 'accepted', 'partly_accepted', 'rejected'] as const
export type LineState = (typeof lineStates)[number]
