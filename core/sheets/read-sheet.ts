// Reading a list without making anybody wait: a short one here, a long one in a thread that lives for it alone, has a roof
// to its memory, and hands the lines over some at a time. One long list is read after the other.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { mostBytes, readSheetHere, type Sheet, type SheetFault, type SheetLine } from './reading.ts'
import { expandedSize } from './zip-size.ts'

/** Read in some milliseconds, wherever. */
const short = 64 * 1024
const mostMemory_mb = 1024

const isShort = (bytes: Uint8Array): boolean =>
  bytes.length <= short && (expandedSize(bytes) ?? bytes.length) <= 4 * short

/** Built, it lies beside the server; in the sources the thread first learns to read them. */
const startWorker = (bytes: Uint8Array): Worker => {
  const options = {
    workerData: { bytes },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMemory_mb },
  }
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./sheet-worker.mjs', import.meta.url), options)
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace('.cjs', '.mjs'),
  ).href
  const source = new URL('./sheet-worker.ts', import.meta.url).href
  const learning = `import('${loader}').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(learning, { ...options, eval: true })
}

type Head = { columns: string[]; faults: SheetFault[]; line_count: number } | { problem: 'empty' }

const answerOf = <T>(worker: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    const over = (end: () => void) => {
      worker.off('message', hear)
      worker.off('error', fail)
      worker.off('exit', stop)
      end()
    }
    const hear = (message: T) => over(() => resolve(message))
    const fail = (error: Error) => over(() => reject(error))
    const stop = () => over(() => reject(new Error('the reader of lists stopped')))
    worker.on('message', hear)
    worker.on('error', fail)
    worker.on('exit', stop)
  })

const readApart = async (bytes: Uint8Array): Promise<Sheet> => {
  const worker = startWorker(bytes)
  try {
    const head = await answerOf<Head>(worker)
    if ('problem' in head) return head
    const { columns, faults, line_count } = head
    const lines: SheetLine[] = []
    // Asked for, and not poured out: between two answers the server serves who waits.
    while (lines.length < line_count) {
      const answer = answerOf<{ lines: SheetLine[] }>(worker)
      worker.postMessage('more')
      lines.push(...(await answer).lines)
    }
    return { columns, lines, faults }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { problem: 'too_large' }
    throw error
  } finally {
    await worker.terminate()
  }
}

/** Two long lists at once would take twice the memory and be no sooner ready. */
let last: Promise<unknown> = Promise.resolve()

export const readSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  if (bytes.length > mostBytes || isShort(bytes)) return readSheetHere(bytes)
  const mine = last.then(() => readApart(bytes))
  last = mine.catch(() => undefined)
  return mine
}
