// What every command needs before it can work: a Node that is new enough, the packages of the lock file,
// and a build no older than its sources. Only Node's own parts are used here, because packages may be missing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lowest = [20, 19]
const lockFile = join(root, 'package-lock.json')
const packagesStamp = join(root, 'node_modules', '.prossima-packages')
const buildStamp = join(root, 'dist', 'build.json')
const sources = ['apps', 'core', 'modules', 'content']
const singleSources = ['package-lock.json', 'package.json', 'vite.config.ts', 'tools/build.mjs']

/** Ends the process with one sentence when this Node cannot run Prossima. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return
  fail(`Prossima needs Node ${lowest.join('.')} or newer; this is Node ${process.versions.node}.`)
}

/** Installs the packages of the lock file unless they are already there. */
export function ensurePackages() {
  const wanted = digest(readFileSync(lockFile))
  if (existsSync(packagesStamp) && readFileSync(packagesStamp, 'utf8') === wanted) return
  if (!installedMatchesLock()) {
    console.log('Installing the packages of the lock file (a few minutes the first time) …')
    const how = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }
    const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], how)
    if (run.status !== 0) fail('The packages could not be installed: see the lines above.')
  }
  writeFileSync(packagesStamp, wanted)
}

/** Says which sources a build was made of: a digest of names, sizes and times. */
export function fingerprint() {
  const lines = singleSources.filter((name) => existsSync(join(root, name))).map(describe)
  for (const folder of sources) walk(folder, lines)
  return digest(lines.join('\n'))
}

export function isBuildFresh() {
  if (!existsSync(buildStamp)) return false
  return JSON.parse(readFileSync(buildStamp, 'utf8')).fingerprint === fingerprint()
}

export function stampBuild(value) {
  writeFileSync(buildStamp, `${JSON.stringify({ fingerprint: value })}\n`)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function installedMatchesLock() {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

function walk(folder, lines) {
  const path = join(root, folder)
  if (!existsSync(path)) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) walk(name, lines)
    else if (!isTest(entry.name)) lines.push(describe(name))
  }
}

function isTest(name) {
  return name.endsWith('.test.ts') || name.endsWith('.test.tsx') || name.endsWith('.md')
}

function describe(name) {
  const facts = statSync(join(root, name), { throwIfNoEntry: false })
  return facts ? `${name} ${facts.size} ${facts.mtimeMs}` : name
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex')
}
