// The signed address of a turn: two ids and a seal. It opens one turn, for signing up only, and tells nothing of anybody.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#core/secrets'

export interface TurnKey {
  network_id: string
  turn_id: string
}

const sealOf = (secrets: Secrets, { network_id, turn_id }: TurnKey): Buffer =>
  createHmac('sha256', secrets.key('turn-links')).update(`${network_id}/${turn_id}`).digest()

const short = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
const long = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const turnToken = (secrets: Secrets, key: TurnKey): string =>
  [short(key.network_id), short(key.turn_id), sealOf(secrets, key).toString('base64url')].join('.')

const shape = /^([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/

/** Undefined for whatever this house did not write, sign by sign. */
export const readTurnToken = (secrets: Secrets, token: string): TurnKey | undefined => {
  const [, network, turn, seal] = shape.exec(token) ?? []
  if (!network || !turn || !seal) return undefined
  // Last signs hold bits that say nothing: only the one way of writing it is the link.
  if ([network, turn, seal].some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part))
    return undefined
  const key = { network_id: long(network), turn_id: long(turn) }
  const [given, wanted] = [Buffer.from(seal, 'base64url'), sealOf(secrets, key)]
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? key : undefined
}
