// The open form on the server: no account, no name. It counts attempts of an address in memory only, seals what was
// told under a key of its own, and answers with a code that is shown once; the house keeps its fingerprint.
import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { createLimits } from '#core/auth'
import { type House, problemOf, sealFor, sendProblem } from '#core/http'
import { instant, invalid, type Noun, newId, notFound, type Row } from '#core/kernel'
import { triageDue } from '../domain/deadlines.ts'
import { codeFrom, OpenReport, readCode } from '../domain/open-report.ts'
import { ReportContact, ReportText } from '../domain/report.ts'
import { followed, type OpenDesk, openDesk, openPlaces, receiveOpen } from '../store/open-report.ts'

type Ground = Pick<House, 'database' | 'clock'>

const hashOf = ({ database }: Ground, code: string): string =>
  createHmac('sha256', database.secrets.key('report-codes')).update(code).digest('hex')

/** The key of the new file is born here and kept by the same function that writes the rest. */
const sealing = ({ database }: Ground, { network_id }: OpenDesk) => {
  const kept: Row[] = []
  const keep = async (sent: { text: string; values?: unknown[] }): Promise<Row[]> => {
    if (!sent.text.startsWith('insert')) return kept
    kept.push({ person_id: sent.values?.[1], wrapped: sent.values?.[2] })
    return []
  }
  const house = { network_id, secrets: database.secrets }
  return {
    seal: (noun: Noun, row: Row, column: string) => sealFor(house, keep as never, { noun, row, column }),
    wrapped: () => kept[0]?.wrapped,
  }
}

/** Writes the report and answers its code. */
export const takeOpenReport = async (house: Ground, desk: OpenDesk, said: OpenReport): Promise<string> => {
  const report_id = newId(house.clock.now())
  const code = codeFrom(randomBytes(12))
  const received_at = instant(house.clock)
  const row = { file_id: report_id, ...said }
  const { seal, wrapped } = sealing(house, desk)
  const { about, category, urgency, municipality_code } = said
  const told = {
    ...{ report_id, about, category, urgency, municipality_code, received_at },
    reporter_kind: said.is_self ? 'self' : said.contact ? 'citizen' : 'anonymous',
    description: await seal(ReportText as unknown as Noun, row, 'description'),
    place: await seal(ReportText as unknown as Noun, row, 'place'),
    contact: said.contact ? await seal(ReportContact as unknown as Noun, row, 'contact') : null,
    wrapped: wrapped(),
    due_at: triageDue(received_at, urgency),
    step_id: newId(house.clock.now()),
    code_hash: hashOf(house, code),
  }
  await receiveOpen(house, desk, told)
  return code
}

const networkIn = (request: FastifyRequest): string | null => {
  const { network } = request.query as { network?: unknown }
  return typeof network === 'string' ? network.slice(0, 80) : null
}

export const addOpenReport = (server: FastifyInstance, house: Ground): void => {
  const told = createLimits(house.clock)
  const looked = createLimits(house.clock)
  const deskFor = async (request: FastifyRequest): Promise<OpenDesk> =>
    (await openDesk(house, networkIn(request))) ?? notFound()

  server.get('/api/open/report', async (request, reply) => {
    const desk = await openDesk(house, networkIn(request))
    const places = desk ? await openPlaces(house, desk.network_id) : []
    return reply.header('cache-control', 'no-store').send({ is_open: desk !== undefined, places })
  })

  server.post('/api/open/report', { bodyLimit: 20_000 }, async (request, reply) => {
    const read = OpenReport.safeParse(request.body)
    if (!read.success) return sendProblem(reply, invalid(read.error))
    try {
      told.attempt([request.ip])
    } catch (error) {
      return sendProblem(reply, problemOf(error))
    }
    const desk = await deskFor(request)
    // A program filled in what nobody sees: it is answered like everybody, and nothing is kept.
    if (read.data.website !== '') return reply.send({ code: codeFrom(randomBytes(12)) })
    const said = { ...read.data, contact: read.data.contact || null }
    return reply.send({ code: await takeOpenReport(house, desk, said) })
  })

  // A POST, so that the code stays out of addresses and histories.
  server.post('/api/open/follow-report', { bodyLimit: 2_000 }, async (request, reply) => {
    const said = z.object({ code: z.string().max(80) }).safeParse(request.body)
    if (!said.success) return sendProblem(reply, invalid(said.error))
    const plain = readCode(said.data.code)
    const attempt = looked.attempt([request.ip])
    const desk = await deskFor(request)
    const found = plain && (await followed(house, desk.network_id, hashOf(house, plain)))
    if (!found) return notFound()
    attempt.forgive()
    return reply.send(found)
  })
}
