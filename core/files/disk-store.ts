// Files in a folder of the server: the shape for a small territory with one machine and its backup.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type CheckedKey, checkContent, checkedKey, checkStored, type FileStore } from './file-store.ts'

export function diskStore(folder: string): FileStore {
  const root = resolve(folder)
  const pathOf = ({ scope, hash, key }: CheckedKey) =>
    join(root, scope, hash.slice(0, 2), key.slice(scope.length + 1))
  return {
    async put(key, bytes, type) {
      await writeWhole(pathOf(checkContent(key, bytes, type)), bytes)
    },
    async get(key) {
      const checked = checkedKey(key)
      const bytes = await readFile(pathOf(checked)).catch(nullIfMissing)
      return bytes && checkStored(checked, bytes)
    },
    async remove(key) {
      await rm(pathOf(checkedKey(key)), { force: true })
    },
  }
}

/** Whoever reads sees the whole file or none, also after a power cut: write aside, flush, rename. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}.part`
  try {
    const file = await open(aside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
