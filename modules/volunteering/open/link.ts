// Signed addresses: two ids and a seal. One opens a turn, for signing up; the other is a guest's own, for saying that they do not
// come. Neither opens what the other does, and both tell nothing of anybody.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#core/secrets'

const short = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
const long = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const shape = /^([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/
type Ids = readonly [network_id: string, id: string]

/** `purpose` names the key: a token of one purpose is nothing for another. */
const addressesFor = (purpose: string) => {
  const sealOf = (secrets: Secrets, [network_id, id]: Ids): Buffer =>
    createHmac('sha256', secrets.key(purpose)).update(`${network_id}/${id}`).digest()
  return {
    write: (secrets: Secrets, ids: Ids): string =>
      [short(ids[0]), short(ids[1]), sealOf(secrets, ids).toString('base64url')].join('.'),
    /** Undefined for whatever this house did not write, sign by sign. */
    read: (secrets: Secrets, token: string): Ids | undefined => {
      const [, network, id, seal] = shape.exec(token) ?? []
      if (!network || !id || !seal) return undefined
      // Last signs hold bits that say nothing: only the one way of writing it is the link.
      if ([network, id, seal].some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part))
        return undefined
      const ids: Ids = [long(network), long(id)]
      const [given, wanted] = [Buffer.from(seal, 'base64url'), sealOf(secrets, ids)]
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? ids : undefined
    },
  }
}

export interface TurnKey {
  network_id: string
  turn_id: string
}

const turns = addressesFor('turn-links')

export const turnToken = (secrets: Secrets, { network_id, turn_id }: TurnKey): string =>
  turns.write(secrets, [network_id, turn_id])

export const readTurnToken = (secrets: Secrets, token: string): TurnKey | undefined => {
  const ids = turns.read(secrets, token)
  return ids && { network_id: ids[0], turn_id: ids[1] }
}

export interface LeaveKey {
  network_id: string
  sign_up_id: string
}

const leaves = addressesFor('turn-leave-links')

export const leaveToken = (secrets: Secrets, { network_id, sign_up_id }: LeaveKey): string =>
  leaves.write(secrets, [network_id, sign_up_id])

export const readLeaveToken = (secrets: Secrets, token: string): LeaveKey | undefined => {
  const ids = leaves.read(secrets, token)
  return ids && { network_id: ids[0], sign_up_id: ids[1] }
}

/** What a guest is given to keep. */
export const leaveUrl = (
  { public_url, database }: { public_url: string; database: { secrets: Secrets } },
  key: LeaveKey,
): string => `${public_url}/open/leave#${leaveToken(database.secrets, key)}`
