// The paper somebody asked for: no code of a program on it, and hours of Italy.
import { expect, test } from 'vitest'
import { inWords, wordsByKind, wordsIn } from './in-words.ts'
import { peoplePart } from './people-part.ts'

const words = wordsIn({ woman: 'Donna', other: { deep: 'no' } }, { woman: 'Woman' })

test('codes are read as words, one by one; what has no word stays as it is', () => {
  expect(inWords({ gender: 'woman' }, { key: 'gender', words }, 'it')).toBe('Donna')
  expect(inWords({ gender: 'woman, odd_one' }, { key: 'gender', words }, 'en')).toBe('Woman, odd_one')
  expect(inWords({ language: 'ar' }, { key: 'language', names: 'language' }, 'it')).toBe('arabo')
  expect(inWords({ citizenships: 'MA, XS' }, { key: 'citizenships', names: 'region' }, 'it')).toBe(
    'Marocco, apolide',
  )
})

test('a code means what its subject makes of it', () => {
  const meaning = wordsByKind({ housing: { none: 'In strada' }, income: { none: 'Niente' } }, {})
  const column = { key: 'code', words: meaning }
  expect(inWords({ kind: 'housing', code: 'none' }, column, 'it')).toBe('In strada')
  expect(inWords({ kind: 'income', code: 'none' }, column, 'it')).toBe('Niente')
})

test('days and hours are of Italy', () => {
  expect(inWords({ at: '2026-11-30 23:30' }, { key: 'at' }, 'it')).toBe('1 dic 2026, 00:30')
  expect(inWords({ on: '2026-11-30' }, { key: 'on' }, 'it')).toBe('30 nov 2026')
})

test('who somebody is to us holds no code on paper', () => {
  const body = 'Cooperativa'
  const person = {
    ...{ code: 'MOB-1222-6', nickname: 'Balena', identity_level: 'identified', gender: 'woman' },
    ...{ age_band: 'from_30_to_54', language: 'ar', met_on: '2026-08-29', last_met_on: null },
  }
  const identity = { citizenships: ['MA'], purpose: 'direct_care', legal_basis: 'public_task' }
  const steps = [{ event: 'assign_code', at: '2026-08-29T03:24:00+00:00', notice: 'oral' }]
  const told = { body, person, identity, steps }
  const sections = peoplePart.tell([{ told }], { unseal: () => null } as never)
  const read = sections.flatMap(({ columns, rows }) =>
    rows.flatMap((row) => columns.map((column) => inWords(row, column, 'it'))),
  )
  expect(read).toContain('Conosciuta per nome')
  expect(read.filter((word) => /^[a-z]+(_[a-z0-9]+)+$/.test(word))).toEqual([])
})

test('a share that ended on the day it began is over that day on paper, never before it began', () => {
  const shares = [
    { to: 'Lule', begins_on: '2026-11-30', ended_on: '2026-11-29' },
    { to: 'Afol', begins_on: '2026-11-01', ended_on: '2026-11-29' },
    { to: 'Ripari', begins_on: '2026-11-01', ended_on: null },
  ]
  const told = { body: 'Comune', shares }
  const [section] = peoplePart
    .tell([{ told }], { unseal: () => null } as never)
    .filter(({ title }) => title.en === 'Who sees or saw')
  expect(section?.rows.map((row) => row.ended_on)).toEqual(['2026-11-30', '2026-11-29', ''])
})
