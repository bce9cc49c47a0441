// Every refusal this room can utter has a sentence, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTexts } from '#core/i18n'
import { distributionProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'

const room = join(import.meta.dirname, '..')
const uttered = ['actions', 'domain', 'giving', 'store'].flatMap((folder) =>
  readdirSync(join(room, folder))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(room, folder, file), 'utf8').matchAll(/refuse\('distribution\.([a-z-]+)'/g),
    ])
    .map((found) => found[1] ?? ''),
)

test('what the rules refuse is listed, and each has its sentence', () => {
  expect(uttered.length).toBeGreaterThan(25)
  const listed = new Set<string>(distributionProblems)
  expect(uttered.filter((name) => !listed.has(name))).toEqual([])
  expect(distributionProblems.filter((name) => !(name in it.problem))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
})
