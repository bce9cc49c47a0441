// Looks for words where data may lie: folders of files, a whole database as text, everything a browser keeps.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import type { Page } from 'playwright-core'

const inUtf16 = (word: string): Buffer => Buffer.from(word, 'utf16le')

/** The words found in these bytes, written as text of one or two bytes. */
export const foundIn = (bytes: Buffer, words: string[]): string[] =>
  words.filter((word) => bytes.includes(word) || bytes.includes(inUtf16(word)))

export const foundInFolder = (folder: string, words: string[]): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      return foundIn(readFileSync(path), words).map((word) => `${word} in ${path}`)
    })

/** Every row of every table as its owner sees it, from a copy of the folder of a stopped server. */
export const foundInTables = async (dataDir: string, words: string[]): Promise<string[]> => {
  const copy = mkdtempSync(join(tmpdir(), 'prossima-copy-'))
  cpSync(join(dataDir, 'database'), copy, { recursive: true })
  const database = await PGlite.create({ dataDir: copy })
  try {
    const { rows: tables } = await database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await database.query<{ line: string }>(`select each::text as line from ${name} each`)
      const text = rows.map(({ line }) => line).join('\n')
      found.push(...words.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`))
    }
    return found
  } finally {
    await database.close()
    rmSync(copy, { recursive: true, force: true })
  }
}

export const foundInDump = (dump: Buffer, words: string[]): string[] => foundIn(gunzipSync(dump), words)

/** Everything a page of this phone can keep: its databases, its small notes, its caches. */
export const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value))
      if (ArrayBuffer.isView(value))
        return String.fromCharCode(...new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      if (value instanceof CryptoKey) return '(key)'
      if (value && typeof value === 'object')
        return Object.entries(value)
          .map(([key, inside]) => `${key}=${asText(inside)}`)
          .join(' ')
      return String(value)
    }
    const done = <Result>(asked: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const told: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ]
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const from = database.transaction(store).objectStore(store)
        told.push(...(await done(from.getAll())).map(asText), ...(await done(from.getAllKeys())).map(asText))
      }
      database.close()
    }
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName)
      for (const request of await cache.keys()) {
        const kept = await cache.match(request)
        const isText = /text|json|script|svg/.test(kept?.headers.get('content-type') ?? '')
        told.push(request.url, isText ? ((await kept?.text()) ?? '') : '')
      }
    }
    return told.join('\n')
  })
