// Every refusal this room can utter has a sentence; both languages say the same things; codes have words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compartments } from '#core/access'
import { compareTexts } from '#core/i18n'
import { agreementKinds } from '../domain/agreement.ts'
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

test('every compartment, partner role and kind of agreement has a word', () => {
  expect(compartments.filter((code) => !(code in it.compartments))).toEqual([])
  expect(partnerRoles.filter((code) => !(code in it.partner_roles))).toEqual([])
  expect(agreementKinds.filter((code) => !(code in it.agreement_kinds))).toEqual([])
})
