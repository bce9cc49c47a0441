// The migrated database for tests, on the engine of the run: embedded in memory, or a fresh one on a real
// PostgreSQL. The first of a run costs seconds; later ones begin from a copy.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '../engine/embedded.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open.ts'
import type { Database } from '../port.ts'
import { holdEngine } from './engine-in-memory.ts'
import { askOwner, openOnServer } from './on-server.ts'
import { projectRoot, schemaMark } from './schema-mark.ts'
import { isForTests, slimTar } from './slim-tar.ts'

export { addressFor, askOwner, freshAddress } from './on-server.ts'
export { projectRoot } from './schema-mark.ts'

export const isOnServer = (): boolean => process.env.PROSSIMA_TEST_ENGINE === 'postgres'

const kept = join(projectRoot, 'node_modules/.cache/prossima')
const templatePath = (): string => join(kept, `begin-${schemaMark()}.tar`)
/** Another run of the same folder may still begin from an older one. */
const mayBeInUse_ms = 3 * 3_600_000

const dropOlder = (): void => {
  for (const file of readdirSync(kept)
    .filter((name) => name.endsWith('.tar'))
    .map((name) => join(kept, name)))
    if (Date.now() - statSync(file).mtimeMs > mayBeInUse_ms) rmSync(file, { force: true })
}

const makeTemplate = async (path: string): Promise<void> => {
  const engine = await openEmbedded({})
  await migrate(engine.session, projectRoot)
  // What is written down needs no second telling from the log each time a copy is opened.
  await engine.session.send([{ text: 'checkpoint' }])
  const [log] = await engine.session.send([{ text: 'select pg_walfile_name(pg_current_wal_lsn()) as name' }])
  const bytes = slimTar(await engine.dump('none'), isForTests(String(log?.rows[0]?.name)))
  mkdirSync(kept, { recursive: true })
  dropOlder()
  writeFileSync(`${path}.${process.pid}`, bytes)
  renameSync(`${path}.${process.pid}`, path)
  await engine.close()
}

/** A dump of a migrated, empty database. */
export const embeddedTemplate = async (): Promise<string> => {
  await holdEngine()
  const template = templatePath()
  if (!existsSync(template)) await makeTemplate(template)
  return template
}

const ownerUrls = new WeakMap<Database, string>()

/** The product's database, migrated, behind its port. */
export const openTestDatabase = async (): Promise<Database> => {
  if (!isOnServer()) return openDatabase({ root: projectRoot, template: await embeddedTemplate() })
  const { database, ownerUrl } = await openOnServer()
  ownerUrls.set(database, ownerUrl)
  return database
}

/** The same as its owner, without the port: for drawing the schema and for tests that look from below. */
export const openMemory = async () => {
  const engine = await openEmbedded({ template: await embeddedTemplate() })
  return {
    query: async (text: string, values?: unknown[]) =>
      (await engine.session.send([{ text, values }]))[0]?.rows ?? [],
    close: () => engine.close(),
  }
}

/** One statement past every policy and trigger of habit, on a database of `openTestDatabase`: the eye of a test. */
export const fromBelow = async (
  database: Database,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> => {
  const ownerUrl = ownerUrls.get(database)
  if (ownerUrl) return askOwner(ownerUrl, text, values)
  return database.as('jobs', async (run) => {
    await run({ text: 'set local session authorization postgres' })
    return run({ text, values })
  })
}

/** The database of a stopped installation, as its owner: the independent reader after a fall. */
export const openFolderBelow = async (folder: string) => {
  const engine = await openEmbedded({ folder })
  return {
    look: async (text: string, values?: unknown[]) =>
      (await engine.session.send([{ text, values }]))[0]?.rows ?? [],
    close: () => engine.close(),
  }
}
