// The demo network is told once for each build and day; every journey then lives in a copy of its own.

import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#core/testing'

const root = join(import.meta.dirname, '..', '..')
const kept = join(root, 'node_modules', '.cache', 'prossima-demo')
/** Little more than a minute on a machine that does nothing else. */
const demoTakes_ms = 900_000
/** Another run of the same folder may still copy from an older telling. */
const mayBeInUse_ms = 3 * 3_600_000

const migrations = (): string[] =>
  ['core', 'modules']
    .flatMap((part) => readdirSync(join(root, part)).map((room) => join(root, part, room, 'migrations')))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))

/** What a telling depends on: the built server, its migrations, and the day its dates hang on. */
const nameOfTelling = (): string => {
  const digest = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  for (const path of [join(root, 'dist', 'server', 'main.js'), ...migrations()])
    digest.update(readFileSync(path))
  return digest.digest('hex').slice(0, 16)
}

const tell = async (folder: string): Promise<void> => {
  const making = `${folder}-making-${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const server = await startServer({ dataDir: making, readyWithinMs: demoTakes_ms })
  await server.stop()
  renameSync(making, folder)
}

/** Told once before the journeys begin, so that two of them never tell it at the same time. */
export const toldDemo = async (): Promise<string> => {
  const folder = join(kept, nameOfTelling())
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const older of readdirSync(kept).map((name) => join(kept, name)))
    if (Date.now() - statSync(older).mtimeMs > mayBeInUse_ms) rmSync(older, { recursive: true, force: true })
  await tell(folder)
  return folder
}

/** A folder of one's own with the demo in it; remove it at the end. */
export const demoFolder = async (): Promise<string> => {
  const folder = await toldDemo()
  const own = mkdtempSync(join(tmpdir(), 'prossima-journey-'))
  cpSync(folder, own, { recursive: true })
  return own
}
