// The backup as the person who keeps the house makes it: the command, while the server runs; then opened with the
// secret, to see what is inside.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unpackBackup } from '#core/db'
import { readSecrets } from '#core/secrets'

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
    expectNoFiles(files)
    return database
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const expectNoFiles = (files: { name: string }[]): void => {
  if (files.length > 0)
    throw new Error(`The night stored files nobody expected: ${files.map(({ name }) => name).join(', ')}`)
}
