// Opens the house: reads the environment once, opens the database, tells the demo on the first day, serves.
// Whatever prevents it is said in one sentence, and the exit code is not zero.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotOpen, FolderInUse, NewerDatabase } from '#core/db'
import { readConfig, WrongSetting } from './config.ts'
import { openHouse } from './house.ts'

const findRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const isPlain = (error: unknown): boolean =>
  error instanceof WrongSetting ||
  error instanceof CannotOpen ||
  error instanceof FolderInUse ||
  error instanceof NewerDatabase

const sentenceFor = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `The port is taken by another program. Set PORT to a free one: ${message}`
  if (code === 'EACCES') return `This port or folder may not be used by you: ${message}`
  return isPlain(error) ? message : `Prossima could not start: ${message}`
}

const main = async (): Promise<void> => {
  const house = await openHouse(readConfig(findRoot()), (line) => console.log(line))
  let isClosing = false
  const close = async () => {
    if (isClosing) return
    isClosing = true
    await house.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

main().catch((error: unknown) => {
  console.error(sentenceFor(error))
  if (process.env.DEBUG) console.error(error)
  process.exit(1)
})
