// Answers of the account doors: the same shape as every other door of the house, also when the answer is no.
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { isRefusal, type Problem } from '#core/kernel'

export type SendProblem = (reply: FastifyReply, problem: Problem) => unknown

export interface Doors {
  /** Throws when a foreign page asks. */
  guard: (request: FastifyRequest) => void
  sendProblem: SendProblem
}

type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Wraps a handler: foreign pages are refused first, refusals become problems, nothing is kept by anyone's cache. */
export const door =
  (doors: Doors, handle: Handle): RouteHandlerMethod =>
  async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      doors.guard(request)
      const answer = await handle(request, reply)
      return reply.sent ? reply : reply.send(answer ?? {})
    } catch (error) {
      if (!isRefusal(error)) throw error
      await doors.sendProblem(reply, error.problem)
      return reply
    }
  }
