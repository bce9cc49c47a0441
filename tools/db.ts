// The commands for the database: backup, restore, verify-audit, migrate, epoch. `npm run db` lists them.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CannotOpen,
  findBroken,
  openDatabase,
  packBackup,
  restoreInto,
  unpackBackup,
  writeFiles,
} from '#core/db'
import { readSecrets } from '#core/secrets'
import { backupPass, backupPath } from '../apps/server/backup-route.ts'
import { type Config, readConfig } from '../apps/server/config.ts'

const root = resolve(import.meta.dirname ?? '.', '..')

const words = `Commands:
  npm run db backup <file>        a sealed copy of the embedded installation, also while it runs
  npm run db restore <file>       puts a copy back into an empty DATA_DIR; needs the same secret file
  npm run db verify-audit         walks every audit chain and names the first bad entry
  npm run db migrate              applies missing migrations (server: DATABASE_OWNER_URL)`

const open = (config: Config) =>
  openDatabase({
    root,
    ...(config.databaseUrl
      ? { url: config.databaseUrl, ownerUrl: config.ownerUrl, sessions: 1 }
      : { folder: join(config.dataDir, 'database') }),
  })

const secretsOf = (config: Config) => readSecrets(config.secretFile, false)

/** The running server leaves its address in the lock file. */
const runningAt = (config: Config): string | undefined => {
  const lock = `${join(config.dataDir, 'database')}.lock`
  if (!existsSync(lock)) return undefined
  const [pid, url] = readFileSync(lock, 'utf8').split('\n')
  try {
    process.kill(Number(pid), 0)
    return url || undefined
  } catch {
    return undefined
  }
}

const fetchBackup = async (config: Config, url: string): Promise<Buffer> => {
  const response = await fetch(url + backupPath, {
    headers: { 'x-backup-pass': backupPass(secretsOf(config)) },
  })
  if (!response.ok)
    throw new CannotOpen(
      `The running Prossima at ${url} refused the backup (${response.status}). Is SECRET_FILE the one it uses?`,
    )
  return Buffer.from(await response.arrayBuffer())
}

const backup = async (config: Config, file: string): Promise<void> => {
  if (config.databaseUrl)
    throw new CannotOpen('This installation is on PostgreSQL: use pg_dump or the backups of your server.')
  const url = runningAt(config)
  let bytes: Buffer
  if (url) bytes = await fetchBackup(config, url)
  else {
    const database = await open(config)
    bytes = packBackup(await database.dump(), join(config.dataDir, 'files'), secretsOf(config).key('backup'))
    await database.close()
  }
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' })
  console.log(
    `Backup of ${(bytes.length / 1e6).toFixed(1)} MB in ${file}. Keep the secret file apart from it.`,
  )
}

const restore = async (config: Config, file: string): Promise<void> => {
  const folder = join(config.dataDir, 'database')
  if (existsSync(folder))
    throw new CannotOpen(`${folder} already holds a database. Restore into an empty DATA_DIR.`)
  const unpacked = unpackBackup(readFileSync(file), secretsOf(config).key('backup'))
  const dump = join(config.dataDir, 'restore.tar.gz')
  writeFileSync(dump, unpacked.database, { mode: 0o600 })
  try {
    await restoreInto(folder, dump)
  } finally {
    rmSync(dump, { force: true })
  }
  writeFiles(join(config.dataDir, 'files'), unpacked.files)
  console.log('Restored, with a new epoch: phones will offer again what this copy may lack.')
}

const verifyAudit = async (config: Config): Promise<void> => {
  const database = await open(config)
  try {
    const { checked, broken } = await findBroken(database)
    if (broken) {
      console.log(
        `Entry ${broken.position} of organisation ${broken.organisation_id} in network ${broken.network_id} does not fit: ${broken.why}.`,
      )
      process.exitCode = 1
    } else console.log(`${checked} entries, every chain whole.`)
  } finally {
    await database.close()
  }
}

const commands: Record<string, (config: Config, file: string) => Promise<void>> = {
  backup,
  restore,
  'verify-audit': verifyAudit,
  migrate: async (config) => (await open(config)).close(),
}

const main = async (): Promise<void> => {
  const [name = '', file = ''] = process.argv.slice(2)
  const command = commands[name]
  if (!command || ((name === 'backup' || name === 'restore') && !file)) {
    console.log(words)
    process.exitCode = name ? 1 : 0
    return
  }
  await command(readConfig(root), file)
}

main()
  .catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  .finally(() => process.exit())
