// Who speaks to the server from outside: one connection that stays open, one request after the other.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Copy, Well } from './engine.ts'
import { openOwner } from './owner.ts'
import type { ServeConfig } from './serve.ts'
import type { Corner, Somebody } from './world.ts'

export interface Reply {
  status: number
  body: string
}

export interface Client {
  get(path: string): Promise<Reply>
  post(path: string, body: string): Promise<Reply>
  close(): void
}

export const openClient = (port: number, somebody: Somebody, more: Record<string, string> = {}): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method: string, path: string, body?: string) =>
    new Promise<Reply>((resolve, reject) => {
      const headers: Record<string, string | number> = { authorization: `Bearer ${somebody.ticket}`, ...more }
      if (body !== undefined) {
        headers['content-type'] = 'application/json'
        headers['content-length'] = Buffer.byteLength(body)
      }
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString() }),
        )
        answer.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body)
    })
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    close: () => agent.destroy(),
  }
}

export interface Server {
  port: number
  /** Statistics made anew, as after the first rows of an installation. */
  analyze(): Promise<void>
  /** The most it ever held, in megabytes. */
  memory(): number
  stop(): Promise<void>
}

const here = dirname(fileURLToPath(import.meta.url))
const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

const heard = <T>(child: ChildProcess, isIt: (word: unknown) => boolean): Promise<T> =>
  new Promise((resolve, reject) => {
    const hear = (word: unknown) => {
      if (!isIt(word)) return
      child.off('message', hear)
      resolve(word as T)
    }
    child.on('message', hear)
    child.once('exit', (code) => reject(new Error(`The server of the bench ended with code ${code}`)))
  })

const mostHeld = (pid: number | undefined): number => {
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(told?.[1]) / 1024)
}

export const startServe = async (config: ServeConfig, copy: Copy): Promise<Server> => {
  const profile = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : []
  const child = fork(join(here, 'serve.js'), {
    execArgv: ['--enable-source-maps', '--preserve-symlinks-main', ...profile],
    env: { ...process.env, PROSSIMA_BENCH_SERVE: JSON.stringify(config) },
  })
  children.add(child)
  const port = await heard<number>(child, (word) => typeof word === 'number')
  return {
    port,
    memory: () => mostHeld(child.pid),
    analyze: async () => {
      if (copy.ownerUrl) {
        const owner = await openOwner(copy)
        await owner.send([{ text: 'analyze' }])
        return owner.close()
      }
      const done = heard(child, (word) => word === 'analyzed')
      child.send('analyze')
      await done
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop')
      await gone
      children.delete(child)
      await copy.drop()
    },
  }
}

/** A server over a fresh copy of the world. */
export const serveCopy = async (well: Well, page?: string): Promise<Server> => {
  const copy = await well.copy()
  return startServe({ database: copy.config, page }, copy)
}

export interface PhoneClient extends Client {
  device: string
  corner: Corner
  push(body: string): Promise<void>
}

/** Signed in as the operator of a corner, with a phone of theirs enrolled. */
export const openPhoneClient = async (port: number, corner: Corner): Promise<PhoneClient> => {
  const client = openClient(port, corner.operator)
  const enrolled = await client.post('/api/sync/enrol', JSON.stringify({ label: 'bench' }))
  if (enrolled.status !== 200) throw new Error(`No phone was enrolled: ${enrolled.body}`)
  const device = String((JSON.parse(enrolled.body) as { device: string }).device)
  const push = async (body: string) => {
    const reply = await client.post('/api/sync/push', body)
    if (reply.status !== 200 || reply.body.includes('"refused"'))
      throw new Error(`A push was refused (${reply.status}): ${reply.body.slice(0, 400)}`)
  }
  return { ...client, device, corner, push }
}
