// Errors leave in one shape (RFC 9457): a stable code, a status, a sentence; never what the database said.
import type { FastifyReply } from 'fastify'
import { isUnstorable } from '#core/db'
import { isRefusal, type Problem } from '#core/kernel'

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'It cannot be done now',
  410: 'Gone',
  413: 'Too large',
  415: 'Wrong type of content',
  422: 'Something in the input is not right',
  429: 'Too many requests',
  500: 'An error of ours',
  503: 'Busy, try again',
}

export const problemBody = (problem: Problem) => ({
  type: `urn:prossima:problem:${problem.code}`,
  title: titles[problem.status] ?? 'Refused',
  status: problem.status,
  detail: problem.code,
  code: problem.code,
  ...(problem.details ? { details: problem.details } : {}),
  ...(problem.fields ? { fields: problem.fields } : {}),
})

const longestWait = 86_400

/** Who is told to come back is told when: what the refusal knows, or a little later. */
const waitOf = ({ status, details }: Problem): string | undefined => {
  if (status !== 429 && status !== 503) return undefined
  const told = Number(details?.retry_after ?? details?.retry_after_s)
  const seconds = Number.isFinite(told) && told > 0 ? Math.ceil(told) : status === 429 ? 60 : 5
  return String(Math.min(seconds, longestWait))
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  const wait = waitOf(problem)
  if (wait) reply.header('retry-after', wait)
  return reply.code(problem.status).type('application/problem+json').send(problemBody(problem))
}

interface HttpError {
  statusCode?: number
  code?: string
}

/** Refusals as they are; what Fastify refuses becomes ours; the rest is an error of ours without its words. */
export const problemOf = (error: unknown): Problem => {
  if (isRefusal(error)) return error.problem
  if (isUnstorable(error)) return { code: 'core.invalid-input', status: 422 }
  const status = (error as HttpError | null)?.statusCode
  if (status !== undefined && status >= 400 && status < 500) {
    return {
      code: status === 413 ? 'core.too-large' : status === 429 ? 'core.too-many' : 'core.malformed',
      status,
    }
  }
  return { code: 'core.our-error', status: 500 }
}
