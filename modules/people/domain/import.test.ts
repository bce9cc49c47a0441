// A municipality's list of households, as it comes.
import { expect, test } from 'vitest'
import { faultOfMapping, guessMapping } from './import-columns.ts'
import { readDay, readingLines, readLines } from './import-lines.ts'

const context = {
  today: '2026-11-28',
  citizenships: new Map([
    ['marocco', 'MA'],
    ['italia', 'IT'],
    ['it', 'IT'],
  ]),
}
const columns = [
  'Codice nucleo',
  'Codice persona',
  'Relazione di parentela',
  'Sesso',
  'Anno di nascita',
  'Cittadinanza',
  'Note',
]
const mapping = guessMapping(columns)
const lines = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 2, cells }))
const faultsOf = (...rows: string[][]) =>
  readLines(lines(...rows), mapping, context).faults.map(
    ({ line, field, code }) => `${line} ${field} ${code}`,
  )

test('columns are recognised by the words offices use; notes are left out', () => {
  expect(mapping).toEqual([
    'household_key',
    'person_key',
    'relation',
    'gender',
    'birth_year',
    'citizenship',
    null,
  ])
  expect(guessMapping(['NUCLEO', 'Nato/a il', 'Cittadinanza ', 'nazionalità'])).toEqual([
    'household_key',
    'birth_date',
    'citizenship',
    null,
  ])
})

test('a mapping without the household, or with half a name, is refused before any line', () => {
  expect(faultOfMapping(mapping)).toBeUndefined()
  expect(faultOfMapping(['person_key'])).toBe('household_missing')
  expect(faultOfMapping(['household_key', 'given_name'])).toBe('names_half')
  expect(faultOfMapping(['household_key', 'household_key'])).toBe('twice')
})

test('members of one household stand together, in any order of the file', () => {
  const read = readLines(
    lines(
      ['TZ-001', 'P1', 'Intestatario scheda', 'F', '1980', 'Marocco', 'x'],
      ['TZ-002', 'P3', 'intestataria', 'f', '1951', 'IT', ''],
      ['TZ-001', 'P2', 'Figlio', 'M', '2015', 'italia', ''],
    ),
    mapping,
    context,
  )
  expect(read.faults).toEqual([])
  expect(read.households.map(({ key, members }) => [key, members.map((each) => each.relation)])).toEqual([
    ['TZ-001', ['reference_person', 'child']],
    ['TZ-002', ['reference_person']],
  ])
  expect(read.households[0]?.members[1]).toMatchObject({
    gender: 'man',
    birth_year: 2015,
    citizenship: 'IT',
    given_name: null,
  })
})

test('every fault says its line and its column', () => {
  expect(
    faultsOf(
      ['', 'P1', 'figlio', 'M', '1980', 'IT'],
      ['A', 'P2', 'zio acquisito', 'Q', '3000', 'Atlantide'],
      ['A', 'P2', 'figlio', 'M', '1980', 'IT'],
      ['B', 'P4', 'capofamiglia', '', '', ''],
      ['B', 'P5', 'intestatario', '', '', ''],
      ['x'.repeat(41), 'P6', '', '', '', ''],
    ),
  ).toEqual([
    '2 household_key household_empty',
    '3 birth_year year_impossible',
    '3 citizenship citizenship_unknown',
    '3 relation relation_unknown',
    '3 gender gender_unknown',
    '4 person_key person_twice',
    '6 relation reference_twice',
    '7 household_key key_too_long',
  ])
})

test('a name asks for both halves and for when they were born', () => {
  const names = guessMapping(['Nucleo', 'Nome', 'Cognome', 'Data di nascita'])
  const read = (...cells: string[]) =>
    readLines([{ line: 2, cells }], names, context).faults.map((each) => each.code)
  expect(read('A', 'Nadia', 'Ferrante', '4/5/1988')).toEqual([])
  expect(read('A', 'Nadia', '', '4/5/1988')).toEqual(['name_half'])
  expect(read('A', 'Nadia', 'Ferrante', '')).toEqual(['name_without_birth'])
  expect(read('A', 'Nadia', 'Ferrante', '31/02/1988')).toEqual(['date_impossible', 'name_without_birth'])
  expect(read('A', 'Nadia', 'Ferrante', '04/05/2030')).toEqual(['born_later'])
})

test('Italian days are read as Italian days', () => {
  expect(['3/4/1980', '03.04.1980', '1980-04-03', '1980-04-03T00:00:00Z'].map(readDay)).toEqual(
    Array(4).fill('1980-04-03'),
  )
  expect(['31/04/1980', '1980-13-01', '12-80', 'ieri', ''].map(readDay)).toEqual(Array(5).fill(null))
})

test('nobody lives in a household from a day that has not come', () => {
  const days = guessMapping(['Nucleo', 'Dal'])
  const read = (day: string) => readLines([{ line: 2, cells: ['A', day] }], days, context).faults
  expect(read('28/11/2026')).toEqual([])
  expect(read('29/11/2026')).toEqual([{ line: 2, field: 'since', code: 'born_later' }])
})

test('a long list of nothing but faults is told in short breaths: who works meanwhile does not wait', () => {
  const many = Array.from({ length: 50_000 }, (_, i) => [`N${i}`, `P${i}`, 'figlio', 'F', '2020', 'IT', ''])
  const steps = readingLines(lines(...many), mapping, context)
  const breaths: number[] = []
  for (;;) {
    const began = performance.now()
    const step = steps.next()
    breaths.push(performance.now() - began)
    if (!step.done) continue
    expect(step.value.faults).toHaveLength(50_000)
    break
  }
  expect(breaths.length).toBeGreaterThan(1_000)
  expect(Math.max(...breaths)).toBeLessThan(500)
})

test('a household of children alone is told, with one adult or an unknown age it is not', () => {
  const child = (n: string) => ['TZ-009', n, 'figlio', 'F', '2018', 'IT', '']
  expect(faultsOf(child('P1'), child('P2'))).toEqual(['2 household_key child_alone'])
  expect(faultsOf(child('P1'), ['TZ-009', 'P2', 'madre', 'F', '1985', 'IT', ''])).toEqual([])
  expect(faultsOf(child('P1'), ['TZ-009', 'P2', 'madre', 'F', '', 'IT', ''])).toEqual([])
})
