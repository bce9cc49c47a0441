// Which shape of the database a kept template has: it is made anew as soon as a migration says something else.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readMigrations } from '../migrate.ts'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

export const schemaMark = (): string => {
  const sum = createHash('sha256').update(readFileSync(join(projectRoot, 'database/roles.sql')))
  for (const migration of readMigrations(projectRoot)) sum.update(migration.checksum)
  return sum.digest('hex').slice(0, 16)
}
