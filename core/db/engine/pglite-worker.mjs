// The embedded database lives here, in a thread of its own, so that a long statement never freezes the
// server's loop. It speaks bytes: what `pg` writes comes in, what Postgres answers goes out.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** What PGlite asks of a Blob, without the copies a Blob makes of seventy megabytes. */
const tarOf = (bytes) => ({ type: 'application/x-tar', arrayBuffer: async () => bytes.buffer })
const load = workerData.template ? tarOf(readFileSync(workerData.template)) : undefined
const database = new PGlite({
  ...(workerData.folder ? { dataDir: workerData.folder } : {}),
  ...(load ? { loadDataDir: load } : {}),
  relaxedDurability: false,
})
await database.waitReady
parentPort.postMessage({ kind: 'ready' })

const answer = async (message) => {
  if (message.kind === 'bytes') {
    const out = await database.execProtocolRaw(new Uint8Array(message.bytes))
    const copy = out.slice()
    parentPort.postMessage({ kind: 'bytes', id: message.id, bytes: copy.buffer }, [copy.buffer])
  } else if (message.kind === 'dump') {
    const file = await database.dumpDataDir(message.compression)
    const bytes = await file.arrayBuffer()
    parentPort.postMessage({ kind: 'dumped', id: message.id, bytes }, [bytes])
  } else if (message.kind === 'close') {
    await database.close()
    parentPort.postMessage({ kind: 'closed' })
    process.exit(0)
  }
}

let turn = Promise.resolve()
parentPort.on('message', (message) => {
  turn = turn
    .then(() => answer(message))
    .catch((error) => {
      parentPort.postMessage({ kind: 'failed', id: message.id, error: String(error?.message ?? error) })
    })
})
