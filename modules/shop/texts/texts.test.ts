// Every refusal this room can utter has a sentence, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareTexts } from '#core/i18n'
import { shopProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'

const actions = join(import.meta.dirname, '..', 'actions')
const uttered = readdirSync(actions).flatMap((file) =>
  [...readFileSync(join(actions, file), 'utf8').matchAll(/refuse\('shop\.([a-z-]+)'/g)].map(
    (found) => found[1],
  ),
)

test('what the rules refuse is listed, and each has its sentence', () => {
  expect(uttered.length).toBeGreaterThan(4)
  const listed = new Set<string>(shopProblems)
  expect(uttered.filter((name) => !listed.has(name ?? ''))).toEqual([])
  expect(shopProblems.filter((name) => !(name in it.problem))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
})
