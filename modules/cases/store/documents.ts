// Papers of a file as the row policies show them: a paper of another compartment is simply not there.
import type { Database, Run, Token } from '#core/db'
import { answering, may, notFound, type Row } from '#core/kernel'
import { CaseDocument, documentCompartments } from '../domain/document.ts'
import { type DocumentLine, documentQuery, documentsQuery } from '../queries/documents.ts'

const page = 200

const brought = `select t.document_id, t.file_id, t.kind, t.title, null::integer as version, t.compartment, t.media_type, t.size, t.sha256,
    t.storage_key, t.at, t.worker_id from cases.documents t where t.network_id = $1 and t.file_id = $2`
const shown = `select t.document_id, t.file_id, 'plan', null, t.version, 'social', 'application/pdf', t.size, t.sha256,
    t.storage_key, t.at, t.worker_id from cases.plan_documents t where t.network_id = $1 and t.file_id = $2`
const named = (more: string) =>
  `select t.*, (select w.name from access.workers w where w.network_id = $1 and w.worker_id = t.worker_id) as worker_name,
     (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = $2) as subject_key
   from (${brought} union all ${shown}) t ${more}`

const lineOf = ({ subject_key: _, worker_id: __, storage_key: ___, ...row }: Row, title: string | null) =>
  ({ ...row, title }) as unknown as DocumentLine

export const documentsAnswering = answering(documentsQuery, {
  statements: ({ file_id }, { network_id }) => [
    {
      name: 'file of papers',
      text: 'select file_id, unit_id from cases.files where network_id = $1 and file_id = $2',
      values: [network_id, file_id],
    },
    {
      name: 'papers of a file',
      text: named('order by t.at desc, t.document_id desc limit 201'),
      values: [network_id, file_id],
    },
  ],
  tell: ([files = [], rows = []], { unseal, me }) => {
    const file = files[0] ?? notFound()
    return {
      file_id: String(file.file_id),
      documents: rows.slice(0, page).map((row) => lineOf(row, unseal(CaseDocument, row, 'title'))),
      has_more: rows.length > page,
      may_add: may(me, 'document.add', { unit_id: String(file.unit_id) }),
      compartments: documentCompartments.filter((each) => me.clearance.includes(each)),
    }
  },
})

export const documentAnswering = answering(documentQuery, {
  statements: ({ file_id, document_id }, { network_id }) => [
    {
      name: 'one paper',
      text: named('where t.document_id = $3'),
      values: [network_id, file_id, document_id],
    },
  ],
  tell: ([rows = []], { unseal }) => {
    const row = rows[0] ?? notFound()
    return { document: lineOf(row, unseal(CaseDocument, row, 'title')) }
  },
})

/** Where the bytes of a paper lie, for who may see its row. */
export const placeOfDocument = async (
  database: Database,
  token: Token,
  { file_id, document_id }: { file_id: string; document_id: string },
): Promise<string> => {
  const { rows } = await database.read(token, [
    {
      name: 'one paper',
      text: named('where t.document_id = $3'),
      values: [token.network_id, file_id, document_id],
    },
  ])
  return String((rows[0]?.[0] ?? notFound()).storage_key)
}

export interface KeptPage {
  network_id: string
  document_id: string
  plan_id: string
  revision: number
  language: string
  sha256: string
  size: number
  storage_key: string
  /** The words of the page, sealed. */
  paper: string
  worker_id: string
  at: string
}

/** The house keeps the page that is about to be shown; the function looks again whether the draft is still that one. */
export const keepPlanDocument = (run: Run, page: KeptPage): Promise<Row[]> =>
  run({
    text: 'select cases.keep_plan_document($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      ...[page.network_id, page.document_id, page.plan_id, page.revision, page.language],
      ...[page.sha256, page.size, page.storage_key, page.paper, page.worker_id, page.at],
    ],
  })
