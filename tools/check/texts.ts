// Who reads Italian and who reads English must find the same sentences; that a used key exists, the types say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compareTexts, type TextFault, type TextTree } from '#core/i18n'
import type { Finding } from './finding.ts'

const sentences: Record<TextFault['fault'], string> = {
  missing: 'is missing in English',
  extra: 'is not in Italian',
  empty: 'is empty',
  'names-differ': 'does not fill in the same {{names}} in both languages',
}

export async function checkTexts(root: string, files: string[]): Promise<Finding[]> {
  const italian = files.filter((file) => file.endsWith('/texts/it.ts'))
  const english = files.filter((file) => file.endsWith('/texts/en.ts'))
  const alone = english.filter((file) => !italian.includes(file.replace(/en\.ts$/, 'it.ts')))
  const findings = alone.map((file) => ({
    file,
    line: 1,
    sentence: 'There is no Italian beside these texts.',
  }))
  for (const file of italian) findings.push(...(await comparePair(root, file, english)))
  return findings
}

async function comparePair(root: string, file: string, english: string[]): Promise<Finding[]> {
  const twin = file.replace(/it\.ts$/, 'en.ts')
  if (!english.includes(twin)) return [{ file, line: 1, sentence: 'There is no English beside these texts.' }]
  const [it, en] = [await readTree(root, file), await readTree(root, twin)]
  if (!it || !en)
    return [{ file, line: 1, sentence: 'The file exports no texts: write `export const it = { … }`.' }]
  return compareTexts(it, en).map(({ key, fault }) => {
    const place = fault === 'missing' || fault === 'empty' ? file : twin
    return { file: place, line: lineOf(root, place, key), sentence: `The text “${key}” ${sentences[fault]}.` }
  })
}

async function readTree(root: string, file: string): Promise<TextTree | undefined> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
  return Object.values(exported).find(isTree)
}

function isTree(value: unknown): value is TextTree {
  return typeof value === 'object' && value !== null
}

function lineOf(root: string, file: string, key: string): number {
  const last = key.split('.').at(-1) ?? key
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  return Math.max(1, lines.findIndex((line) => new RegExp(`(^|[\\s{,'"])${last}['"]?\\s*:`).test(line)) + 1)
}
