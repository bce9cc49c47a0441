// Where photos and documents rest. A key says nothing of the person: whose room it is and the fingerprint
// of the content, so the same file sent twice is kept once and a changed byte is noticed.
import { createHash } from 'node:crypto'
import { extensions, type FileType, typeOfExtension } from './file-type.ts'

export type StoredFile = { readonly bytes: Uint8Array; readonly type: FileType }

export type FileStore = {
  /** Saying it twice is harmless. */
  put(key: string, bytes: Uint8Array, type: FileType): Promise<void>
  /** null when there is none; throws DamagedFile when the content is no longer what was stored. */
  get(key: string): Promise<StoredFile | null>
  /** Saying it twice is harmless. */
  remove(key: string): Promise<void>
}

export class DamagedFile extends Error {}
export class WrongFileKey extends Error {}

const keyPattern = /^([a-z0-9][a-z0-9-]{0,63})\/([0-9a-f]{64})\.(jpg|png|webp|pdf)$/

/** `scope` is the owner in lower-case letters, digits and hyphens: a network or record id, never a name. */
export function fileKey(scope: string, bytes: Uint8Array, type: FileType): string {
  return checkedKey(`${scope}/${fingerprint(bytes)}.${extensions[type]}`).key
}

export type CheckedKey = { key: string; scope: string; hash: string; type: FileType }

/** Only keys of this shape reach a disk or a bucket: no path can be smuggled in. */
export function checkedKey(key: string): CheckedKey {
  const [, scope, hash, extension] = keyPattern.exec(key) ?? []
  const type = extension ? typeOfExtension(extension) : null
  if (!scope || !hash || !type) throw new WrongFileKey('file key of unknown shape')
  return { key, scope, hash, type }
}

/** Called before writing: key, content and type must agree. */
export function checkContent(key: string, bytes: Uint8Array, type: FileType): CheckedKey {
  const checked = checkedKey(key)
  if (checked.type !== type || checked.hash !== fingerprint(bytes))
    throw new WrongFileKey('file key does not fit the content')
  return checked
}

/** Called after reading. */
export function checkStored(checked: CheckedKey, bytes: Uint8Array): StoredFile {
  if (fingerprint(bytes) !== checked.hash) throw new DamagedFile(`stored file changed: ${checked.key}`)
  return { bytes, type: checked.type }
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
