// A letter only the organisation can open: what a phone records is sealed to the public key of its
// organisation, so that neither a lost phone nor an unread envelope tells anything. Used by server too.
import type { OpenedIntent, OrganisationKey, Sealed } from '../wire.ts'
import { type Bytes, bytesOf, fromBase64, randomBytes, toBase64, wordsOf } from './bytes.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const info = bytesOf('prossima sync seal 1')
/** One ephemeral key seals so many letters, each with its own IV, then another is made. */
const lettersPerKey = 1000

const letterKey = async (
  shared: ArrayBuffer,
  epk: Bytes,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: epk, info }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [usage])
}

interface Ephemeral {
  key: CryptoKey
  epk: string
  used: number
}

const newEphemeral = async (organisation: CryptoKey): Promise<Ephemeral> => {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const epk = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: organisation }, pair.privateKey, 256)
  return { key: await letterKey(shared, epk, 'encrypt'), epk: toBase64(epk), used: 0 }
}

export interface Sealer {
  /** `place` is bound into the letter: opening needs the same words. */
  seal(place: string, content: unknown): Promise<Sealed>
  /** Makes the key of the next letters now, so that the first tap does not wait for it. */
  prepare(): Promise<void>
}

export const sealerFor = (publicKey: OrganisationKey): Sealer => {
  const organisation = crypto.subtle.importKey('jwk', { ...publicKey }, curve, false, [])
  // A wrong key is told when the first letter is sealed, not as an unheard rejection.
  organisation.catch(() => undefined)
  let ephemeral: Promise<Ephemeral> | undefined
  const current = async (): Promise<Ephemeral> => {
    const known = await ephemeral
    if (known && known.used < lettersPerKey) return known
    ephemeral = organisation.then(newEphemeral)
    return ephemeral
  }
  return {
    prepare: () =>
      current().then(
        () => undefined,
        () => undefined,
      ),
    async seal(place, content) {
      const { key, epk } = await current().then((known) => {
        known.used += 1
        return known
      })
      const iv = randomBytes(12)
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
      const data = await crypto.subtle.encrypt(how, key, bytesOf(JSON.stringify(content)))
      return { epk, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) }
    },
  }
}

/** Rejects when the letter was changed, moved to another place, or sealed to another key. */
export const openSealed = async (privateKey: CryptoKey, sealed: Sealed, place: string): Promise<unknown> => {
  const epk = fromBase64(sealed.epk)
  const sender = await crypto.subtle.importKey('raw', epk, curve, false, [])
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256)
  const key = await letterKey(shared, epk, 'decrypt')
  const how = { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: bytesOf(place) }
  const data = await crypto.subtle.decrypt(how, key, fromBase64(sealed.data))
  return JSON.parse(wordsOf(new Uint8Array(data)))
}

/** For the server: the private half, as JWK, ready for `openSealed`. */
export const privateKeyFrom = (jwk: JsonWebKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])

export const newOrganisationKeys = async (): Promise<{
  public_key: OrganisationKey
  private_key: JsonWebKey
}> => {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const private_key = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { public_key: { kty: 'EC', crv: 'P-256', x, y }, private_key }
}

/** The place of a sealed intent, in a push as in a parked envelope. */
export const intentPlace = (intentId: string): string => `intent|${intentId}`

export const openIntent = async (
  privateKey: CryptoKey,
  letter: { id: string; sealed: Sealed },
): Promise<OpenedIntent> =>
  (await openSealed(privateKey, letter.sealed, intentPlace(letter.id))) as OpenedIntent
