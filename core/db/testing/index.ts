// A migrated database in memory for tests. The first one of a run costs seconds; later ones begin from its dump.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '../engine/embedded.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { openDatabase } from '../open.ts'
import type { Database } from '../port.ts'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

const templatePath = (): string => {
  const sum = createHash('sha256')
  for (const migration of readMigrations(projectRoot)) sum.update(migration.checksum)
  return join(projectRoot, 'node_modules/.cache/prossima', `database-${sum.digest('hex').slice(0, 16)}.tar`)
}

const makeTemplate = async (path: string): Promise<void> => {
  const engine = await openEmbedded({})
  await migrate(engine.session, projectRoot)
  const bytes = await engine.dump('none')
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, bytes)
  renameSync(`${path}.${process.pid}`, path)
  await engine.close()
}

/** The product's database, migrated, behind its port. */
export const openTestDatabase = async (): Promise<Database> => {
  const template = templatePath()
  if (!existsSync(template)) await makeTemplate(template)
  return openDatabase({ root: projectRoot, template })
}

/** The same as its owner, without the port: for drawing the schema and for tests that look from below. */
export const openMemory = async () => {
  const template = templatePath()
  if (!existsSync(template)) await makeTemplate(template)
  const engine = await openEmbedded({ template })
  return {
    query: async (text: string, values?: unknown[]) =>
      (await engine.session.send([{ text, values }]))[0]?.rows ?? [],
    close: () => engine.close(),
  }
}
