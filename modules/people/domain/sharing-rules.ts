// What a share rests on: an act between the two bodies that covers it, or the person's own yes. Who works does not pick
// the legal ground; it follows from that reason (domain 4.2).
import type { ConsentRecord, SharingWishRecord } from './consent.ts'

export interface Wanted {
  person_id: string
  from: string
  to: string
  compartments: readonly string[]
  purpose: string
}

interface Act {
  begins_on: string
  ended_on: string | null
  ended_because: string | null
}
interface ActLine {
  from_organisation_id: string
  to_organisation_id: string
  compartments: string[]
  purposes: string[]
  legal_basis: string
}

const within = (wanted: readonly string[], given: readonly string[]): boolean =>
  wanted.every((each) => given.includes(each))

/** Told of one's health, stay or conviction a person says yes to in so many words (art. 9). */
const special = ['health', 'health_addiction', 'legal_status', 'judicial', 'minors'] as const
export const reservedParts = ['hiv', 'violence'] as const

export const basisOfConsent = (compartments: readonly string[]): 'explicit_consent' | 'consent' =>
  compartments.some((each) => (special as readonly string[]).includes(each)) ? 'explicit_consent' : 'consent'

/** What was ended today holds no more, whatever its last day says. */
export const isInForce = (act: Act, day: string): boolean =>
  act.begins_on <= day &&
  (act.ended_on === null || act.ended_on >= day) &&
  !(act.ended_because !== null && act.ended_on !== null && act.ended_on <= day)

/** The ground an act gives, or undefined when it does not cover what is wanted. */
export const basisOfAct = (
  act: Act | undefined,
  lines: readonly ActLine[],
  { wanted, day }: { wanted: Wanted; day: string },
): string | undefined => {
  if (!act || !isInForce(act, day)) return undefined
  const found = lines.find(
    (line) =>
      line.from_organisation_id === wanted.from &&
      line.to_organisation_id === wanted.to &&
      within(wanted.compartments, line.compartments) &&
      line.purposes.includes(wanted.purpose),
  )
  // An act that itself asks for the person's yes is no ground without it.
  return found && !found.legal_basis.endsWith('consent') ? found.legal_basis : undefined
}

export const consentCovers = (consent: ConsentRecord | undefined, wanted: Wanted): boolean =>
  consent !== undefined &&
  consent.withdrawn_at === null &&
  consent.person_id === wanted.person_id &&
  consent.recipients.includes(wanted.to) &&
  consent.purposes.includes(wanted.purpose) &&
  within(wanted.compartments, consent.compartments)

/** Grounds that do not bend to a wish: the law asks, or a life is in danger. */
const stronger = ['legal_obligation', 'vital_interest']

export const isAgainstWish = (wishes: readonly SharingWishRecord[], to: string, basis: string): boolean =>
  !stronger.includes(basis) &&
  wishes.some(
    (wish) => wish.ended_at === null && (wish.to_organisation_id === null || wish.to_organisation_id === to),
  )

/** A share that ends now holds no more this very day. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const isOpen = (share: { ended_on: string | null }, day: string): boolean =>
  share.ended_on === null || share.ended_on >= day

/** The earlier of two last days; null is no end. */
export const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b
