// The letter's signature: an address that opens one referral, for answering only, until a day, and only while it is the last
// one given out. It holds ids and a date; whoever changes a single sign of it opens nothing.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '#core/kernel'

export interface Linked {
  network_id: string
  referral_id: string
  version: number
  expires_at: string
}

const bodyLength = 40
const signatureLength = 32
const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const sign = (key: Buffer, body: Buffer): Buffer => createHmac('sha256', key).update(body).digest()

export const signLink = (key: Buffer, { network_id, referral_id, version, expires_at }: Linked): string => {
  const body = Buffer.alloc(bodyLength)
  uuidBytes(network_id).copy(body, 0)
  uuidBytes(referral_id).copy(body, 16)
  body.writeUInt32BE(Math.floor(Date.parse(expires_at) / 1000), 32)
  body.writeUInt32BE(version, 36)
  return Buffer.concat([body, sign(key, body)]).toString('base64url')
}

/** Altered and invented answer alike; expired is told, because it was true once. */
export const readLink = (key: Buffer, token: string, now: string): Linked => {
  const bytes = Buffer.from(token, 'base64url')
  const isWhole = bytes.length === bodyLength + signatureLength && bytes.toString('base64url') === token
  const body = bytes.subarray(0, bodyLength)
  if (!isWhole || !timingSafeEqual(bytes.subarray(bodyLength), sign(key, body)))
    return refuse('referrals.link-altered', undefined, 404)
  const expires = body.readUInt32BE(32) * 1000
  if (expires <= Date.parse(now)) refuse('referrals.link-expired', undefined, 410)
  return {
    network_id: uuidOf(body.subarray(0, 16)),
    referral_id: uuidOf(body.subarray(16, 32)),
    version: body.readUInt32BE(36),
    expires_at: new Date(expires).toISOString(),
  }
}

/** One purpose, one key. */
export const linkPurpose = 'referral-answer-link'
export const linkDays = 60
export const linkPath = '/open/answer'

export const expiryFrom = (now: string): string =>
  new Date(Date.parse(now) + linkDays * 86_400_000).toISOString()

/** The token stands behind the # so that no server on the way writes it down. */
export const addressOf = (public_url: string, token: string): string => `${public_url}${linkPath}#${token}`
