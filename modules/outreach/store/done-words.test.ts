// What was done has on paper the words of the vocabulary.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { done } from './done-words.ts'

test('every intervention of the vocabulary has its words', () => {
  const path = join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    'content',
    'vocabularies',
    'intervention-type.yaml',
  )
  const read = parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const list = Object.values(read).find(Array.isArray) as {
    code: string
    label: { it: string; en: string }
  }[]
  expect(list.length).toBeGreaterThan(10)
  for (const lang of ['it', 'en'] as const)
    expect(done[lang]).toEqual(Object.fromEntries(list.map(({ code, label }) => [code, label[lang]])))
})
