// A network that can really be cut. A browser's own offline switch does not reach its service worker;
// this stands between phone and server and breaks the line at an exact byte, makes it slow, or puts it out.
import { connect, createServer, type Server, type Socket } from 'node:net'

/** `up` is what the device sends, `down` what the server answers. */
export type Direction = 'up' | 'down'

export interface CutPoint {
  direction: Direction
  /** So many bytes still pass, over all connections together; then the connection that carried them breaks. */
  bytes: number
  /** Stay out of reach after the cut, until `light`. */
  dark?: boolean
}

export interface NetworkProxy {
  port: number
  url: string
  /** The server behind; may change when it restarts elsewhere. */
  pointTo: (port: number) => void
  /** Settles when the cut has happened. A new cut replaces one that has not happened yet. */
  cutAfter: (point: CutPoint) => Promise<void>
  /** Forgets a cut that has not happened. */
  spare: () => void
  /** Every piece waits so long before it goes on, in both directions. */
  delay: (milliseconds: number) => void
  /** Breaks all connections and refuses new ones. */
  dark: () => Promise<void>
  /** Back in reach, on the same port. */
  light: () => Promise<void>
  /** Bytes that passed since the start. */
  passed: () => Record<Direction, number>
  close: () => Promise<void>
}

interface Armed {
  point: CutPoint
  left: number
  happened: () => void
}

interface Line {
  listener: Server
  port: number
  target: number
  waitMs: number
  armed: Armed | undefined
  sockets: Set<Socket>
  passed: Record<Direction, number>
}

/** Listens on a free loopback port (or `port`) and passes everything on to `target`. */
export async function startProxy(options: { target: number; port?: number }): Promise<NetworkProxy> {
  const line: Line = {
    listener: createServer(),
    port: options.port ?? 0,
    target: options.target,
    waitMs: 0,
    armed: undefined,
    sockets: new Set(),
    passed: { up: 0, down: 0 },
  }
  line.listener.on('connection', (device: Socket) => join(line, device))
  await light(line)
  return {
    port: line.port,
    url: `http://127.0.0.1:${line.port}`,
    pointTo: (port) => {
      line.target = port
    },
    cutAfter: (point) => arm(line, point),
    spare: () => {
      line.armed = undefined
    },
    delay: (milliseconds) => {
      line.waitMs = milliseconds
    },
    dark: () => dark(line),
    light: () => light(line),
    passed: () => ({ ...line.passed }),
    close: () => dark(line),
  }
}

function join(line: Line, device: Socket): void {
  const server = connect(line.target, '127.0.0.1')
  const both = [device, server]
  const breakBoth = () => {
    for (const socket of both) socket.destroy()
  }
  for (const socket of both) {
    line.sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', breakBoth)
    socket.on('close', () => line.sockets.delete(socket))
  }
  carry(line, { from: device, to: server, direction: 'up', breakBoth })
  carry(line, { from: server, to: device, direction: 'down', breakBoth })
}

interface Way {
  from: Socket
  to: Socket
  direction: Direction
  breakBoth: () => void
}

function carry(line: Line, way: Way): void {
  const { from, to } = way
  let before = Promise.resolve()
  from.on('data', (piece: Buffer) => {
    before = before.then(() => pass(line, way, piece))
  })
  from.on('end', () => {
    before = before.then(() => {
      to.end()
    })
  })
  from.on('close', () => {
    before = before.then(() => {
      to.destroySoon()
    })
  })
}

async function pass(line: Line, way: Way, piece: Buffer): Promise<void> {
  if (line.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, line.waitMs))
  if (way.to.destroyed) return
  const armed = line.armed?.point.direction === way.direction ? line.armed : undefined
  if (!armed || piece.length < armed.left) {
    if (armed) armed.left -= piece.length
    return write(line, way, piece)
  }
  line.armed = undefined
  await write(line, way, piece.subarray(0, armed.left))
  way.breakBoth()
  if (armed.point.dark) await dark(line)
  armed.happened()
}

function write(line: Line, way: Way, piece: Buffer): Promise<void> {
  line.passed[way.direction] += piece.length
  if (piece.length === 0) return Promise.resolve()
  return new Promise((resolve) => way.to.write(piece, () => resolve()))
}

function arm(line: Line, point: CutPoint): Promise<void> {
  return new Promise((happened) => {
    line.armed = { point, left: point.bytes, happened }
  })
}

async function dark(line: Line): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    if (line.listener.listening) line.listener.close(() => resolve())
    else resolve()
  })
  for (const socket of line.sockets) socket.destroy()
  await closed
}

async function light(line: Line): Promise<void> {
  if (line.listener.listening) return
  await new Promise<void>((resolve, reject) => {
    line.listener.once('error', reject)
    line.listener.listen(line.port, '127.0.0.1', () => {
      line.listener.off('error', reject)
      resolve()
    })
  })
  const address = line.listener.address()
  if (address !== null && typeof address === 'object') line.port = address.port
}
