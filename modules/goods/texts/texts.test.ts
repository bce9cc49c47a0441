// Every refusal this room can utter has a sentence, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compareTexts } from '#core/i18n'
import { goodsProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import { families, listsEn, listsIt } from './lists.ts'

const room = join(import.meta.dirname, '..')
const uttered = ['actions', 'domain'].flatMap((folder) =>
  readdirSync(join(room, folder))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(room, folder, file), 'utf8').matchAll(/refuse\('goods\.([a-z-]+)'/g),
    ])
    .map((found) => found[1] ?? ''),
)

test('what the rules refuse is listed, and each has its sentence', () => {
  expect(uttered.length).toBeGreaterThan(10)
  const listed = new Set<string>(goodsProblems)
  expect(uttered.filter((name) => !listed.has(name))).toEqual([])
  expect(goodsProblems.filter((name) => !(name in it.problems))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
})

test('the lists say what the content says', () => {
  const read = (file: string) =>
    parse(readFileSync(join(room, '..', '..', 'content', 'vocabularies', `${file}.yaml`), 'utf8')) as {
      items: { code: string; label: { it: string; en: string }; parent?: string }[]
    }
  for (const [file, name] of [
    ['goods-category', 'category'],
    ['allergen', 'allergen'],
    ['diet', 'diet'],
  ] as const) {
    const { items } = read(file)
    for (const locale of ['it', 'en'] as const) {
      const said = (locale === 'it' ? listsIt : listsEn)[name]
      expect(said, file).toEqual(Object.fromEntries(items.map(({ code, label }) => [code, label[locale]])))
    }
  }
  const children = read('goods-category').items.filter((item) => item.parent)
  const told = Object.entries(families).flatMap(([parent, codes]) => codes.map((code) => ({ code, parent })))
  expect(told).toEqual(children.map(({ code, parent }) => ({ code, parent })))
})
