// The lock of the phone. One random root key opens everything kept here; it is stored only wrapped: by a
// passkey of this phone, or by a PIN together with a share the server holds. A stolen disk and a PIN open nothing.
import {
  type Bytes,
  bytesOf,
  fromBase64,
  joined,
  randomBytes,
  sameBytes,
  toBase64,
  wordsOf,
} from './bytes.ts'

export interface Cipher {
  iv: Bytes
  data: Bytes
}

export interface DataKey {
  /** `place` is table|id: a record moved elsewhere does not open. */
  encrypt(place: string, value: unknown): Promise<Cipher>
  decrypt(place: string, cipher: Cipher): Promise<unknown>
  /** Same words, same mark, and nobody without the key can tell the words. */
  blind(words: string): Promise<string>
}

export interface PinWrap {
  salt: string
  iterations: number
  iv: string
  data: string
}
export interface PasskeyWrap {
  credential_id: string
  salt: string
  iv: string
  data: string
}

export const pinIterations = 600_000
const emptySalt = new Uint8Array(32)
const gcm = { name: 'AES-GCM', length: 256 } as const
const from = (salt: Bytes, info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(info) })
const hkdf = (bytes: Bytes) => crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])

export const newRoot = (): Bytes => randomBytes(32)

export const dataKeyFrom = async (root: Bytes): Promise<DataKey> => {
  const base = await hkdf(root)
  const [key, marker] = await Promise.all([
    crypto.subtle.deriveKey(from(emptySalt, 'prossima records'), base, gcm, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(
      from(emptySalt, 'prossima marks'),
      base,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ])
  return {
    async encrypt(place, value) {
      const iv = randomBytes(12)
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
      return {
        iv,
        data: new Uint8Array(await crypto.subtle.encrypt(how, key, bytesOf(JSON.stringify(value)))),
      }
    },
    async decrypt(place, { iv, data }) {
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
      return JSON.parse(wordsOf(new Uint8Array(await crypto.subtle.decrypt(how, key, data))))
    },
    async blind(words) {
      const mark = await crypto.subtle.sign('HMAC', marker, bytesOf(words))
      return toBase64(new Uint8Array(mark).subarray(0, 18))
    },
  }
}

/** Opens each cipher once while the phone is open; `forget` when it closes. */
export const remembering = (data: DataKey): DataKey & { forget(): void } => {
  const opened = new Map<string, { iv: Bytes; value: unknown }>()
  const marks = new Map<string, string>()
  return {
    ...data,
    async blind(words) {
      const mark = marks.get(words) ?? (await data.blind(words))
      marks.set(words, mark)
      return mark
    },
    async decrypt(place, cipher) {
      const known = opened.get(place)
      if (known && sameBytes(known.iv, cipher.iv)) return known.value
      const value = await data.decrypt(place, cipher)
      opened.set(place, { iv: cipher.iv, value })
      return value
    },
    forget() {
      opened.clear()
      marks.clear()
    },
  }
}

/** What another key wrote, or what was damaged, is not here. */
export const openedIfOurs = async (data: DataKey, place: string, cipher: Cipher): Promise<unknown> => {
  try {
    return await data.decrypt(place, cipher)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

const pinKey = async (
  wrap: Pick<PinWrap, 'salt' | 'iterations'>,
  pin: string,
  share: Bytes,
): Promise<CryptoKey> => {
  const salt = fromBase64(wrap.salt)
  const words = await crypto.subtle.importKey('raw', bytesOf(pin.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: wrap.iterations }
  const stretched = new Uint8Array(await crypto.subtle.deriveBits(how, words, 256))
  const both = await hkdf(joined(stretched, share))
  return crypto.subtle.deriveKey(from(salt, 'prossima pin and share'), both, gcm, false, [
    'encrypt',
    'decrypt',
  ])
}

const passkeyKey = async (salt: string, secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(from(fromBase64(salt), 'prossima passkey'), await hkdf(secret), gcm, false, [
    'encrypt',
    'decrypt',
  ])

const wrapped = async (key: CryptoKey, root: Bytes): Promise<{ iv: string; data: string }> => {
  const iv = randomBytes(12)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, root)
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) }
}

/** Undefined when the key is not the one that wrapped. */
const unwrapped = async (key: CryptoKey, wrap: { iv: string; data: string }): Promise<Bytes | undefined> => {
  try {
    const how = { name: 'AES-GCM', iv: fromBase64(wrap.iv) }
    return new Uint8Array(await crypto.subtle.decrypt(how, key, fromBase64(wrap.data)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

export const wrapWithPin = async (root: Bytes, pin: string, share: Bytes): Promise<PinWrap> => {
  const made = { salt: toBase64(randomBytes(16)), iterations: pinIterations }
  return { ...made, ...(await wrapped(await pinKey(made, pin, share), root)) }
}

export const unwrapWithPin = async (wrap: PinWrap, pin: string, share: Bytes): Promise<Bytes | undefined> =>
  unwrapped(await pinKey(wrap, pin, share), wrap)

export const newPasskeySalt = (): Bytes => randomBytes(32)

export const wrapWithPasskey = async (
  root: Bytes,
  made: { credential_id: string; salt: Bytes; secret: Bytes },
): Promise<PasskeyWrap> => {
  const salt = toBase64(made.salt)
  return {
    credential_id: made.credential_id,
    salt,
    ...(await wrapped(await passkeyKey(salt, made.secret), root)),
  }
}

export const unwrapWithPasskey = async (wrap: PasskeyWrap, secret: Bytes): Promise<Bytes | undefined> =>
  unwrapped(await passkeyKey(wrap.salt, secret), wrap)
