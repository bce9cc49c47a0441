// The database that comes with the house: PGlite in a worker thread, one session, no port, no password.
// Good for trying out, demos and one small site; SECURITY.md says what it does not protect.
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { BytePipe } from './byte-pipe.ts'
import { takeFolder } from './lock-file.ts'
import { openSession, type Session } from './session.ts'

export interface Embedded {
  session: Session
  /** Whole data folder as one tar, taken between two transactions. */
  dump(compression: 'gzip' | 'none'): Promise<Uint8Array>
  close(): Promise<void>
}

interface Options {
  /** Absent: in memory. */
  folder?: string
  /** A dump to begin from. */
  template?: string
  note?: string
}

const workerFile = () =>
  new URL(import.meta.url.endsWith('.js') ? './pglite-worker.mjs' : './pglite-worker.mjs', import.meta.url)

const messageOf = <T>(worker: Worker, kind: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const hear = (message: { kind: string; error?: string }) => {
      if (message.kind === kind) resolve(message as T)
      else if (message.kind === 'failed') reject(new Error(message.error))
      else return
      worker.off('message', hear)
    }
    worker.on('message', hear)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The embedded database stopped (code ${code})`)))
  })

export const openEmbedded = async (options: Options): Promise<Embedded> => {
  if (options.folder) mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const release = options.folder ? takeFolder(options.folder, options.note) : () => {}
  const worker = new Worker(workerFile(), { workerData: options, execArgv: [] })
  try {
    await messageOf(worker, 'ready')
  } catch (error) {
    release()
    throw error
  }
  const stream = () => new BytePipe(worker)
  const session = await openSession({ stream, user: 'postgres', database: 'postgres' } as never)
  let dumps = 0
  return {
    session,
    dump: async (compression) => {
      const dumped = messageOf<{ bytes: ArrayBuffer }>(worker, 'dumped')
      worker.postMessage({ kind: 'dump', id: ++dumps, compression })
      return new Uint8Array((await dumped).bytes)
    },
    close: async () => {
      const closed = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage({ kind: 'close' })
      await closed
      release()
    },
  }
}
