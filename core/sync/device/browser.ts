// The ports of a real phone: its browser.
import { newId, systemClock, timelessId } from '../../kernel/index.ts'
import { browserAuthenticator } from './passkey.ts'
import type { Ask, DevicePorts, Disk, Locks, Marks, Neighbours, Reply } from './ports.ts'
import { depositHeader } from './talk.ts'

const patience = 30_000

const ask = async ({ method, path, body, deposit }: Ask): Promise<Reply> => {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (deposit) headers.authorization = depositHeader(deposit)
  const answer = await fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: deposit ? 'omit' : 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const words = await answer.text()
  return { status: answer.status, date: answer.headers.get('date'), body: readJson(words) }
}

/** A page that is not ours is not JSON: then there is no body, and the status alone means little. */
const readJson = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}

const locks: Locks = {
  only: (name, run) =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? run() : undefined)),
}

const marks: Marks = {
  get: (name) => localStorage.getItem(name),
  set: (name, words) => localStorage.setItem(name, words),
  remove: (name) => localStorage.removeItem(name),
}

const disk: Disk = {
  async estimate() {
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
    return { usage: usage ?? null, quota: quota ?? null }
  },
  async persist() {
    if (!navigator.storage?.persist) return null
    return (await navigator.storage.persisted()) || navigator.storage.persist()
  },
}

const neighboursOf = (name: string): Neighbours => {
  const channel = new BroadcastChannel(name)
  return {
    tell: () => channel.postMessage('changed'),
    hear(listener) {
      channel.addEventListener('message', listener)
      return () => {
        channel.removeEventListener('message', listener)
        channel.close()
      }
    },
  }
}

const patience_ms = 250

/** When nothing else waits; a browser that does not tell is believed to be free. */
const whenFree = (done: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: patience_ms })
  else setTimeout(done)
}

/** Counting a shelf again, sending, reading anew: all of it would hold back the line that was just read. Nothing is drawn behind a dark screen. */
export const drawn = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) return void setTimeout(done)
    const late = setTimeout(done, patience_ms)
    requestAnimationFrame(() => {
      clearTimeout(late)
      whenFree(done)
    })
  })

const wakes = (listener: () => void): (() => void) => {
  const seen = () => {
    if (document.visibilityState === 'visible') listener()
  }
  window.addEventListener('online', listener)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', listener)
    document.removeEventListener('visibilitychange', seen)
  }
}

export const browserPorts = (wish: { name: string; product: string }): DevicePorts => ({
  name: wish.name,
  clock: systemClock,
  ids: { next: newId, timeless: timelessId },
  chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  network: { ask },
  timer: {
    after(millis, run) {
      const timer = setTimeout(run, millis)
      return () => clearTimeout(timer)
    },
  },
  locks,
  marks,
  disk,
  authenticator: browserAuthenticator({ hostname: location.hostname, product: wish.product }),
  neighbours: neighboursOf(wish.name),
  drawn,
  wakes,
  indexed: { factory: indexedDB, key_range: IDBKeyRange },
})
