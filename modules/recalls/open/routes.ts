// `GET /api/open/recalls` and `GET /api/open/recalls/R-…`: what is recalled, for anybody. Who asks leaves no trace: no cookie is
// read and nothing of the question is kept.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { type House, sendProblem } from '#core/http'
import { openNotices } from '../store/open-notices.ts'

const Asked = z.object({ network: z.string().max(80).optional() })
const Code = z.string().regex(/^R-[0-9A-Z]{7}$/)

const missing = (reply: FastifyReply) => sendProblem(reply, { code: 'core.not-found', status: 404 })
const send = (reply: FastifyReply, told: object) =>
  reply.header('cache-control', 'public, max-age=60').send(told)

export const addOpenNotices = (server: FastifyInstance, house: Pick<House, 'database' | 'clock'>): void => {
  server.get('/api/open/recalls', async (request, reply) => {
    const asked = Asked.safeParse(request.query)
    if (!asked.success) return sendProblem(reply, { code: 'core.invalid-input', status: 422 })
    const told = await openNotices(house, { network: asked.data.network ?? null, code: null })
    return told ? send(reply, told) : missing(reply)
  })
  server.get('/api/open/recalls/:code', async (request, reply) => {
    const code = Code.safeParse((request.params as { code: string }).code)
    const asked = Asked.safeParse(request.query)
    if (!code.success || !asked.success) return missing(reply)
    const told = await openNotices(house, { network: asked.data.network ?? null, code: code.data })
    return told && told.notices.length > 0 ? send(reply, told) : missing(reply)
  })
}
