// The keys of the house: one master secret in a file that no backup holds; every purpose derives its own key.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Secrets {
  /** 32 bytes for one purpose, always the same. */
  key(purpose: string): Buffer
  /** AES-256-GCM under the key of the purpose; `place` is bound in. */
  seal(purpose: string, place: string, content: Uint8Array): string
  open(purpose: string, place: string, sealed: string): Buffer
}

/** AES-256-GCM under a key of 32 bytes; `place` is bound in. */
export const sealUnder = (key: Uint8Array, place: string, content: Uint8Array): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** Throws when the key, the place or a single bit is another. */
export const openUnder = (key: Uint8Array, place: string, sealed: string): Buffer => {
  const bytes = Buffer.from(sealed, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(place))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()])
}

export const secretsFrom = (master: Buffer): Secrets => {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'prossima', purpose, 32))
  return {
    key,
    seal: (purpose, place, content) => sealUnder(key(purpose), place, content),
    open: (purpose, place, sealed) => openUnder(key(purpose), place, sealed),
  }
}

/** Reads the file, or makes it when `mayMake`. Errors are one sentence for whoever starts the server. */
export const readSecrets = (path: string, mayMake: boolean): Secrets => {
  if (!existsSync(path)) {
    if (!mayMake)
      throw new Error(
        `The secret file ${path} is missing. Without it sessions and sealed records cannot be opened.`,
      )
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  }
  const master = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (master.length !== 32) throw new Error(`The secret file ${path} must hold 32 bytes in base64.`)
  return secretsFrom(master)
}
