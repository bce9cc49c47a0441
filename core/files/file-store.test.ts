import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DamagedFile, type FileStore, fileKey, openFileStore, WrongFileKey } from './index.ts'

const bytes = new TextEncoder().encode('a small piece of paper')
const key = fileKey('0198f2d0-rete', bytes, 'application/pdf')

let folder: string
let bucket: Server
let port = 0
const objects = new Map<string, { body: Buffer; type: string }>()
const seen: { authorization: string; disposition: string }[] = []

/** The three verbs of a bucket, path style. */
function openBucket(): Server {
  return createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
      seen.push({
        authorization: request.headers.authorization ?? '',
        disposition: request.headers['content-disposition'] ?? '',
      })
      const kept = objects.get(name)
      if (request.method === 'PUT')
        objects.set(name, { body: Buffer.concat(chunks), type: request.headers['content-type'] ?? '' })
      if (request.method === 'DELETE') objects.delete(name)
      if (request.method === 'GET' && !kept) {
        reply.writeHead(404, { 'content-type': 'application/xml' })
        reply.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>')
      } else if (request.method === 'GET')
        reply.writeHead(200, { 'content-type': kept?.type ?? '' }).end(kept?.body)
      else reply.writeHead(request.method === 'DELETE' ? 204 : 200).end()
    })
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prossima-files-'))
  bucket = openBucket()
  await new Promise<void>((done) => bucket.listen(0, '127.0.0.1', done))
  const address = bucket.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  bucket.closeAllConnections()
  await new Promise((done) => bucket.close(done))
})

const s3 = () => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-south-1',
  bucket: 'carte',
  access_key_id: 'AK',
  secret_access_key: 'SK',
})
const shapes: [string, () => Promise<FileStore>][] = [
  ['a folder', () => openFileStore({ folder })],
  ['a bucket', () => openFileStore({ folder, s3: s3() })],
]

describe.each(shapes)('a store in %s', (_, open) => {
  it('keeps, gives back and forgets, also when asked twice', async () => {
    const store = await open()
    expect(await store.get(key)).toBeNull()
    await store.put(key, bytes, 'application/pdf')
    await store.put(key, bytes, 'application/pdf')
    const kept = await store.get(key)
    expect(kept?.type).toBe('application/pdf')
    expect(new TextDecoder().decode(kept?.bytes)).toBe('a small piece of paper')
    await store.remove(key)
    await store.remove(key)
    expect(await store.get(key)).toBeNull()
  })

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    `..%2f/${'a'.repeat(64)}.pdf`,
    `a/../b/${'a'.repeat(64)}.pdf`,
    `a\0/${'a'.repeat(64)}.pdf`,
    `a/${'a'.repeat(64)}.exe`,
    '',
  ])('lets no foreign path through: %s', async (wrong) => {
    const store = await open()
    await expect(store.get(wrong)).rejects.toThrow(WrongFileKey)
    await expect(store.remove(wrong)).rejects.toThrow(WrongFileKey)
    await expect(store.put(wrong, bytes, 'application/pdf')).rejects.toThrow(WrongFileKey)
  })

  it('refuses a key that does not fit the content', async () => {
    const store = await open()
    await expect(store.put(key, new Uint8Array([1]), 'application/pdf')).rejects.toThrow(WrongFileKey)
    await expect(store.put(key, bytes, 'image/png')).rejects.toThrow(WrongFileKey)
  })
})

describe('what lies in the store', () => {
  it('is one whole file, with no leftovers of writing', async () => {
    const store = await openFileStore({ folder })
    await Promise.all([store.put(key, bytes, 'application/pdf'), store.put(key, bytes, 'application/pdf')])
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    expect(files.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([key.split('/')[1]])
  })

  it('is noticed when somebody changed it', async () => {
    const store = await openFileStore({ folder })
    await store.put(key, bytes, 'application/pdf')
    const [name] = (await readdir(folder, { recursive: true })).filter((entry) => entry.endsWith('.pdf'))
    const path = join(folder, name ?? '')
    await writeFile(path, `${await readFile(path, 'utf8')}!`)
    await expect(store.get(key)).rejects.toThrow(DamagedFile)
  })

  it('goes to the bucket signed, typed, and never to be shown in place', async () => {
    const store = await openFileStore({ folder, s3: s3() })
    await store.put(key, bytes, 'application/pdf')
    expect(objects.get(`/carte/${key}`)?.type).toBe('application/pdf')
    expect(objects.get(`/carte/${key}`)?.body.equals(bytes)).toBe(true)
    expect(seen.at(-1)?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AK\//)
    expect(seen.at(-1)?.disposition).toBe('attachment')
  })

  it('a scope that is not plain is refused', () => {
    expect(() => fileKey('../x', bytes, 'image/png')).toThrow(WrongFileKey)
    expect(() => fileKey('Maria Rossi', bytes, 'image/png')).toThrow(WrongFileKey)
  })
})
