// Completes package-lock.json with the optional packages of other platforms.
// A registry mirror that keeps one platform only makes npm leave the others out of the lock, and `npm ci` then
// refuses it. What is optional and missing is written with its exact version and the platform its name says;
// npm skips it where the platform differs. Run after changing dependencies: `node tools/complete-lock.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** The platform a package is for, as its name's parts say: `@biomejs/cli-linux-x64-musl` → linux, x64, musl. */
export function platformOf(name) {
  const parts = name.split('/').pop().split(/[-.]/)
  const system =
    SYSTEMS.find((one) => parts.includes(one)) ?? (parts.includes('windows') ? 'win32' : undefined)
  const processor = PROCESSORS.find((one) => parts.includes(one))
  const musl = parts.some((part) => part.startsWith('musl') || part.startsWith('linuxmusl'))
  const libc = musl ? ['musl'] : undefined
  return {
    ...(system || musl ? { os: [system ?? 'linux'] } : {}),
    ...(processor ? { cpu: [processor] } : {}),
    ...(libc ? { libc } : {}),
  }
}

/** The optional packages the lock names but does not hold, with the version asked for. */
export function missingOptionals(packages) {
  const held = (from, name) => {
    for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
      if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
      if (!at.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`])
    }
  }
  return Object.entries(packages).flatMap(([at, one]) =>
    Object.entries(one.optionalDependencies ?? {})
      .filter(([name]) => !held(at, name))
      .map(([name, version]) => ({ name, version })),
  )
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingOptionals(lock.packages)
  for (const { name, version } of missing)
    lock.packages[`node_modules/${name}`] = {
      version,
      license: 'see package',
      optional: true,
      ...platformOf(name),
    }
  const [root, ...rest] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} optional packages of other platforms written in package-lock.json.`)
}
