// Bytes that rest outside the database (a paper, a photo) under the key of their person or file: the store never holds a
// word in clear, and erasing the key erases them too.
import { type Database, isConstraint, type Token } from '#core/db'
import { notFound, type Row } from '#core/kernel'
import { openUnder, sealUnder } from '#core/secrets'
import { keepKey, keysStatement, newKey, unwrapKey, wrapKey } from './sealing.ts'

/** The key of a person or a file the worker sees; born now for those who had none. */
export const subjectKey = async (database: Database, token: Token, subject: string): Promise<Buffer> => {
  const house = { network_id: token.network_id, secrets: database.secrets }
  const once = () =>
    database.change(token, [keysStatement(token.network_id, [subject])], (_, [rows = []]) => {
      const known: Row | undefined = rows[0]
      const key = known ? unwrapKey(house, subject, String(known.wrapped)) : newKey()
      return {
        saves: known ? [] : [keepKey(token.network_id, subject, wrapKey(house, subject, key))],
        answer: () => key,
      }
    })
  try {
    return await once()
  } catch (error) {
    // Somebody else wrote first, or there is a key this worker may not see.
    if (isConstraint(error)) return once().catch(() => notFound())
    throw error
  }
}

/** `place` is bound in: the same bytes cannot be opened as another paper. */
export const sealBytes = (key: Uint8Array, place: string, bytes: Uint8Array): Uint8Array =>
  Buffer.from(sealUnder(key, place, bytes), 'base64')

export const openBytes = (key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array =>
  openUnder(key, place, Buffer.from(sealed).toString('base64'))
