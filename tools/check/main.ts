// `npm run check`: everything a machine can see without running the product. `npm run check floors texts` runs some.
import { projectRoot } from '../project-root.ts'
import { checkApi } from './api/api.ts'
import type { Check, Finding } from './finding.ts'
import { checkFloors } from './floors.ts'
import { checkMigrations } from './migrations/index.ts'
import { checkNames } from './names.ts'
import { checkSchema, checkStyle, checkTypes } from './programs.ts'
import { checkPurity } from './purity.ts'
import { checkSecrets } from './secrets.ts'
import { checkSizes } from './sizes.ts'
import { checkTexts } from './texts.ts'
import { listFiles, readSources } from './tree.ts'

const files = listFiles(projectRoot)
const sources = readSources(projectRoot, files)

// Programs of their own first, so that they work while the quick checks run here.
const checks: Check[] = [
  { name: 'types', run: checkTypes },
  { name: 'style', run: checkStyle },
  { name: 'schema', run: checkSchema },
  { name: 'api', run: checkApi },
  { name: 'sizes', run: async () => checkSizes(sources) },
  { name: 'names', run: async () => checkNames(files, sources) },
  { name: 'purity', run: async () => checkPurity(sources) },
  { name: 'migrations', run: async () => checkMigrations(sources) },
  { name: 'secrets', run: async () => checkSecrets(sources, projectRoot) },
  { name: 'texts', run: () => checkTexts(projectRoot, files) },
  { name: 'floors', run: () => checkFloors(projectRoot) },
]

process.exit(await main(process.argv.slice(2)))

async function main(names: string[]): Promise<number> {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown) {
    console.error(`There is no check “${unknown}”; there are ${checks.map(({ name }) => name).join(', ')}.`)
    return 1
  }
  const chosen = checks.filter(({ name }) => names.length === 0 || names.includes(name))
  const results = await Promise.all(chosen.map(perform))
  const wrong = results.reduce((sum, count) => sum + count, 0)
  console.log(wrong === 0 ? '\nEverything holds.' : `\n${wrong} to mend.`)
  return wrong === 0 ? 0 : 1
}

async function perform({ name, run }: Check): Promise<number> {
  const started = performance.now()
  const findings = await run().catch((problem: unknown): Finding[] => [
    { file: `tools/check (${name})`, line: 1, sentence: `The check itself failed: ${problem}` },
  ])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const lines = findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)
  console.log(
    [`${findings.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`, ...lines.map((line) => `  ${line}`)].join(
      '\n',
    ),
  )
  return findings.length
}
