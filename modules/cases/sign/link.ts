// A link to answer from afar: two ids and a seal over the very page it is for. The seal, and a number said by voice, are
// the house's; nothing in the address tells who or what.
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '#core/secrets'
import type { LinkKey } from '../store/sign-links.ts'

const hmac = (secrets: Secrets, purpose: string, text: string) =>
  createHmac('sha256', secrets.key(purpose)).update(text).digest()

const sealOf = (secrets: Secrets, { network_id, link_id }: LinkKey, document_sha256: string): Buffer =>
  hmac(secrets, 'plan-links', `${network_id}/${link_id}/${document_sha256}`)

const short = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
const long = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const linkToken = (secrets: Secrets, key: LinkKey, document_sha256: string): string =>
  [
    short(key.network_id),
    short(key.link_id),
    sealOf(secrets, key, document_sha256).toString('base64url'),
  ].join('.')

const shape = /^([\w-]{22})\.([\w-]{22})\.([\w-]{43})$/

export const readToken = (token: string): (LinkKey & { seal: Buffer }) | undefined => {
  const [, network, link, seal] = shape.exec(token) ?? []
  if (!network || !link || !seal) return undefined
  // Last signs hold bits that say nothing: only the one way of writing it is the link.
  const isWritten = [network, link, seal].every(
    (part) => Buffer.from(part, 'base64url').toString('base64url') === part,
  )
  if (!isWritten) return undefined
  return { network_id: long(network), link_id: long(link), seal: Buffer.from(seal, 'base64url') }
}

export const isSealed = (
  secrets: Secrets,
  { seal, ...key }: LinkKey & { seal: Buffer },
  document_sha256: string,
): boolean => {
  const wanted = sealOf(secrets, key, document_sha256)
  return seal.length === wanted.length && timingSafeEqual(seal, wanted)
}

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** The number is never kept: only this, which says nothing without the secret of the house. */
export const codeHash = (secrets: Secrets, link_id: string, code: string): string =>
  hmac(secrets, 'plan-link-codes', `${link_id}/${code}`).toString('hex')
