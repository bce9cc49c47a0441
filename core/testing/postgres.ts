// A real PostgreSQL that lives as long as one test run: what many people do at once can only be proved on it.
// Works as root too (PostgreSQL refuses root, so it runs as nobody), and never outlives the process that asked.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { findPostgresBinaries, openToEveryone } from './postgres-binaries.ts'

export interface TestPostgres {
  /** Address of the superuser on the database `postgres`. */
  ownerUrl: string
  /** Makes a database, empty or copied from `template`, and gives the superuser's address of it. */
  createDatabase: (name: string, template?: string) => Promise<string>
  dropDatabase: (name: string) => Promise<void>
}

export interface Postgres extends TestPostgres {
  port: number
  socketFolder: string
  stop: () => Promise<void>
}

const prefix = 'prossima-postgres-'
const nobody = 65534
const readyWithinMs = 20_000
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=80',
  'shared_buffers=64MB',
  'listen_addresses=127.0.0.1',
]

/** Starts a throw-away server; throws one sentence when this machine cannot. */
export async function startPostgres(): Promise<Postgres> {
  const binaries = findPostgresBinaries()
  if (!binaries)
    throw new Error('No PostgreSQL programs were found, neither in the packages nor on this machine.')
  sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(folder, 'asked-by'), String(process.pid))
  const scratch = { folder, data: join(folder, 'data'), socketFolder: join(folder, 'socket') }
  openFolders(scratch)
  const programs = isRoot() ? openToEveryone(binaries, folder) : binaries
  try {
    makeCluster(programs, scratch.data)
    return await serve(programs, scratch)
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true })
    throw problem
  }
}

/** The server of this test run, started once by the runner. */
export function testPostgres(): TestPostgres {
  const ownerUrl = process.env.PROSSIMA_TEST_PG
  if (!ownerUrl)
    throw new Error('No PostgreSQL in this test run: name the file *.postgres.test.ts or *.data.test.ts.')
  return databasesOf(ownerUrl)
}

interface Scratch {
  folder: string
  data: string
  socketFolder: string
}

async function serve(programs: string, scratch: Scratch): Promise<Postgres> {
  const { folder, data, socketFolder } = scratch
  const port = await freePort()
  const options = [...settings, `port=${port}`, `unix_socket_directories=${socketFolder}`]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...options.flatMap((option) => ['-c', option])],
    {
      ...asOrdinaryUser(),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const end = () => {
    if (server.exitCode === null) server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  }
  process.once('exit', end)
  const ownerUrl = `postgres://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    process.off('exit', end)
    await ended(server)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  }
  try {
    await answers(server, ownerUrl)
  } catch (problem) {
    await stop()
    throw problem
  }
  return { ...databasesOf(ownerUrl), port, socketFolder, stop }
}

function databasesOf(ownerUrl: string): TestPostgres {
  const quote = (name: string) => pg.escapeIdentifier(name)
  return {
    ownerUrl,
    createDatabase: async (name, template = 'template1') => {
      await asOwner(ownerUrl, `CREATE DATABASE ${quote(name)} TEMPLATE ${quote(template)}`)
      return Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href
    },
    dropDatabase: (name) => asOwner(ownerUrl, `DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`),
  }
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function makeCluster(programs: string, data: string): void {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--no-sync']
  const run = spawnSync(join(programs, 'initdb'), args, { ...asOrdinaryUser(), encoding: 'utf8' })
  if (run.status !== 0)
    throw new Error(`PostgreSQL could not be prepared: ${lastLine(run.stderr || String(run.error))}`)
}

async function answers(server: ChildProcess, ownerUrl: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-2000)
  })
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline && server.exitCode === null) {
    try {
      return await asOwner(ownerUrl, 'SELECT 1')
    } catch {
      await pause(25)
    }
  }
  throw new Error(`PostgreSQL did not start: ${lastLine(said)}`)
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGQUIT')
  })
}

/** Ends servers whose asking process was killed before it could do so itself. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const askedBy = Number(read(join(folder, 'asked-by')))
    if (!askedBy || isAlive(askedBy)) continue
    const server = Number(read(join(folder, 'data', 'postmaster.pid')).split('\n')[0])
    if (server && read(`/proc/${server}/cmdline`).includes(folder)) process.kill(server, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  }
}

function openFolders({ folder, data, socketFolder }: Scratch): void {
  chmodSync(folder, 0o755)
  for (const place of [data, socketFolder]) {
    mkdirSync(place, { mode: 0o700 })
    if (isRoot()) chownSync(place, nobody, nobody)
  }
}

function asOrdinaryUser() {
  return isRoot() ? { uid: nobody, gid: nobody, cwd: '/' } : { cwd: '/' }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
