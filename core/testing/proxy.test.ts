// The network that can be cut: exactly where we say, and back when we say.
import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NetworkProxy, startProxy } from './proxy.ts'

const answer = 'x'.repeat(5000)
let received = 0
let server: Server
let proxy: NetworkProxy

beforeEach(async () => {
  received = 0
  server = createServer((request, reply) => {
    request.on('data', (piece: Buffer) => {
      received += piece.length
    })
    request.on('error', () => {})
    request.on('end', () => reply.end(answer))
  })
  proxy = await startProxy({ target: await listening(server) })
})

afterEach(async () => {
  await proxy.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('an untouched line passes everything both ways', async () => {
  expect(await post('hello')).toBe(answer)
  expect(received).toBe(5)
})

test('the answer is cut at the byte that was asked for, and the next request passes', async () => {
  const cut = proxy.cutAfter({ direction: 'down', bytes: 1000 })
  await expect(post('hello')).rejects.toThrow()
  await cut
  expect(proxy.passed().down).toBe(1000)
  expect(received).toBe(5)
  expect(await post('again')).toBe(answer)
})

test('a cut that found nothing to strike is forgotten', async () => {
  void proxy.cutAfter({ direction: 'down', bytes: 100_000 })
  expect(await post('hello')).toBe(answer)
  void proxy.cutAfter({ direction: 'down', bytes: 1000 })
  proxy.spare()
  expect(await post('again')).toBe(answer)
})

test('what the device sends is cut at every offset, and the server gets exactly so much', async () => {
  const seen: number[] = []
  const sink = createTcpServer((socket) => {
    let bytes = 0
    socket.on('data', (piece) => {
      bytes += piece.length
    })
    socket.on('error', () => {})
    socket.on('close', () => seen.push(bytes))
  })
  proxy.pointTo(await listening(sink))
  const offsets = [0, 1, 64, 128, 4096, 20_000]
  for (const bytes of offsets) {
    const cut = proxy.cutAfter({ direction: 'up', bytes })
    await expect(post('y'.repeat(30_000))).rejects.toThrow()
    await cut
  }
  await expect.poll(() => seen).toEqual(offsets)
  await new Promise((resolve) => sink.close(resolve))
})

test('a dark line refuses, and comes back on the same port', async () => {
  const cut = proxy.cutAfter({ direction: 'up', bytes: 10, dark: true })
  await expect(post('hello')).rejects.toThrow()
  await cut
  await expect(post('hello')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  await proxy.light()
  expect(await post('hello')).toBe(answer)
})

test('a slow line is slow both ways', async () => {
  proxy.delay(150)
  const started = Date.now()
  await post('hello')
  expect(Date.now() - started).toBeGreaterThanOrEqual(300)
})

async function post(body: string): Promise<string> {
  const reply = await fetch(proxy.url, { method: 'POST', body, headers: { connection: 'close' } })
  return await reply.text()
}

async function listening(target: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  const address = target.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
