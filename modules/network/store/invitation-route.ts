// An administrator invites a worker already enlisted: the accounts make the link, this is only its address.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Token } from '#core/db'
import { id, invalid, notSignedIn, Refusal } from '#core/kernel'

export interface InvitationParts {
  tokenOf(request: FastifyRequest): Token | undefined
  /** Of the accounts: checks who may, writes the audit, answers the link to send or hand over. */
  invite(
    token: Token,
    invited: { worker_id: string; email: string },
  ): Promise<{ link: string; sent: boolean; expires_at: string }>
}

const invitation = z.strictObject({ worker_id: id(), email: z.email().max(200) })

export const addInvitationRoute = (server: FastifyInstance, { tokenOf, invite }: InvitationParts): void => {
  server.post('/api/network/invite-worker', async (request) => {
    const token = tokenOf(request) ?? notSignedIn()
    const read = invitation.safeParse(request.body ?? {})
    if (!read.success) throw new Refusal(invalid(read.error))
    const { link, sent, expires_at } = await invite(token, read.data)
    return { link, sent, expires_at }
  })
}
