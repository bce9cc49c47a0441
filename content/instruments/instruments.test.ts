// The instruments of the house: whole, in both languages, and the same that the room of cases carries.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { carriedFile, readInstruments } from './draw.ts'

const instruments = readInstruments()

test('the room carries what the content says', () => {
  expect(JSON.parse(readFileSync(carriedFile, 'utf8'))).toEqual(instruments)
})

test('the autonomy matrix has fifteen areas, each told in five steps', () => {
  const matrix = instruments.find((each) => each.key === 'am_it')
  expect(matrix?.domains).toHaveLength(15)
  expect(matrix?.domains.every((domain) => domain.descriptors?.length === 5)).toBe(true)
  expect(matrix?.may_not_apply).toBe(true)
})

test('the preliminary analysis ends with one of four roads; the quick profile asks five things', () => {
  expect(instruments.find((each) => each.key === 'preliminary')?.results).toHaveLength(4)
  expect(instruments.find((each) => each.key === 'quick')?.domains).toHaveLength(5)
})

test('no step is told twice in the same words, and every instrument says its licence', () => {
  for (const { domains, licence } of instruments) {
    expect(licence).toMatch(/^CC-BY/)
    const told = domains.flatMap((domain) => (domain.descriptors ?? []).map((each) => each.it))
    expect(new Set(told).size).toBe(told.length)
  }
})
