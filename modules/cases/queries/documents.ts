// The papers of a file, newest first: what was brought, and the pages of the plan as they were shown.
import { z } from 'zod'
import { query } from '#core/kernel'

export const DocumentLine = z.object({
  document_id: z.string(),
  file_id: z.string(),
  /** `plan` is the page a person was shown; the others were brought. */
  kind: z.string(),
  title: z.string().nullable(),
  version: z.int().nullable(),
  compartment: z.string(),
  media_type: z.string(),
  size: z.int(),
  sha256: z.string(),
  worker_name: z.string().nullable(),
  at: z.string(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

export const documentsQuery = query('cases.documents', {
  verb: 'document.see',
  input: z.object({ file_id: z.uuid() }),
  output: z.object({
    file_id: z.string(),
    documents: z.array(DocumentLine),
    has_more: z.boolean(),
    may_add: z.boolean(),
    /** Which compartments the reader may file a paper under. */
    compartments: z.array(z.string()),
  }),
  reads: ({ file_id }) => [file_id],
  needs_purpose: () => true,
})

/** One paper, to be opened: where it lies. Asked by the house for the worker, never shown. */
export const documentQuery = query('cases.document', {
  verb: 'document.see',
  input: z.object({ file_id: z.uuid(), document_id: z.uuid() }),
  output: z.object({ document: DocumentLine }),
  reads: ({ document }) => [document.file_id],
  needs_purpose: () => true,
})
