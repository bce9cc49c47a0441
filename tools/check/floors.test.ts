// The floors must hold: a small wrong house is built and every wrong arrow in it must be found.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import type { Finding } from './finding.ts'
import { checkFloors } from './floors.ts'

const house: Record<string, string> = {
  'core/kernel/index.ts': 'export const one = 1\n',
  'core/db/index.ts': "import '#goods'\nexport const run = 1\n",
  'core/db/open.ts': 'export const open = 1\n',
  'core/testing/index.ts': 'export const lamp = 1\n',
  'modules/network/index.ts': "import '#people'\nexport const network = 1\n",
  'modules/people/index.ts': "import '#network'\nexport const person = 1\n",
  'modules/people/web.tsx':
    "import type { Lot } from '#goods'\nexport const Page = (p: Lot) => <Show value={p} />\nconst Show = (_: object) => null\n",
  'modules/people/domain/person.ts':
    "import '#core/kernel'\nimport './name.ts'\nimport 'zod'\nimport 'node:fs'\n",
  'modules/people/domain/name.ts': "import './person.ts'\n",
  'modules/people/actions/add.ts': "import '#core/db'\nimport '#core/testing'\n",
  'modules/people/store/people.ts': "import '#core/db'\nimport '../../../core/db/open.ts'\n",
  'modules/goods/index.ts': "import '#services'\nimport '#network'\nexport type Lot = object\n",
  'modules/services/index.ts': 'export const service = 1\n',
  'modules/cellar/index.ts': "import '#network'\n",
  'apps/desk/main.tsx': "import '#people/web'\nimport '../../modules/people/store/people.ts'\n",
}
let root: string
let findings: Finding[]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'prossima-house-'))
  cpSync(join(projectRoot, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  for (const [file, text] of Object.entries(house)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  findings = await checkFloors(root)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['modules/network/index.ts:1', 'floors'],
  ['modules/people/web.tsx:1', 'floors'],
  ['modules/goods/index.ts:1', 'floors'],
  ['modules/cellar/index.ts:1', 'floor-of-its-own'],
  ['core/db/index.ts:1', 'ground'],
  ['modules/people/domain/person.ts:4', 'pure-rules'],
  ['modules/people/domain/name.ts:1', 'circles'],
  ['modules/people/actions/add.ts:1', 'sql-in-store'],
  ['modules/people/actions/add.ts:2', 'tests-only'],
  ['modules/people/store/people.ts:2', 'doors'],
  ['apps/desk/main.tsx:2', 'doors'],
])('%s breaks %s', (place, rule) => {
  const found = findings.filter(({ file, line }) => `${file}:${line}` === place)
  expect(found.map(({ sentence }) => sentence).join('\n')).toContain(`breaks “${rule}”`)
})

test('good arrows are left alone', () => {
  const good = [
    'modules/people/index.ts:1',
    'modules/people/store/people.ts:1',
    'apps/desk/main.tsx:1',
    'modules/goods/index.ts:2',
  ]
  const found = findings.filter(
    ({ file, line, sentence }) => good.includes(`${file}:${line}`) && !sentence.includes('circles'),
  )
  expect(found).toEqual([])
})

test('a house where nothing was looked at does not pass', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'prossima-empty-'))
  mkdirSync(join(empty, 'core'))
  expect(await checkFloors(empty)).toHaveLength(1)
  rmSync(empty, { recursive: true })
})
