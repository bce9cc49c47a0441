// The small checks on words and sizes: what they refuse, and what they let pass.
import { expect, test } from 'vitest'
import { checkNames } from './names.ts'
import { checkPurity } from './purity.ts'
import { checkSecrets } from './secrets.ts'
import { checkSizes } from './sizes.ts'

test.each([
  'core/utils/day.ts',
  'modules/goods/lot-helpers.ts',
  'core/ui/base.css',
  'core/auth/login.service.ts',
])('the path %s is refused', (file) => {
  expect(checkNames([file], [])).toHaveLength(1)
})

test.each([
  'database/schema.sql',
  'modules/services/web/desk-page.tsx',
  'modules/cases/domain/case.ts',
  '.ci/run',
])('the path %s passes', (file) => {
  expect(checkNames([file], [])).toEqual([])
})

test('exported names are read word by word', () => {
  const text =
    'export const sharedLots = 1\nexport type Statistics = {}\nexport class LotController {}\nconst shared = 1\n'
  const lines = checkNames([], [{ file: 'modules/goods/index.ts', text }]).map(({ line }) => line)
  expect(lines).toEqual([1, 3])
})

test('a clock inside a rule is refused, with its line; in a test or outside the rules it is not', () => {
  const text = '// a rule\nexport const isLate = () => Date.now() > 1\nconst day = new Date(moment.at)\n'
  const found = checkPurity([{ file: 'modules/goods/domain/lot.ts', text }])
  expect(found.map(({ line }) => line)).toEqual([2])
  const elsewhere = ['modules/goods/domain/lot.test.ts', 'modules/goods/web/lot.tsx', 'core/kernel/clock.ts']
  expect(checkPurity(elsewhere.map((file) => ({ file, text })))).toEqual([])
})

test('keys, machine paths and registry hosts are refused', () => {
  const key = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')
  const host = ['registry', 'npmjs', 'org'].join('.')
  const text = `${key}\nhttps://${host}/x\n/srv/place/notes.md\n/srv/placebo\n`
  const found = checkSecrets([{ file: 'docs/guides/start.md', text }], '/srv/place/prossima')
  expect(found.map(({ line }) => line).sort()).toEqual([1, 2, 3])
})

test('a file of 301 lines is too long, a test may have 400', () => {
  const lines = (count: number) => 'x\n'.repeat(count)
  const sizes = (file: string, count: number) => checkSizes([{ file, text: lines(count) }]).length
  expect([sizes('core/a.ts', 300), sizes('core/a.ts', 301)]).toEqual([0, 1])
  expect([sizes('core/a.test.ts', 400), sizes('core/a.test.ts', 401)]).toEqual([0, 1])
  expect([sizes('database/schema.sql', 2000), sizes('content/places.tsv', 2000)]).toEqual([0, 0])
})
