// Asks dependency-cruiser who imports whom under a folder, and prints what breaks a rule as JSON.
// A program of its own because dependency-cruiser stumbles over the loader that runs the other checks.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import swc from '@swc/core'

const parts = ['apps', 'core', 'modules', 'content', 'journeys', 'bench', 'tools']
const root = process.argv[2]
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

// dependency-cruiser asks swc for plain TypeScript even in .tsx files, where swc must be told of the tags.
const parseFile = swc.parseFileSync
swc.parseFileSync = (file, settings) => parseFile.call(swc, file, { ...settings, tsx: file.endsWith('.tsx') })

const { cruise } = await import('dependency-cruiser')
const { output } = await cruise(
  parts.filter((part) => existsSync(join(root, part))),
  { ...options, baseDir: root, validate: true, ruleSet: { forbidden } },
)
console.log(
  JSON.stringify({
    cruised: output.summary.totalCruised,
    violations: output.summary.violations.map(describe),
  }),
)

function describe({ from, to, rule, cycle }) {
  const next = cycle?.[0]?.name ?? to
  const found = output.modules
    .find((module) => module.source === from)
    ?.dependencies.find((dependency) => dependency.resolved === next)
  const written = found ? `${found.protocol ?? ''}${found.module}` : to
  const why = forbidden.find(({ name, comment }) => name === rule.name && comment)?.comment
  return { from, to, rule: rule.name, why, written }
}
