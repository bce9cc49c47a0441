// Every refusal this room can utter has a sentence; both languages say the same things; codes have words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readVocabularies } from '#content/read.ts'
import { compartments } from '#core/access'
import { compareTexts } from '#core/i18n'
import { agreementKinds } from '../domain/agreement.ts'
import { unitKinds } from '../domain/organisation.ts'
import { partnerRoles } from '../domain/words.ts'
import { networkProblems } from '../problems.ts'
import { en } from './en.ts'
import { it } from './it.ts'

const room = join(import.meta.dirname, '..')
const uttered = ['actions', 'domain', 'store'].flatMap((folder) =>
  readdirSync(join(room, folder))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(room, folder, file), 'utf8').matchAll(/refuse\('network\.([a-z-]+)'/g),
    ])
    .map((found) => found[1] ?? ''),
)

test('what the rules refuse is listed, and each has its sentence', () => {
  expect(uttered.length).toBeGreaterThan(15)
  const listed = new Set<string>(networkProblems)
  expect(uttered.filter((name) => !listed.has(name))).toEqual([])
  expect(networkProblems.filter((name) => !(name in it.problems))).toEqual([])
})

test('both languages say the same things', () => {
  expect(compareTexts(it, en)).toEqual([])
})

test('the kinds of organisation are those of the content, in its words', () => {
  const list = readVocabularies(process.cwd()).find(({ key }) => key === 'organisation_type')
  const told = (items: [string, string][]) => Object.fromEntries(items)
  const straight = (word: string) => word.replaceAll('’', "'")
  const ours = (kinds: Record<string, string>) =>
    told(Object.entries(kinds).map(([code, word]) => [code, straight(word)]))
  const items = list?.items ?? []
  expect(items.length).toBeGreaterThan(20)
  expect(ours(it.organisation_kinds)).toEqual(
    told(items.map(({ code, label }) => [code, straight(label.it)])),
  )
  expect(ours(en.organisation_kinds)).toEqual(
    told(items.map(({ code, label }) => [code, straight(label.en)])),
  )
})

test('every compartment, partner role, kind of agreement and of unit has a word', () => {
  expect(unitKinds.filter((code) => !(code in it.unit_kinds))).toEqual([])
  expect(compartments.filter((code) => !(code in it.compartments))).toEqual([])
  expect(partnerRoles.filter((code) => !(code in it.partner_roles))).toEqual([])
  expect(agreementKinds.filter((code) => !(code in it.agreement_kinds))).toEqual([])
})
