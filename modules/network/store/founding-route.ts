// The page of an empty installation: whoever holds the one-time link makes the first network and becomes its
// administrator. The link is checked and used up by the accounts, through a function given here.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '#core/db'
import { type Clock, code, instant, invalid, line, Refusal } from '#core/kernel'
import { foundNetwork } from './founding.ts'
import { shortNameOf } from './load-project.ts'
import { loadReference } from './load-reference.ts'

export interface FoundingParts {
  database: Database
  clock: Clock
  /** Folder that holds `content`. */
  root: string
  /** Uses the link and answers the new account; refuses when the link is not good. */
  redeem(first: { token: string; email: string; name: string; password: string }): Promise<string>
}

const founding = z.strictObject({
  token: z.string().min(20).max(100),
  email: z.email().max(200),
  password: z.string().min(8).max(200),
  name: line(120).min(2),
  network_name: line(120).min(2),
  organisation_name: line(160).min(2),
  organisation_short_name: line(40).min(2).optional(),
  organisation_kind: code().default('other_organisation'),
})

/** `safenet_bergamo` from "SafeNet Bergamo". */
const keyFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40) || 'network'

export const addFoundingRoute = (server: FastifyInstance, parts: FoundingParts): void => {
  server.post('/api/network/found', async (request) => {
    const read = founding.safeParse(request.body ?? {})
    if (!read.success) throw new Refusal(invalid(read.error))
    const { token, email, password, name, ...told } = read.data
    const now = instant(parts.clock)
    const account_id = await parts.redeem({ token, email, name, password })
    await loadReference(parts.database, parts.root, now)
    return foundNetwork(parts.database, {
      key: keyFrom(told.network_name),
      name: told.network_name,
      is_demo: false,
      organisation: {
        name: told.organisation_name,
        short_name: told.organisation_short_name ?? shortNameOf(told.organisation_name),
        kind: told.organisation_kind,
      },
      admin: { account_id, name },
      now,
      root: parts.root,
    })
  })
}
