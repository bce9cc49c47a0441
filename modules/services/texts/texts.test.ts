// Every refusal this room can utter has a sentence, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTexts } from '#core/i18n'
import { servicesProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'

const room = join(import.meta.dirname, '..')
const uttered = ['actions', 'domain'].flatMap((folder) =>
  readdirSync(join(room, folder))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(room, folder, file), 'utf8').matchAll(/'services\.([a-z]+(?:-[a-z]+)+)'/g),
    ])
    .map((found) => found[1] ?? ''),
)
const names = readdirSync(join(room, 'actions')).map((file) => file.replace(/\.ts$/, ''))
const nouns = ['secret-address']

test('what the rules refuse is listed, and each has its sentence', () => {
  const refused = uttered.filter((word) => !names.includes(word) && !nouns.includes(word))
  expect(refused.length).toBeGreaterThan(10)
  const listed = new Set<string>(servicesProblems)
  expect(refused.filter((name) => !listed.has(name))).toEqual([])
  expect(servicesProblems.filter((name) => !(name in it.problems))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
})
