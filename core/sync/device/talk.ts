// One question to the server and what its answer means for the phone. A wall between (the portal of a station,
// a proxy) is never mistaken for the server: only a readable problem can end an access.

import type { z } from 'zod'
import { isRefusal, type Problem } from '../../kernel/index.ts'
import { depositScheme, deviceRevoked, notYourDevice, ProblemShape } from '../wire.ts'
import { type Phone, skewOf } from './phone.ts'
import type { Ask, Reply } from './ports.ts'
import { accessEnded, needsNetwork, phoneFull, serverFailed, serverUnclear, signedOut } from './problems.ts'

/** offline: no answer. unclear: not our server. failed: try later. rejected: this very message will never do. */
export type FailureKind = 'offline' | 'unclear' | 'failed' | 'signed-out' | 'ended' | 'rejected'
export interface Failure {
  kind: FailureKind
  problem: Problem
}
export type Told<T> = { data: T; failure?: undefined } | { data?: undefined; failure: Failure }

const endingCodes = new Set<string>([deviceRevoked, accessEnded().code])

/** Only these say that the very message is at fault. */
const aboutMessage = new Set([400, 413, 422])

const failureOf = ({ status, body }: Reply): Failure => {
  const read = ProblemShape.safeParse(body)
  const told = read.success ? read.data : undefined
  if (told && (endingCodes.has(told.code) || status === 410)) return { kind: 'ended', problem: told }
  if (told?.code === notYourDevice || status === 401) return { kind: 'signed-out', problem: signedOut() }
  if (status === 403 && told?.code === 'core.not-allowed') return { kind: 'ended', problem: accessEnded() }
  if (aboutMessage.has(status)) return { kind: 'rejected', problem: told ?? serverUnclear() }
  if (told || status >= 500) return { kind: 'failed', problem: told ?? serverFailed() }
  return { kind: status === 429 || status === 408 ? 'failed' : 'unclear', problem: serverUnclear() }
}

const noteSkew = async (phone: Phone, skew: number | null): Promise<void> => {
  const before = await phone.store.fact('skew')
  if (skew === null || (before !== undefined && Math.abs(before - skew) < 1000)) return
  try {
    await phone.store.keep('skew', Math.round(skew))
  } catch (error) {
    // A full phone may not know the difference of its clock; what was asked matters more.
    if (!isRefusal(error) || error.problem.code !== phoneFull().code) throw error
  }
}

export const talk = async <S extends z.ZodType>(
  phone: Phone,
  ask: Ask,
  shape: S,
): Promise<Told<z.infer<S>>> => {
  const from = phone.ports.clock.now()
  let reply: Reply
  try {
    reply = await phone.ports.network.ask(ask)
  } catch {
    return { failure: { kind: 'offline', problem: needsNetwork() } }
  }
  if (reply.status < 200 || reply.status >= 300) return { failure: failureOf(reply) }
  const read = shape.safeParse(reply.body)
  if (!read.success) return { failure: { kind: 'unclear', problem: serverUnclear() } }
  await noteSkew(phone, skewOf(reply, { from, to: phone.ports.clock.now() }))
  return { data: read.data }
}

export const depositHeader = (deposit: string): string => `${depositScheme} ${deposit}`
