// Every refusal this room can utter has a sentence, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTexts } from '#core/i18n'
import { donationsProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import { paperTexts } from './papers.ts'

const room = join(import.meta.dirname, '..')
const uttered = ['actions', 'domain', 'store'].flatMap((folder) =>
  readdirSync(join(room, folder))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(room, folder, file), 'utf8').matchAll(/refuse\(\s*'donations\.([a-z-]+)'/g),
    ])
    .map((found) => found[1] ?? ''),
)

test('what the rules refuse is listed, and each has its sentence', () => {
  expect(uttered.length).toBeGreaterThan(25)
  const listed = new Set<string>(donationsProblems)
  expect(uttered.filter((name) => !listed.has(name))).toEqual([])
  expect(donationsProblems.filter((name) => !(name in it.problem))).toEqual([])
  expect(Object.keys(it.problem).filter((name) => !listed.has(name))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
  expect(compareTexts(paperTexts.it, paperTexts.en)).toEqual([])
})
