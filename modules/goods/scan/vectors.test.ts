// The messages of the GS1 syntax engine, read by our reader: what it tells must be what they tell.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apart, bracketed, type Elements, linked } from './elements.ts'
import { readCode } from './read-code.ts'

interface Vector {
  given: string
  told: string | null
}
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures', 'gs1-vectors.json'), 'utf8'),
) as Record<'together' | 'scanned' | 'linked' | 'bracketed', Vector[]>

const joined = (read: Elements): string | null =>
  'stop' in read ? null : read.elements.map(({ ai, value }) => ai + value).join('')
const bare = (told: string | null): string | null => told?.replaceAll('^', '') ?? null
/** Here we are kinder than the rule: old addresses carry the short number, and some repeat the lot or add what is their own. */
const kinder = [
  'https://a/01/2112345678900',
  'https://a/01/416000336108',
  'https://a/01/02345673',
  'https://a/8004/9520614141234567?01=2112345678900',
  'https://a/8004/9520614141234567?01=02345673',
  'https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&10=ABC123',
  'https://a/01/12312312312333/99/ABC',
]

const separated = (given: string): string => given.replace(/^\^/, '').replaceAll('^', '\u001d')

const disagreements = (list: Vector[], read: (given: string) => Elements): Vector[] =>
  list.filter(({ given, told }) => joined(read(given)) !== bare(told))

test('run together', () => {
  expect(disagreements(vectors.together, (given) => apart(separated(given)))).toEqual([])
})

test('in brackets', () => {
  expect(disagreements(vectors.bracketed, bracketed)).toEqual([])
})

test('in a web address', () => {
  const differ = disagreements(vectors.linked, linked).map(({ given }) => given)
  expect(differ).toEqual(kinder)
})

test('as a scanner sends them, with what it saw before: never refused where they are read', () => {
  for (const { given, told } of vectors.scanned) {
    const code = readCode(given, '2026-11-29')
    const isMessage = told?.startsWith('^') || /\/\d\d\//.test(told ?? '')
    if (isMessage) expect(code, given).toMatchObject({ kind: 'printed' })
    if (given.startsWith(']C1') || given.startsWith(']d2') || given.startsWith(']E'))
      if (told === null) expect(code.kind, given).not.toBe('printed')
  }
})
