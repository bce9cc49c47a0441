// The built server as people run it, in a data folder of its own: started, stopped, killed in mid-sentence, restarted.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { projectRoot } from './project-root.ts'

export interface ServerOptions {
  /** Added to a bare environment; DATABASE_URL and the like go here. */
  env?: Record<string, string>
  /** Kept and not removed when given; otherwise a folder of its own that `stop` removes. */
  dataDir?: string
  port?: number
  /** The first start of an embedded database is slow, with the demo slower still. */
  readyWithinMs?: number
}

export interface RunningServer {
  url: string
  port: number
  dataDir: string
  /** Everything the server has printed so far, all starts together. */
  output: () => string
  /** As Ctrl-C does; gives the exit code. */
  stop: () => Promise<number | null>
  /** As a power cut does to the process. */
  kill9: () => Promise<void>
  /** Starts again on the same port and folder, after stopping it if needed; `env` is added to the first one. */
  restart: (env?: Record<string, string>) => Promise<void>
}

const passedOn = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR']

/** Starts the built server on a free port and waits until it answers `/status`. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'prossima-data-'))
  const port = options.port ?? (await freePort())
  const state: State = { ...options, dataDir, port, printed: '', child: undefined }
  const removeFolder = () => {
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', () => {
    state.child?.kill('SIGKILL')
    removeFolder()
  })
  await begin(state)
  return {
    url: address(state),
    port,
    dataDir,
    output: () => state.printed,
    stop: async () => {
      const code = await end(state, 'SIGTERM')
      removeFolder()
      return code
    },
    kill9: async () => {
      await end(state, 'SIGKILL')
    },
    restart: async (env = {}) => {
      await end(state, 'SIGTERM')
      state.env = { ...state.env, ...env }
      await begin(state)
    },
  }
}

interface State extends ServerOptions {
  dataDir: string
  port: number
  printed: string
  child: ChildProcess | undefined
}

async function begin(state: State): Promise<void> {
  const main = join(projectRoot, 'dist', 'server', 'main.js')
  if (!existsSync(main)) throw new Error('The server is not built: run `node tools/build.mjs` first.')
  const child = spawn(process.execPath, [main], {
    cwd: projectRoot,
    env: {
      ...bareEnvironment(),
      PORT: String(state.port),
      HOST: '127.0.0.1',
      DATA_DIR: state.dataDir,
      ...state.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = (piece: Buffer) => {
    state.printed += piece.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  state.child = child
  await answers(state, child)
}

async function answers(state: State, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + (state.readyWithinMs ?? 90_000)
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new Error(`The server ended before it answered:\n${state.printed.slice(-2000)}`)
    const reply = await fetch(`${address(state)}/status`).catch(() => undefined)
    if (reply?.ok) return
    await pause(50)
  }
  await end(state, 'SIGKILL')
  throw new Error(`The server did not answer in time:\n${state.printed.slice(-2000)}`)
}

function end(state: State, signal: NodeJS.Signals): Promise<number | null> {
  const { child } = state
  if (!child || hasEnded(child)) return Promise.resolve(child?.exitCode ?? null)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function address(state: State): string {
  return `http://127.0.0.1:${state.port}`
}

function bareEnvironment(): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
}
