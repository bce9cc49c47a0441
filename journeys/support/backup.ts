// The backup as the person who keeps the house makes it: the command, while the server runs; then opened with the
// secret, to see what is inside.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unpackBackup } from '#core/db'
import { readSecrets } from '#core/secrets'
import { toldDemo } from './demo-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

/** The database inside the backup, and the stored files after it. */
export const backedUp = async (dataDir: string): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'prossima-backup-'))
  const file = join(folder, 'house.backup')
  try {
    await run(process.execPath, ['tools/run.mjs', 'tools/db.ts', 'backup', file], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir },
    })
    const { database, files } = unpackBackup(
      readFileSync(file),
      readSecrets(join(dataDir, 'secret.key'), false).key('backup'),
    )
    expectNoFiles(files, await filesOfDemo())
    return database
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the demo itself keeps in files: the frozen page of a plan. */
const filesOfDemo = async (): Promise<string[]> => {
  const folder = join(await toldDemo(), 'files')
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}

const expectNoFiles = (files: { name: string }[], told: readonly string[]): void => {
  const more = files.map(({ name }) => name).filter((name) => !told.includes(name))
  if (more.length > 0) throw new Error(`The night stored files nobody expected: ${more.join(', ')}`)
}
