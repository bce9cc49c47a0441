// The paper goods came with: when it can have been written, and what counts as the same one.
import { refuse } from '#core/kernel'
import { documentKey } from './donation.ts'

export type ToldDocument =
  | { kind: 'receipt' }
  | { kind: 'ddt'; number: string; on: string; transport_at: string | null; transport_from: string | null }

/** A paper of tomorrow, or older than two months, was mistyped. */
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

export const documentFields = (
  told: ToldDocument,
  { received_on, today }: { received_on: string; today: string },
) => {
  if (received_on > today) refuse('donations.received-in-future', { day: received_on }, 422)
  if (told.kind === 'receipt')
    return {
      ...{ document_kind: 'receipt' as const, document_number: null, document_on: received_on },
      ...{ transport_at: null, transport_from: null, document_key: null },
    }
  const { number, on } = told
  if (on > received_on) refuse('donations.document-after-arrival', { number, day: on, received_on }, 422)
  if (on < daysBefore(received_on, 60)) refuse('donations.document-too-old', { number, day: on }, 422)
  if (documentKey(number, on).startsWith(' ')) refuse('donations.document-number-needed', undefined, 422)
  return {
    ...{ document_kind: 'ddt' as const, document_number: number.trim(), document_on: on },
    ...{ transport_at: told.transport_at, transport_from: told.transport_from },
    document_key: documentKey(number, on),
  }
}
