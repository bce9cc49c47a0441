// A refusal in plain words: one shape on the wire (RFC 9457), on the screen and in the outbox of a phone.
// `code` is stable ("goods.lot-expired"); its sentence lives in the texts of the room that utters it.

export interface Problem {
  code: string
  status: number
  /** Facts the sentence may name: never a person, never a note. */
  details?: Record<string, string | number | boolean | null>
  /** Field by field, for forms: path in the input -> code. */
  fields?: Record<string, string>
}

export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

type Details = Problem['details']

/** Ends an action or a query: nothing is written. Status 409 unless said otherwise. */
export const refuse = (code: string, details?: Details, status = 409): never => {
  throw new Refusal({ code, status, details })
}

/** What is hidden and what does not exist answer alike (architecture section 5). */
export const notFound = (): never => refuse('core.not-found', undefined, 404)
export const notAllowed = (verb: string): never => refuse('core.not-allowed', { verb }, 403)
export const notSignedIn = (): never => refuse('core.not-signed-in', undefined, 401)

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal

/** The answer did not come: no network, or a server that failed. Where one may not ask, there is nothing to miss. */
export const didNotCome = (problem: Problem | undefined): boolean =>
  problem !== undefined && (problem.status === 0 || problem.status >= 500)
