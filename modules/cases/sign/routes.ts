// Answering to a plan from afar. The worker makes a link and says a number by voice; the person opens the page, types the
// number, reads, and says yes or no. Whatever is wrong with the link, the page says one and the same sentence.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { openBytes, perform, unwrapKey } from '#core/http'
import { id, instant, newId, Refusal, refuse } from '#core/kernel'
import { mustBeSignedIn, type PlanParts, readBody } from '../documents/parts.ts'
import { placeOfWords } from '../documents/show-plan.ts'
import type { Paper } from '../domain/paper.ts'
import { answerLink, boundOf, type LinkKey, tryLink } from '../store/sign-links.ts'
import { codeHash, isSealed, linkToken, newCode, readToken } from './link.ts'

const Wanted = z.object({ plan_id: id(), file_id: id(), document_id: id() })

/** `POST /api/cases/make-sign-link`: the address to send and the number to say; the number is told this once. */
const makeLinkRoute = (server: FastifyInstance, parts: PlanParts): void => {
  server.post('/api/cases/make-sign-link', async (request) => {
    const token = mustBeSignedIn(parts, request)
    const wanted = readBody(Wanted, request.body)
    const { database, public_url, clock } = parts.house
    const [link_id, code, now] = [newId(), newCode(), instant(clock)]
    const input = { ...wanted, link_id, code_hash: codeHash(database.secrets, link_id, code) }
    const [answer] = await perform(database, { token, device: null, now }, [
      { id: newId(), action: 'cases.offer-sign-link', at: now, input },
    ])
    if (!answer || answer.problem)
      throw new Refusal(answer?.problem ?? { code: 'core.our-error', status: 500 })
    const { document_sha256, expires_at } = answer.answer as { document_sha256: string; expires_at: string }
    const key = { network_id: token.network_id, link_id }
    return {
      url: `${public_url}/open/sign#${linkToken(database.secrets, key, document_sha256)}`,
      code,
      expires_at,
    }
  })
}

const over = (): never => refuse('cases.sign-link-over', undefined, 410)

/** Altered, late, used, for another page: all the same to who asks. */
const mustBeOpen = async ({ house }: PlanParts, token: string): Promise<LinkKey> => {
  const read = readToken(token) ?? over()
  const { seal, ...key } = read
  const bound = (await boundOf(house.database, key)) ?? over()
  if (!isSealed(house.database.secrets, { ...key, seal }, bound.document_sha256)) over()
  return key
}

const code = () => z.string().regex(/^\d{6}$/)
const Open = z.object({ token: z.string().max(200), code: code().optional() })
const Said = z.object({ token: z.string().max(200), code: code(), answer: z.enum(['yes', 'no']) })

const paperBehind = async (parts: PlanParts, key: LinkKey, typed: string): Promise<Paper> => {
  const { database } = parts.house
  const found = (await tryLink(database, key, codeHash(database.secrets, key.link_id, typed))) ?? over()
  if (typeof found.paper !== 'string') {
    if (Number(found.left) <= 0) over()
    return refuse('cases.sign-code-wrong', { left: Number(found.left) }, 422)
  }
  if (typeof found.subject_key !== 'string') return over()
  const house = { network_id: key.network_id, secrets: database.secrets }
  const fileKey = unwrapKey(house, String(found.file_id), found.subject_key)
  const words = openBytes(
    fileKey,
    placeOfWords(String(found.document_id)),
    Buffer.from(found.paper, 'base64'),
  )
  return JSON.parse(Buffer.from(words).toString('utf8')) as Paper
}

/** Without a number: is the link still good? With it: the words of the page. */
const openRoutes = (server: FastifyInstance, parts: PlanParts): void => {
  server.post('/api/open/plan-link', async (request) => {
    const { token, code } = readBody(Open, request.body)
    const key = await mustBeOpen(parts, token)
    return code ? { paper: await paperBehind(parts, key, code) } : { is_open: true }
  })
  server.post('/api/open/plan-answer', async (request) => {
    const { token, code, answer } = readBody(Said, request.body)
    const key = await mustBeOpen(parts, token)
    const { database } = parts.house
    const code_hash = codeHash(database.secrets, key.link_id, code)
    // Looked at first, so that a wrong number counts as a try here too.
    await paperBehind(parts, key, code)
    const kept = await answerLink(database, key, {
      code_hash,
      signature_id: newId(),
      answer,
      at: instant(parts.house.clock),
    })
    return kept ? { kept } : over()
  })
}

export const signRoutes = (server: FastifyInstance, parts: PlanParts): void => {
  makeLinkRoute(server, parts)
  openRoutes(server, parts)
}
