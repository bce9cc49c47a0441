// The moment a plan is put on the table: the house draws the page, keeps its bytes encrypted and its fingerprint in a row,
// and only then the plan counts as shown. Later printing gives these same bytes.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Answer, perform, sealBytes, subjectKey } from '#core/http'
import { id, instant, newId, notFound, Refusal, refuse } from '#core/kernel'
import type { Paper } from '../domain/paper.ts'
import { lacksOf } from '../domain/plan-rules.ts'
import type { PlanPage, PlanVersion } from '../queries/plan.ts'
import { keepPlanDocument } from '../store/documents.ts'
import { planAnswering } from '../store/plan.ts'
import {
  askAs,
  fingerprintOf,
  type Keeping,
  mustBeSignedIn,
  type PlanParts,
  putAway,
  readBody,
  type Token,
} from './parts.ts'
import { paperOfVersion, planPdf } from './plan-pdf.ts'

const ShowPlan = z.object({
  plan_id: id(),
  file_id: id(),
  revision: z.int(),
  language: z.enum(['it', 'en']),
})

/** Words of a kept page lie beside their bytes, for the page behind a link. */
export const placeOfWords = (document_id: string): string => `cases.plan-document/${document_id}/paper`

type Written = PlanVersion & { body: NonNullable<PlanVersion['body']> }

const versionToShow = (page: PlanPage, asked: z.infer<typeof ShowPlan>): Written => {
  if (!page.may.includes('write')) refuse('core.not-allowed', { verb: 'plan.write' }, 403)
  const version = page.versions.find((each) => each.plan_id === asked.plan_id) ?? notFound()
  if (version.revision !== asked.revision)
    refuse('cases.plan-changed-meanwhile', { revision: version.revision })
  if (version.state !== 'draft') refuse('cases.plan-not-to-write')
  if (!version.body || lacksOf(version.body).length > 0) return refuse('cases.plan-incomplete')
  return { ...version, body: version.body }
}

interface Shown {
  token: Token
  asked: z.infer<typeof ShowPlan>
  paper: Paper
  now: string
}

const keepPage = async (parts: Keeping, { token, asked, paper, now }: Shown): Promise<string> => {
  const { database } = parts.house
  const document_id = newId()
  const bytes = await planPdf(paper, now)
  const { me } = await database.read(token, [])
  const key = await subjectKey(database, token, asked.file_id)
  const words = sealBytes(key, placeOfWords(document_id), Buffer.from(JSON.stringify(paper)))
  const place = { file_id: asked.file_id, document_id, bytes, type: 'application/pdf' as const }
  const storage_key = await putAway(parts, token, place)
  await database.as('jobs', (run) =>
    keepPlanDocument(run, {
      network_id: token.network_id,
      document_id,
      plan_id: asked.plan_id,
      revision: asked.revision,
      language: asked.language,
      sha256: fingerprintOf(bytes),
      size: bytes.length,
      storage_key,
      paper: Buffer.from(words).toString('base64'),
      worker_id: me.worker_id,
      at: now,
    }),
  )
  return document_id
}

interface Showing {
  token: Token
  page: PlanPage
  asked: z.infer<typeof ShowPlan>
  now: string
}

/** Draws and keeps the page of a draft, then shares it. */
export const showPlan = async (parts: Keeping, { token, page, asked, now }: Showing) => {
  const { plan_id, file_id } = asked
  const version = versionToShow(page, asked)
  const paper = paperOfVersion(page, version, { language: asked.language, kind: 'frozen' })
  const document_id = await keepPage(parts, { token, asked, paper, now })
  const intent = {
    id: newId(),
    action: 'cases.share-plan',
    at: now,
    input: { plan_id, file_id, document_id },
  }
  const answers = await perform(parts.house.database, { token, device: null, now }, [intent])
  const answer = answers[0] as Answer
  if (answer.problem) throw new Refusal(answer.problem)
  return answer
}

/** `POST /api/cases/show-plan`: freezes the page of a draft and shares it. */
export const showPlanRoute = (server: FastifyInstance, parts: PlanParts): void => {
  server.post('/api/cases/show-plan', async (request) => {
    const token = mustBeSignedIn(parts, request)
    const asked = readBody(ShowPlan, request.body)
    const raw = { file_id: asked.file_id }
    const page = await askAs<PlanPage>(parts, request, { token, answering: planAnswering, raw })
    return showPlan(parts, { token, page, asked, now: instant(parts.house.clock) })
  })
}
