// Papers of a file: what was brought (an identity card, a rent contract) and the page of a plan as it was shown. The
// bytes lie in the file store, encrypted under the key of the file; here is only what they are and where they lie.
import { z } from 'zod'
import { code, id, instantText, line, noun } from '#core/kernel'

export const documentKinds = [
  'identity',
  'permit',
  'income',
  'housing',
  'work',
  'health_report',
  'court',
  'school',
  'signed_paper',
  'letter',
  'other',
] as const

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const
export const documentCompartments = ['social', 'health', 'legal_status', 'judicial', 'minors'] as const

const fingerprint = () => z.string().regex(/^[0-9a-f]{64}$/)
const storageKey = () => z.string().max(140)

export const CaseDocument = noun(
  'cases.document',
  { table: 'cases.documents', key: 'document_id', by: 'file', sealed: ['title'] },
  z.object({
    document_id: id(),
    file_id: id(),
    unit_id: id(),
    compartment: z.enum(documentCompartments),
    kind: z.enum(documentKinds),
    title: line(160).trim().min(2),
    /** Of the content in clear. */
    sha256: fingerprint(),
    size: z.int().min(1).max(20_000_000),
    media_type: z.enum(mediaTypes),
    storage_key: storageKey(),
    worker_id: id(),
    at: instantText(),
  }),
)

/** The page a person was shown and asked to agree to. Only the house writes these, from the plan itself. */
export const PlanDocument = noun(
  'cases.plan-document',
  { table: 'cases.plan_documents', key: 'document_id', by: 'file' },
  z.object({
    document_id: id(),
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    version: z.int().min(1).max(999),
    revision: z.int().min(1).max(100_000),
    language: code(),
    sha256: fingerprint(),
    size: z.int().min(1).max(20_000_000),
    storage_key: storageKey(),
    worker_id: id(),
    at: instantText(),
  }),
)

/** A way to answer from afar: good for some days and one answer, with a number said by voice. */
export const SignLink = noun(
  'cases.sign-link',
  { table: 'cases.sign_links', key: 'link_id', by: 'file' },
  z.object({
    link_id: id(),
    plan_id: id(),
    file_id: id(),
    unit_id: id(),
    document_id: id(),
    document_sha256: fingerprint(),
    code_hash: fingerprint(),
    attempts: z.int().min(0).max(5),
    expires_at: instantText(),
    used_at: instantText().nullable(),
    worker_id: id(),
    at: instantText(),
  }),
)

export const linkDays = 7
export const mostAttempts = 5

/** The place of the encrypted bytes: bound in, so that one document can never be read as another. */
export const placeOfBytes = (document_id: string): string => `cases.document/${document_id}/bytes`
