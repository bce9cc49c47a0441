// Turns the sources into what people use: the three screens, and the server with its database worker.
// Everything is made beside the running build and put in place at the end, so a failed build breaks nothing.
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { checkNode, ensurePackages, fail, fingerprint, isBuildFresh, root, stampBuild } from './ready.mjs'

const apps = ['desk', 'field', 'public']
const dist = join(root, 'dist')
const lock = join(dist, '.building')
// Packages of many small modules: read one by one from the disk they were a quarter of the start of the server.
const takenIn = ['@better-auth/passkey', '@better-auth/utils', 'better-auth', 'hucre', 'kysely', 'zod']
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const leftOutside = Object.keys(dependencies).filter((name) => !takenIn.includes(name))
// The workers are started by their file names, so each keeps a file of its own beside the server.
const serverParts = [
  {
    entryPoints: ['apps/server/main.ts'],
    packages: 'bundle',
    external: leftOutside.flatMap((name) => [name, `${name}/*`]),
    // Some of them still ask for Node's own parts in the old way.
    banner: { js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url);` },
  },
  { entryPoints: ['core/db/engine/pglite-worker.mjs'], outExtension: { '.js': '.mjs' } },
  { entryPoints: ['core/sheets/sheet-worker.ts'], outExtension: { '.js': '.mjs' } },
]

/** Builds everything unless another process just did. */
export async function build() {
  mkdirSync(dist, { recursive: true })
  await takeLock()
  try {
    if (isBuildFresh()) return
    // A test runner asks for a build too: what people use is always the real thing, never the one for developers.
    process.env.NODE_ENV = 'production'
    const before = fingerprint()
    const started = Date.now()
    const fresh = join(dist, '.fresh')
    rmSync(fresh, { recursive: true, force: true })
    await buildServer(join(fresh, 'server'))
    const present = apps.filter(hasPage)
    for (const app of present) await buildApp(app, join(fresh, app))
    for (const part of ['server', ...present]) replace(join(fresh, part), join(dist, part))
    stampBuild(before)
    console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  } finally {
    rmSync(join(dist, '.fresh'), { recursive: true, force: true })
    rmSync(lock, { force: true })
  }
}

function hasPage(app) {
  const isThere = existsSync(join(root, 'apps', app, 'index.html'))
  if (!isThere) console.log(`apps/${app} has no index.html: left out.`)
  return isThere
}

async function buildServer(outdir) {
  console.log('Building the server …')
  const { build: bundle } = await import('esbuild')
  const options = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    jsx: 'automatic',
    logLevel: 'warning',
  }
  await Promise.all(serverParts.map((part) => bundle({ ...options, ...part })))
}

async function buildApp(app, outDir) {
  console.log(`Building ${app} …`)
  const { build: bundle } = await import('vite')
  process.env.APP = app
  await bundle({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir } })
}

function replace(from, to) {
  rmSync(to, { recursive: true, force: true })
  renameSync(from, to)
}

/** One build at a time: a second process waits for the first and then finds its work done. */
async function takeLock() {
  for (;;) {
    try {
      const handle = openSync(lock, 'wx')
      writeSync(handle, String(process.pid))
      return
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    if (!isAlive(lockOwner())) rmSync(lock, { force: true })
    else await pause(200)
  }
}

function lockOwner() {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode()
  ensurePackages()
  await build().catch((problem) => fail(`The build failed: ${problem.message}`))
}
