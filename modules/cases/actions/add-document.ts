// A paper enters the file. The door that received and encrypted it (documents/upload.ts) calls this; the row says what it
// is and where it lies, never what it contains.
import { action, insert, one, refuse } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { CaseDocument } from '../domain/document.ts'

export const addDocument = action('cases.add-document', {
  input: CaseDocument.schema.omit({ unit_id: true, worker_id: true, at: true }),
  verb: 'document.add',
  seals: ({ file_id }) => [file_id],
  needs: ({ file_id }) => ({ file: one(CaseFile, { file_id }) }),
  on: ({ file }) => ({ unit_id: file.unit_id, organisation_id: file.organisation_id }),
  decide: ({ file }, input, moment) => {
    if (!input.storage_key.startsWith(`${input.file_id}/`)) refuse('cases.documents-in-own-file')
    return {
      changes: [
        insert(CaseDocument, {
          ...input,
          title: input.title.trim(),
          unit_id: file.unit_id,
          worker_id: moment.me.worker_id,
          at: moment.at,
        }),
      ],
      answer: { document_id: input.document_id },
    }
  },
})
