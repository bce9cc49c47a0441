// What Postgres refuses, in the words of the house: SQLSTATE first, then the name of the constraint, which
// is the code of the problem (sql-rules: names are final and end in no digits of ours).
import { type Problem, Refusal } from '#core/kernel'

interface DatabaseError {
  code?: string
  constraint?: string
  schema?: string
}

const codeOf = (error: DatabaseError): string =>
  `${error.schema ?? 'core'}.${(error.constraint ?? 'constraint').replace(/_\d+$/, '').replaceAll('_', '-')}`

/** Values no column can hold: a letter Postgres has no place for, a day or an offset that is none, a number too large. */
const unstorable = new Set(['22001', '22021', '22P05', '22P02', '22003', '22007', '22008', '22009', '23502'])

const withStatus = (error: DatabaseError): Problem | undefined => {
  switch (error.code) {
    case '23505':
    case '23514':
    case '23P01':
      return { code: codeOf(error), status: 409 }
    case '23503':
      return { code: 'core.not-found', status: 404 }
    case '42501':
      return { code: 'core.not-allowed', status: 403 }
    default:
      return unstorable.has(error.code ?? '') ? { code: 'core.invalid-input', status: 422 } : undefined
  }
}

/** Constraint errors become refusals; everything else stays an error of ours. */
export const asRefusal = (error: unknown): unknown => {
  const problem = withStatus(error as DatabaseError)
  return problem ? new Refusal(problem) : error
}

/** Words the database could not take, told by a role of the house: the asker's fault, not ours. */
export const isUnstorable = (error: unknown): boolean => {
  const { code } = (error ?? {}) as DatabaseError
  return code?.startsWith('22') === true && unstorable.has(code)
}

/** Worth trying the whole line once more: deadlock, serialisation, lost connection, two tabs at once. */
export const isPassing = (error: unknown): boolean => {
  const { code } = error as DatabaseError
  return code === '40001' || code === '40P01' || code === '08006' || code === '08003' || code === '57P01'
}

export const isConstraint = (error: unknown): boolean =>
  ((error as DatabaseError).code ?? '').startsWith('23')
