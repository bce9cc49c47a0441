// The doors of the letter: the sender fetches its address with a session; the service looks and answers without one.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { createLimits, tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { instant, invalid, notSignedIn, Refusal, refuse } from '#core/kernel'
import { linkableAnswering } from '../store/linkable.ts'
import { answerByLink, lookByLink } from './answering.ts'
import { addressOf, expiryFrom, linkPurpose, signLink } from './token.ts'

export interface AnswerLink {
  url: string
  expires_at: string
  /** The house can send letters, and the service has an address. */
  is_mailed: boolean
}

const Asked = z.object({ referral_id: z.uuid() })
const askedOf = (request: FastifyRequest): z.infer<typeof Asked> => {
  const read = Asked.safeParse(request.query)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

type Linkable = { link_version: number; may_link: boolean; has_email: boolean }

export const addLinkRoutes = (server: FastifyInstance, house: House): void => {
  server.get('/api/referrals/answer-link', async (request): Promise<AnswerLink> => {
    const token = tokenOf(request) ?? notSignedIn()
    const { referral_id } = askedOf(request)
    const now = instant(house.clock)
    const asking = { answering: linkableAnswering, raw: { referral_id } }
    const { link_version, may_link, has_email } = (await ask(
      house.database,
      { token, now },
      asking,
    )) as Linkable
    if (!may_link) refuse('referrals.answers-here')
    const expires_at = expiryFrom(now)
    const linked = { network_id: token.network_id, referral_id, version: link_version, expires_at }
    return {
      url: addressOf(house.public_url, signLink(house.database.secrets.key(linkPurpose), linked)),
      expires_at,
      is_mailed: house.tell.is_available && has_email,
    }
  })
  addOpenRoutes(server, house)
}

/** Without a session. Who tries many addresses is made to wait; a good one costs nothing. */
const addOpenRoutes = (server: FastifyInstance, house: House): void => {
  const limits = createLimits(house.clock)
  const carefully = async <T>(request: FastifyRequest, answer: () => Promise<T>): Promise<T> => {
    const attempt = limits.attempt([`letter ${request.ip}`])
    try {
      const told = await answer()
      attempt.forgive()
      return told
    } catch (error) {
      if (error instanceof Refusal && error.problem.code !== 'referrals.link-altered') attempt.forgive()
      throw error
    }
  }
  server.post('/api/referrals/look-by-link', (request) =>
    carefully(request, () => lookByLink(house, request.body)),
  )
  server.post('/api/referrals/answer-by-link', (request) =>
    carefully(request, () => answerByLink(house, request.body)),
  )
}
