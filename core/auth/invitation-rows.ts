// The rows of invitations: found by the hash of their link, live until used or old.
import { createHash } from 'node:crypto'
import type { Run } from '#core/db'
import { notFound, refuse } from '#core/kernel'

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface Found {
  id: string
  email: string | null
  name: string | null
  network_id: string | null
  worker_id: string | null
  expires_at: string
  used_at: string | null
}

export const findInvitation = async (run: Run, token: string): Promise<Found> => {
  const rows = await run({
    text: 'select id, email, name, network_id, worker_id, expires_at, used_at from auth.invitations where token_hash = $1 for update',
    values: [hashOf(token)],
  })
  return (rows[0] as Found | undefined) ?? notFound()
}

export const mustBeLive = (found: Found, now: string): Found => {
  if (found.used_at !== null) refuse('auth.invitation-used', undefined, 410)
  if (found.expires_at <= now) refuse('auth.invitation-expired', undefined, 410)
  return found
}

export const use = (run: Run, found: Found, by: { account_id: string; now: string }) =>
  run({
    text: 'update auth.invitations set used_at = $2, account_id = $3 where id = $1',
    values: [found.id, by.now, by.account_id],
  })
