// Does whoever asks still work here? A phone whose worker lost every access must hear so, not "sign in again":
// it then forgets what it carries and leaves what it holds in sealed envelopes.
import type { Database, Token } from '#core/db'
import { isRefusal, type Me, notAllowed, Refusal } from '#core/kernel'
import { accessEnded } from '../wire.ts'

export const mustStillWork = (me: Me): Me => {
  // A machine's token has verbs; carrying a night's work is none of them.
  if (me.scopes.length > 0) notAllowed('sync')
  if (me.grants.length === 0) throw new Refusal({ code: accessEnded, status: 410 })
  return me
}

export interface Asking {
  token: Token
  /** The phone, when the question names it. */
  device?: string
}

/** Of a question refused as "not signed in": was the session closed because the access ended? */
export const orEnded = async <T>(database: Database, asking: Asking, answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (error) {
    if (!isRefusal(error) || error.problem.status !== 401) throw error
    const rows = await database.as(
      'jobs',
      (run) =>
        run({
          text: 'select sync.is_over($1, $2, $3) as is_over',
          values: [asking.token.network_id, asking.token.hash, asking.device ?? null],
        }),
      'person',
    )
    if (rows[0]?.is_over) throw new Refusal({ code: accessEnded, status: 410 })
    throw error
  }
}
