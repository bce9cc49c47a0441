// A new room must pass every check from its first minute.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFloors } from '../check/floors.ts'
import { checkMigrations } from '../check/migrations/index.ts'
import { checkNames } from '../check/names.ts'
import { checkPurity } from '../check/purity.ts'
import { checkTexts } from '../check/texts.ts'
import { listFiles, readSources } from '../check/tree.ts'
import { projectRoot } from '../project-root.ts'
import { makeRoom } from './making.ts'

let root: string
let files: string[]

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'prossima-room-'))
  for (const file of ['package.json', 'biome.json']) cpSync(join(projectRoot, file), join(root, file))
  cpSync(join(projectRoot, 'core'), join(root, 'core'), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  const config = { extends: join(projectRoot, 'tsconfig.json'), include: ['modules'], exclude: [] }
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config))
  const made = makeRoom({
    room: 'learning',
    noun: 'training-course',
    plural: 'training-courses',
    at: new Date(0),
  })
  for (const [file, text] of Object.entries(made)) {
    const path = join(root, 'modules/learning', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  files = listFiles(root).filter((file) => file.startsWith('modules/'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('its names, migration, rules, texts and floors hold', async () => {
  const sources = readSources(root, files)
  expect(files).toContain('modules/learning/migrations/19700101-0000-create-training-courses.sql')
  expect([...checkNames(files, sources), ...checkMigrations(sources), ...checkPurity(sources)]).toEqual([])
  expect(await checkTexts(root, files)).toEqual([])
  expect((await checkFloors(root)).filter(({ file }) => file.startsWith('modules/'))).toEqual([])
})

test.each([
  ['style', ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', 'modules']],
  ['types', ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
])('its %s hold', (_, [program = '', ...args]) => {
  const script = join(projectRoot, 'node_modules', program)
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' })
  const words = run.stdout
    .split('\n')
    .filter((line) => line.includes('modules/'))
    .join('\n')
  expect(run.signal).toBeNull()
  expect(words).toBe('')
})
