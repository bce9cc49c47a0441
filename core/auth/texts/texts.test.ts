// Both languages say the same things, and every code the doors utter has its sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareTexts } from '#core/i18n'
import { texts } from './index.ts'
import { ownTexts } from './inside.ts'

const folder = join(import.meta.dirname, '..')

it('nothing is missing in English', () => {
  expect(compareTexts(texts.it, texts.en)).toEqual([])
  expect(compareTexts(ownTexts.it, ownTexts.en)).toEqual([])
})

it('what a person may meet while coming in is told in words', () => {
  const sources = readdirSync(folder).filter(
    (file) =>
      file.endsWith('.ts') && !file.includes('.test.') && file !== 'testing.ts' && file !== 'api-tokens.ts',
  )
  const uttered = sources.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:refuse\(|code: )'(auth\.[a-z-]+)'/g)].map(
      (found) => found[1] as string,
    ),
  )
  expect(uttered.length).toBeGreaterThan(8)
  const told = Object.keys(texts.it.problem).map((key) => key.replace('_', '.').replace(/_(one|other)$/, ''))
  expect(uttered.filter((code) => !told.includes(code) && code !== 'auth.refused')).toEqual([])
})
