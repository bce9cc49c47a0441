// One folder, one process: a second opener of the embedded database would damage it, so the first one
// leaves its process number at the door. A dead owner's note is removed.
import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'

export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that Prossima first, or set DATA_DIR to another folder.`,
    )
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const ownerOf = (path: string): number => {
  for (let attempt = 0; attempt < 20; attempt++) {
    const pid = Number.parseInt(readFileSync(path, 'utf8').split('\n')[0] ?? '', 10)
    if (pid > 0) return pid
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25)
  }
  return 0
}

/** `note` is kept beside the process number, for commands that must find the running server. */
export const takeFolder = (folder: string, note = ''): (() => void) => {
  const path = `${folder}.lock`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, `${process.pid}\n${note}\n`)
      closeSync(file)
      return () => releaseIfMine(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = ownerOf(path)
      if (pid === process.pid || isAlive(pid)) throw new FolderInUse(folder, pid)
      removeStale(path, pid)
    }
  }
  throw new FolderInUse(folder, 0)
}

const removeStale = (path: string, pid: number): void => {
  try {
    if (ownerOf(path) === pid) unlinkSync(path)
  } catch {
    // Another process removed it first: the next attempt decides who wins.
  }
}

const releaseIfMine = (path: string): void => {
  try {
    if (ownerOf(path) === process.pid) unlinkSync(path)
  } catch {
    // Already gone.
  }
}
