// A copy of everything the embedded installation holds, in one sealed file: the database between two
// transactions, and the stored files. The keys are never in it: without the secret file it is noise.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const mark = Buffer.from('PROSSIMA-BACKUP-1\n')

export class BrokenBackup extends Error {
  constructor() {
    super('The backup cannot be opened: it is damaged, or it was made with another secret file.')
  }
}

const walk = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? walk(path) : [path]
      })
    : []

const entry = (name: string, bytes: Uint8Array): Buffer[] => {
  const head = Buffer.alloc(12)
  head.writeUInt32BE(Buffer.byteLength(name), 0)
  head.writeBigUInt64BE(BigInt(bytes.length), 4)
  return [head, Buffer.from(name), Buffer.from(bytes)]
}

/** `database` is a dump of the data folder; `files` the folder of stored files. `key` is 32 bytes. */
export const packBackup = (database: Uint8Array, files: string, key: Buffer): Buffer => {
  const parts = [...entry('database.tar.gz', database)]
  for (const path of walk(files)) parts.push(...entry(`files/${relative(files, path)}`, readFileSync(path)))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(mark)
  const body = Buffer.concat([cipher.update(Buffer.concat(parts)), cipher.final()])
  return Buffer.concat([mark, iv, cipher.getAuthTag(), body])
}

const unseal = (bytes: Buffer, key: Buffer): Buffer => {
  try {
    if (!bytes.subarray(0, mark.length).equals(mark)) throw new BrokenBackup()
    const rest = bytes.subarray(mark.length)
    const cipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12)).setAAD(mark)
    cipher.setAuthTag(rest.subarray(12, 28))
    return Buffer.concat([cipher.update(rest.subarray(28)), cipher.final()])
  } catch {
    throw new BrokenBackup()
  }
}

export interface Unpacked {
  database: Buffer
  files: { name: string; bytes: Buffer }[]
}

/** Every byte is proved before anything is written. */
export const unpackBackup = (bytes: Buffer, key: Buffer): Unpacked => {
  const plain = unseal(bytes, key)
  const unpacked: Unpacked = { database: Buffer.alloc(0), files: [] }
  let at = 0
  while (at < plain.length) {
    const nameLength = plain.readUInt32BE(at)
    const length = Number(plain.readBigUInt64BE(at + 4))
    const name = plain.toString('utf8', at + 12, at + 12 + nameLength)
    const content = plain.subarray(at + 12 + nameLength, at + 12 + nameLength + length)
    if (name === 'database.tar.gz') unpacked.database = content
    else unpacked.files.push({ name: name.slice('files/'.length), bytes: content })
    at += 12 + nameLength + length
  }
  return unpacked
}

export const writeFiles = (folder: string, files: Unpacked['files']): void => {
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    if (relative(folder, path).startsWith('..')) throw new BrokenBackup()
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, bytes, { mode: 0o600 })
  }
}
