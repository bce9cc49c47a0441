// What partners signed: who shares which compartments with whom, for which purposes, on which legal ground.

import { z } from 'zod'
import { code, dayText, id, line, noun } from '#core/kernel'

export const agreementKinds = ['partnership', 'sharing', 'protocol'] as const

export const Agreement = noun(
  'network.agreement',
  { table: 'network.agreements', key: 'agreement_id', by: 'network', conflict: 'latest' },
  z.object({
    agreement_id: id(),
    title: line(200).min(3),
    kind: z.enum(agreementKinds),
    parties: z.array(id()).min(2).max(200),
    signed_on: dayText(),
    begins_on: dayText(),
    /** Last day; null while it lasts. */
    ended_on: dayText().nullable(),
    ended_because: line(200).nullable(),
  }),
)

export const AgreementShare = noun(
  'network.agreement-share',
  {
    table: 'network.agreement_shares',
    key: ['agreement_id', 'from_organisation_id', 'to_organisation_id'],
    by: 'network',
  },
  z.object({
    agreement_id: id(),
    from_organisation_id: id(),
    to_organisation_id: id(),
    compartments: z.array(code()).min(1).max(10),
    purposes: z.array(code()).min(1).max(10),
    legal_basis: code(),
  }),
)

/** Opened for single records by two persons, never by an agreement or by a role alone (domain 4.3). */
export const reservedCompartments = ['hiv', 'violence'] as const

export interface Share {
  from_organisation_id: string
  to_organisation_id: string
  compartments: string[]
}

export type ShareFault = 'not-a-party' | 'with-itself' | 'twice' | 'reserved-compartment'

/** The first thing wrong with what would be shared, or undefined. */
export const faultOfShares = (
  parties: readonly string[],
  shares: readonly Share[],
): ShareFault | undefined => {
  const seen = new Set<string>()
  for (const { from_organisation_id: from, to_organisation_id: to, compartments } of shares) {
    if (!parties.includes(from) || !parties.includes(to)) return 'not-a-party'
    if (from === to) return 'with-itself'
    if (seen.has(`${from}>${to}`)) return 'twice'
    if (compartments.some(isReserved)) return 'reserved-compartment'
    seen.add(`${from}>${to}`)
  }
  return undefined
}

export const isReserved = (compartment: string): boolean =>
  (reservedCompartments as readonly string[]).includes(compartment)

/** Does an agreement hold on this day? */
export const holdsOn = (agreement: { begins_on: string; ended_on: string | null }, day: string): boolean =>
  agreement.begins_on <= day && (agreement.ended_on === null || agreement.ended_on >= day)
