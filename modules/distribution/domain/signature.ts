// Who received for a partner, as proof: a name with the lines of a finger, a mouse or a pen; or a name told before a witness, for
// whoever cannot or will not draw. A household never signs here: at the hub it has a card and no name.
import { z } from 'zod'
import { id, instantText, isStrokePath, line, noun, type Of, refuse } from '#core/kernel'
import type { HandoverRecord } from './handover.ts'

export const Signature = noun(
  'distribution.signature',
  { table: 'distribution.signatures', key: 'signature_id', by: 'organisation' },
  z.object({
    signature_id: id(),
    handover_id: id(),
    organisation_id: id(),
    signed_name: line(120),
    /** As an SVG path. */
    strokes: z.string().max(60_000).nullable(),
    witness_name: line(120).nullable(),
    worker_id: id(),
    at: instantText(),
  }),
)
export type SignatureRecord = Of<typeof Signature>

export const signed = z.object({
  signed_name: line(120).trim().default(''),
  strokes: z.string().max(60_000).nullable().default(null),
  witness_name: line(120).trim().nullable().default(null),
})
export type Signed = z.infer<typeof signed>

const isName = (text: string | null | undefined): boolean => (text?.trim().length ?? 0) >= 2

/** The signature a handover asks for, whole or refused in a sentence; none when it was proved otherwise. */
export const signatureOf = (
  handover: Pick<
    HandoverRecord,
    'handover_id' | 'organisation_id' | 'proof' | 'recipient_kind' | 'worker_id' | 'at'
  >,
  told: Signed | null,
  signature_id: string,
): SignatureRecord | undefined => {
  const { handover_id, organisation_id, proof, recipient_kind, worker_id, at } = handover
  if (proof !== 'drawn' && proof !== 'witnessed') return undefined
  if (recipient_kind === 'household' || recipient_kind === 'anonymous')
    refuse('distribution.no-name-of-a-household')
  if (!told || !isName(told.signed_name)) return refuse('distribution.signer-missing')
  const isDrawn = proof === 'drawn'
  if (isDrawn && !isStrokePath(told.strokes ?? '')) refuse('distribution.strokes-missing')
  if (!isDrawn && !isName(told.witness_name)) refuse('distribution.witness-missing')
  if (!isDrawn && told.witness_name?.toLowerCase() === told.signed_name.toLowerCase())
    refuse('distribution.witness-is-signer')
  return {
    ...{ signature_id, handover_id, organisation_id, signed_name: told.signed_name, worker_id, at },
    ...{ strokes: isDrawn ? told.strokes : null, witness_name: isDrawn ? null : told.witness_name },
  }
}
