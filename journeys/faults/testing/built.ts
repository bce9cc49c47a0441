// The built server on a data folder in which a night may begin: made once, copied for every test. People enter with
// cookies whose secret the test knows, and are asked for over a real socket.
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { type Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Database, openDatabase } from '#core/db'
import { embeddedTemplate, fromBelow, openFolderBelow, projectRoot } from '#core/db/testing'
import { startJobs } from '#core/jobs'
import { newId, systemClock } from '#core/kernel'
import { type RunningServer, startServer } from '#core/testing'
import { room as monitoring } from '#monitoring/server'
import { foundTerritory, type Hand } from '#network/makers'
import { type Night, type Outing, openNight, startedShift } from '#outreach/makers'
import '../../../apps/server/modules.ts'
import { faultsOf } from './invariants.ts'
import type { Call, Told } from './phone.ts'

export const people = [
  'admin',
  'coordinator',
  'operator',
  'operator2',
  'nurse',
  'stranger',
  'warehouse',
  'dpo',
  'monitor',
] as const
export type Person = (typeof people)[number]

export interface Ground {
  folder: string
  outing: Outing
  network_id: string
  mobile_id: string
  workers: Record<Person, string>
  cookies: Record<Person, string>
  items: Record<string, string>
  clear(): void
}

export const cookieFor = async (database: Database, network_id: string, hand: Hand): Promise<string> => {
  const [row] = await fromBelow(database, 'select account_id from access.workers where worker_id = $1', [
    hand.worker_id,
  ])
  const secret = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(secret).digest('hex')
  const [now, ends] = [new Date().toISOString(), new Date(Date.now() + 12 * 3_600_000).toISOString()]
  await database.as('auth', (run) =>
    run({
      text: 'select access.open_session($1, $2, $3, $4, null, null, $5, $6)',
      values: [network_id, row?.account_id, hash, newId(), now, ends],
    }),
  )
  return `prossima=${network_id}.${secret}`
}

const hours = (by: number): string => new Date(Date.now() + by * 3_600_000).toISOString()

/** What a test lays on the ground besides, before the server has run on it. */
export type Laying = (database: Database, night: Night, outing: Outing) => Promise<void>

/** A territory, a van full of kits, an outing that began an hour ago. The server has already run on it once. */
/** What the house derives by itself is there before anybody asks. */
const countFigures = async (database: Database): Promise<void> => {
  const tell = { is_available: false, send: async () => undefined }
  const house = { public_url: 'https://prova.example.org', database, clock: systemClock, tell }
  const jobs = startJobs([monitoring], house, { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
}

export const prepareGround = async (alsoLay?: Laying): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'prossima-ground-'))
  const database = await openDatabase({
    root: projectRoot,
    folder: join(folder, 'database'),
    template: await embeddedTemplate(),
  })
  const here = await foundTerritory(database)
  const night = await openNight(here)
  const outing = night.outing({ starts_at: hours(-1), ends_at: hours(3) })
  await startedShift(outing)
  const cookies = {} as Ground['cookies']
  const workers = {} as Ground['workers']
  for (const person of people) {
    cookies[person] = await cookieFor(database, here.network_id, here[person])
    workers[person] = here[person].worker_id
  }
  await alsoLay?.(database, night, outing)
  await countFigures(database)
  await database.close()
  const server = await startServer({ env: { DEMO: '0' }, dataDir: folder })
  await server.stop()
  const items = Object.fromEntries(['cold_kit', 'health_kit', 'syringe'].map((key) => [key, night.item(key)]))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  return {
    folder,
    outing,
    network_id: here.network_id,
    mobile_id: here.mobile_id,
    workers,
    cookies,
    items,
    clear,
  }
}

export interface Built {
  server: RunningServer
  /** Asks as this person, over a port of one's choice (a proxy's). */
  as(person: Person | undefined, line?: Line): Call
  /** Stops it and looks at what it left, from below. */
  faults(contactIds: string[]): Promise<string[]>
  look(text: string): Promise<Record<string, unknown>[]>
  end(): Promise<void>
}

interface Line {
  port?: number
  agent?: Agent
}

const ask = (
  options: { port: number; agent?: Agent; method: string; path: string; headers: Record<string, string> },
  body: string | Uint8Array | undefined,
): Promise<Told> =>
  new Promise((resolve, reject) => {
    const { port, agent, method, path, headers } = options
    const asking = request(
      { host: '127.0.0.1', port, agent, method, path, headers, timeout: 20_000 },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('error', reject)
        reply.on('aborted', () => reject(new Error('cut')))
        reply.on('end', () => {
          if (!reply.complete) return reject(new Error('cut'))
          const whole = Buffer.concat(parts)
          const type = String(reply.headers['content-type'] ?? '')
          try {
            const text = (reply.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()
            resolve({
              status: reply.statusCode ?? 0,
              type,
              body: type.includes('json') ? JSON.parse(text) : text,
            })
          } catch (problem) {
            reject(problem)
          }
        })
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('no answer')))
    asking.on('error', reject)
    asking.end(body)
  })

export const startOn = async (ground: Ground): Promise<Built> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'prossima-built-'))
  cpSync(ground.folder, dataDir, { recursive: true })
  // What is asked here is asked thousands of times, for its words.
  const server = await startServer({ env: { DEMO: '0', NOT_FOUND_BEAT_MS: '0' }, dataDir })
  const as: Built['as'] =
    (person, line = {}) =>
    (method, path, body, more = {}) => {
      const isSaid = body === undefined || typeof body === 'string' || body instanceof Uint8Array
      const words = isSaid ? body : JSON.stringify(body)
      const headers = {
        origin: `http://localhost:${server.port}`,
        'accept-encoding': 'gzip',
        ...(person ? { cookie: ground.cookies[person] } : {}),
        ...(words === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(words)) }),
        ...more,
      }
      return ask({ port: line.port ?? server.port, agent: line.agent, method, path, headers }, words)
    }
  const below = async <T>(
    work: (look: Awaited<ReturnType<typeof openFolderBelow>>['look']) => Promise<T>,
  ): Promise<T> => {
    await server.kill9()
    const opened = await openFolderBelow(join(dataDir, 'database'))
    try {
      return await work(opened.look)
    } finally {
      await opened.close()
    }
  }
  return {
    server,
    as,
    faults: (contactIds) => below((look) => faultsOf(look, contactIds)),
    look: (text) => below((look) => look(text)),
    end: async () => {
      await server.kill9()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
