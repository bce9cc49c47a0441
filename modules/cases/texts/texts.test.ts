// Every problem this room may utter has its sentence, and no sentence waits for a problem nobody utters.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casesProblems } from '../problems.ts'
import { it } from './it.ts'

test('problems and sentences are the same list', () => {
  expect(Object.keys(it.problems).sort()).toEqual([...casesProblems].sort())
})

test('every code written in an action or a rule is in the list', () => {
  const sources = ['../actions', '../domain'].flatMap((folder) => {
    const place = join(import.meta.dirname, folder)
    return readdirSync(place)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(place, file), 'utf8'))
  })
  const said = /(?:refuse\(\s*|return |\? |undefined : |\|\| )'cases\.([a-z-]+)'/g
  const uttered = sources.flatMap((text) => [...text.matchAll(said)].map((match) => String(match[1])))
  expect(uttered.length).toBeGreaterThan(40)
  expect(uttered.filter((code) => !casesProblems.some((known) => known === code))).toEqual([])
})
