// Every problem this room may utter has its sentence, and no sentence waits for a problem nobody utters.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outreachProblems } from '../problems.ts'
import { it } from './it.ts'

test('problems and sentences are the same list', () => {
  expect(Object.keys(it.problems).sort()).toEqual([...outreachProblems].sort())
})

test('every code written in an action is in the list', () => {
  const folder = join(import.meta.dirname, '../actions')
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  const uttered = sources.flatMap((text) =>
    [...text.matchAll(/refuse\(\s*'outreach\.([a-z-]+)'/g)].map((match) => match[1]),
  )
  expect(uttered.length).toBeGreaterThan(20)
  expect(uttered.filter((code) => !outreachProblems.some((known) => known === code))).toEqual([])
})
