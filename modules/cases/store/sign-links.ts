// What the house asks the database when somebody without an account answers to a plan: three pinned functions, nothing else.
import type { Database } from '#core/db'
import type { Row } from '#core/kernel'

export interface LinkKey {
  network_id: string
  link_id: string
}

const oneOf = async (database: Database, text: string, values: unknown[]): Promise<unknown> => {
  const [row] = await database.as('jobs', (run) => run({ text, values }))
  return row?.told ?? null
}

/** What the link is bound to; null when it can no longer be answered. */
export const boundOf = async (database: Database, { network_id, link_id }: LinkKey) =>
  (await oneOf(database, 'select cases.sign_link_bound($1, $2) as told', [network_id, link_id])) as {
    document_sha256: string
  } | null

/** The sealed plan when the number is right; how many tries are left when it is wrong; null when it is over. */
export const tryLink = async (database: Database, { network_id, link_id }: LinkKey, code_hash: string) =>
  (await oneOf(database, 'select cases.try_sign_link($1, $2, $3) as told', [
    network_id,
    link_id,
    code_hash,
  ])) as Row | null

export const answerLink = async (
  database: Database,
  { network_id, link_id }: LinkKey,
  said: { code_hash: string; signature_id: string; answer: 'yes' | 'no'; at: string },
): Promise<boolean> =>
  (await oneOf(database, 'select cases.answer_sign_link($1, $2, $3, $4, $5, $6) as told', [
    ...[network_id, link_id, said.code_hash, said.signature_id, said.answer, said.at],
  ])) === true
