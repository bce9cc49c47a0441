// `GET /api/reports/report.pdf`, `.docx`, `.xlsx`, `.ods`, `.csv` of one report, `received.…` for the viewer of its
// funder; `POST /api/reports/read`, with which the house reads
// all its numbers once, to be looked at and then frozen; `GET /api/reports/templates`. For who may ask about reports.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { docxType, renderDocx, renderPdf } from '#core/documents'
import type { House } from '#core/http'
import { instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import { sheetKinds, sheetTypes, writeTable, writeWorkbook } from '#core/sheets'
import { type Asking, lookAt, mustBeKnown, oneOf, readOnce, receivedBy } from '../store/readings.ts'
import { readTemplates } from '../store/templates.ts'
import { documentOf } from './blocks.ts'
import { frozenPaper, type Paper, paperOf, paperWords, replacesWords } from './paper.ts'
import { numbersTable, sheetsOf } from './sheets.ts'

const Named = z.object({ funder_report_id: z.uuid() })
const kinds = ['pdf', 'docx', ...sheetKinds] as const
type Kind = (typeof kinds)[number]

const who = (request: FastifyRequest, house: House): Asking => ({
  token: tokenOf(request) ?? notSignedIn(),
  now: instant(house.clock),
})

const named = (given: unknown): string => {
  const asked = Named.safeParse(given)
  if (!asked.success) throw new Refusal(invalid(asked.error))
  return asked.data.funder_report_id
}

const bytesOf = async (paper: Paper, kind: Kind): Promise<Uint8Array> => {
  if (kind === 'pdf') return renderPdf(documentOf(paper))
  if (kind === 'docx') return renderDocx(documentOf(paper))
  if (kind === 'csv') return writeTable(numbersTable(paper), paper.language)
  return writeWorkbook(sheetsOf(paper), kind)
}

const typeOf = (kind: Kind): string =>
  kind === 'pdf' ? 'application/pdf' : kind === 'docx' ? docxType : sheetTypes[kind]

/** Whole or not at all: the bytes are ready before the first leaves, and their number is said. */
const sendFile = (reply: FastifyReply, kind: Kind, { paper, bytes }: { paper: Paper; bytes: Uint8Array }) => {
  const { from_month, to_month, edition, language } = paper
  const name = `${paperWords(language).t('paper.file')}-${from_month}-${to_month}-${edition}.${kind}`
  return reply
    .type(typeOf(kind))
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-length', bytes.byteLength)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}

export const addReportRoutes = (server: FastifyInstance, house: House): void => {
  for (const kind of kinds) {
    server.get(`/api/reports/report.${kind}`, async (request, reply) => {
      const asking = who(request, house)
      const report = await oneOf(house, asking, named(request.query))
      const looked = report.frozen ? undefined : (await lookAt(house, asking, report)).preview
      const paper = paperOf(report, looked, replacesWords(report))
      return sendFile(reply, kind, { paper, bytes: await bytesOf(paper, kind) })
    })
    server.get(`/api/reports/received.${kind}`, async (request, reply) => {
      const paper = frozenPaper(await receivedBy(house, who(request, house), named(request.query)))
      return sendFile(reply, kind, { paper, bytes: await bytesOf(paper, kind) })
    })
  }
  server.post('/api/reports/read', async (request, reply) => {
    const read = await readOnce(house, who(request, house), named(request.body))
    return reply.header('cache-control', 'no-store').send(read)
  })
  server.get('/api/reports/templates', async (request, reply) => {
    await mustBeKnown(house, who(request, house))
    return reply
      .header('cache-control', 'private, max-age=600')
      .send({ templates: readTemplates(house.root) })
  })
}
