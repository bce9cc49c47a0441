// Papers come in and go out here: checked, redrawn and encrypted on the way in; opened for who may read them, and written
// down, on the way out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { extensions, type FileType, receiveFile } from '#core/files'
import { intentIdOf, perform } from '#core/http'
import { id, instant, notFound, Refusal, refuse } from '#core/kernel'
import { CaseDocument } from '../domain/document.ts'
import type { DocumentLine } from '../queries/documents.ts'
import type { PlanPage } from '../queries/plan.ts'
import { documentAnswering, documentsAnswering, placeOfDocument } from '../store/documents.ts'
import { planAnswering } from '../store/plan.ts'
import { paperWords } from '../texts/paper-words.ts'
import {
  askAs,
  fingerprintOf,
  mustBeSignedIn,
  type PlanParts,
  putAway,
  readBody,
  type Token,
  takeOut,
} from './parts.ts'
import { paperOfVersion, planPdf } from './plan-pdf.ts'

const shape = CaseDocument.schema.shape
const About = z.object({
  document_id: id(),
  file_id: id(),
  compartment: shape.compartment,
  kind: shape.kind,
  title: shape.title,
  name: z.string().max(200),
})

/** What the paper is travels in a header, so that its title is in no address. */
const aboutIn = (request: FastifyRequest): z.infer<typeof About> => {
  const said = request.headers['x-document']
  try {
    return readBody(About, JSON.parse(decodeURIComponent(String(said ?? '{}'))))
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse('core.invalid-input', undefined, 422)
  }
}

const uploadRoute = (server: FastifyInstance, parts: PlanParts): void => {
  // Behind a function: what looks into bodies would otherwise walk ten million bytes one by one.
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, { bytes: () => body }),
  )
  server.post('/api/cases/upload-document', async (request) => {
    const token = mustBeSignedIn(parts, request)
    const { name, ...about } = aboutIn(request)
    const { file_id, document_id } = about
    const { may_add } = await askAs<{ may_add: boolean }>(parts, request, {
      token,
      answering: documentsAnswering,
      raw: { file_id },
    })
    if (!may_add) refuse('core.not-allowed', { verb: 'document.add' }, 403)
    const { bytes } = (request.body ?? {}) as { bytes?: () => Buffer }
    const received = await receiveFile(bytes?.() ?? new Uint8Array(), name)
    if (!received.accepted) return refuse(received.problem.code, received.problem.details, 422)
    const storage_key = await putAway(parts, token, {
      ...{ file_id, document_id },
      bytes: received.bytes,
      type: received.type,
    })
    const now = instant(parts.house.clock)
    const input = {
      ...about,
      sha256: fingerprintOf(received.bytes),
      size: received.bytes.length,
      media_type: received.type,
      storage_key,
    }
    const [answer] = await perform(parts.house.database, { token, device: null, now }, [
      { id: intentIdOf(request), action: 'cases.add-document', at: now, input },
    ])
    // What was refused leaves nothing behind in the store.
    if (answer?.problem) {
      await parts.files.remove(storage_key)
      throw new Refusal(answer.problem)
    }
    return answer
  })
}

export const send = (
  reply: FastifyReply,
  { bytes, type, name }: { bytes: Uint8Array; type: string; name: string },
): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))

const Wanted = z.object({ file_id: z.uuid(), document_id: z.uuid() })

const bytesOf = async (
  parts: PlanParts,
  request: FastifyRequest,
  { token, file_id, document_id }: { token: Token; file_id: string; document_id: string },
) => {
  const raw = { file_id, document_id }
  const { document } = await askAs<{ document: DocumentLine }>(parts, request, {
    ...{ token, answering: documentAnswering, raw },
  })
  const storage_key = await placeOfDocument(parts.house.database, token, raw)
  const bytes = await takeOut(parts, token, { ...raw, storage_key, sha256: document.sha256 })
  return { document, bytes }
}

const downloadRoute = (server: FastifyInstance, parts: PlanParts): void => {
  server.get('/api/cases/document-file', async (request, reply) => {
    const token = mustBeSignedIn(parts, request)
    const { document, bytes } = await bytesOf(parts, request, { token, ...readBody(Wanted, request.query) })
    const ending = extensions[document.media_type as FileType]
    return send(reply, {
      bytes,
      type: document.media_type,
      name: `${document.kind}-${document.at.slice(0, 10)}.${ending}`,
    })
  })
}

const PlanPaper = z.object({ file_id: z.uuid(), plan_id: z.uuid(), lang: z.enum(['it', 'en']).optional() })

/** What was shown comes out byte by byte; another language, or a draft, is drawn anew and says so. */
const planRoute = (server: FastifyInstance, parts: PlanParts): void => {
  server.get('/api/cases/plan.pdf', async (request, reply) => {
    const token = mustBeSignedIn(parts, request)
    const { file_id, plan_id, lang } = readBody(PlanPaper, request.query)
    const page = await askAs<PlanPage>(parts, request, { token, answering: planAnswering, raw: { file_id } })
    const version = page.versions.find((each) => each.plan_id === plan_id) ?? notFound()
    const kept = page.pages.find((each) => each.document_id === version.document_id)
    const language = lang ?? kept?.language ?? 'it'
    const name = `${paperWords(language).t('file')}-${version.version}.pdf`
    if (kept && kept.language === language) {
      const { bytes } = await bytesOf(parts, request, { token, file_id, document_id: kept.document_id })
      return send(reply, { bytes, type: 'application/pdf', name })
    }
    const { body } = version
    if (!body) return notFound()
    const paper = paperOfVersion(page, { ...version, body }, { language, kind: kept ? 'copy' : 'draft' })
    const bytes = await planPdf(paper, instant(parts.house.clock))
    return send(reply, { bytes, type: 'application/pdf', name })
  })
}

export const paperRoutes = (server: FastifyInstance, parts: PlanParts): void => {
  // A door of its own, so that raw bytes are read here and nowhere else.
  server.register(async (apart) => uploadRoute(apart, parts))
  downloadRoute(server, parts)
  planRoute(server, parts)
}
