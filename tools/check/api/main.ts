// Every API document of the product, made as the server makes it, held to the national rules. Prints one line for each
// error; warnings are counted, by rule.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApi } from '#core/http'
import { openDocument } from '#federation/server'
import { hsdsDocument } from '#services/server'
import '../../../apps/server/modules.ts'
import { projectRoot } from '../../project-root.ts'
import { type Fault, lint } from './linting.ts'

const address = 'https://prossima.example.org'
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }

const documents: [place: string, document: unknown][] = [
  ['core/http/openapi.ts', openApi(address, version)],
  ['modules/services/hsds/document.ts', hsdsDocument(address)],
  ['modules/federation/open/document.ts', openDocument(address)],
]

const mostTold = 40
let wrong = 0
for (const [place, document] of documents) {
  const faults = await lint(document)
  const errors = faults.filter(({ level }) => level === 'error')
  wrong += errors.length
  for (const { rule, pointer, message } of errors.slice(0, mostTold))
    console.log(`${place}:1: ${rule}: ${message} (${pointer})`)
  console.log(`# ${place}: ${errors.length} errors, ${countsOf(faults)}`)
}
process.exit(wrong === 0 ? 0 : 1)

function countsOf(faults: Fault[]): string {
  const warned = faults.filter(({ level }) => level === 'warn')
  const rules = [...new Set(warned.map(({ rule }) => rule))].sort()
  const told = rules.map((rule) => `${rule} ${warned.filter((each) => each.rule === rule).length}`)
  return `${warned.length} warnings${told.length > 0 ? ` (${told.join(', ')})` : ''}`
}
