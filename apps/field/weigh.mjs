// How heavy is the phone before it can be used? Weighs the built parcels (gzip) from the manifest of the build:
// what the page needs at once, and what the first tab needs. `node apps/field/weigh.mjs [folder]`
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../dist/field')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const entry = Object.values(manifest).find((part) => part.isEntry)
const weigh = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length

const reach = (parts, seen = new Set()) => {
  for (const part of parts) {
    if (!part || seen.has(part.file)) continue
    seen.add(part.file)
    reach(
      (part.imports ?? []).map((name) => manifest[name]),
      seen,
    )
  }
  return seen
}

const named = (end) => Object.entries(manifest).find(([name]) => name.endsWith(end))?.[1]
const total = (files) =>
  [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + weigh(file), 0)
const told = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

const first = reach([entry])
const turno = reach([entry, named('phone/rooms.ts'), named('frame/open-app.tsx')])
const signIn = reach([entry, named('phone/rooms.ts'), named('entry/entry.tsx')])
console.log(`locked screen   ${told(total(first))}`)
console.log(`first tab       ${told(total(turno))}`)
console.log(`first sign-in   ${told(total(signIn))}`)
for (const file of turno) console.log(`  ${told(weigh(file)).padStart(9)}  ${file}`)
