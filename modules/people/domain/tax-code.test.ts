import { describe, expect, test } from 'vitest'
import {
  canonicalTaxCode,
  checkOf,
  disagreements,
  nameLetters,
  readTaxCode,
  surnameLetters,
} from './tax-code.ts'

const whole = { structure_ok: true, check_ok: true, date_ok: true }

describe('the tax code', () => {
  test.each(['RSSMRA85T10A562S', 'MRNLCU00A01H501J', 'RSSMRA79B11C566R', 'rss mra 80a01 h501u'])(
    '%s holds',
    (code) => {
      expect(readTaxCode(code)).toMatchObject(whole)
    },
  )

  test.each([
    ['RSSMRA80A01H501', 'U'],
    ['BNCGLI90D55F205', 'B'],
    ['DNGMTA85P50Z330', 'A'],
  ])('%s ends with %s', (fifteen, check) => {
    expect(checkOf(fifteen)).toBe(check)
  })

  test.each([
    'RSSMRA80A01H50MM',
    'RSSMRA80A01H5LMX',
    'RSSMRA80A01HRLMS',
    'RSSMRA80A0MHRLMK',
    'RSSMRA80ALMHRLMV',
    'RSSMRA8LALMHRLMG',
    'RSSMRAULALMHRLMD',
  ])('%s is the same person', (variant) => {
    expect(readTaxCode(variant)).toMatchObject({ ...whole, canonical: 'RSSMRA80A01H501U' })
  })

  test('all 127 variants of one code hold and fold to it', () => {
    const places = [6, 7, 9, 10, 12, 13, 14]
    const variants = new Set<string>()
    for (let set = 1; set < 128; set++) {
      const chars = [...'RSSMRA80A01H501']
      places.forEach((place, i) => {
        if (set & (1 << i)) chars[place] = 'LMNPQRSTUV'[Number(chars[place])] as string
      })
      const code = chars.join('')
      variants.add(code + checkOf(code))
    }
    expect(variants.size).toBe(127)
    for (const variant of variants) {
      expect(readTaxCode(variant).check_ok).toBe(true)
      expect(canonicalTaxCode(variant)).toBe('RSSMRA80A01H501U')
    }
  })

  test('reads a birth without a century, and where: of women the day is forty more', () => {
    expect(readTaxCode('DNGMTA85P50Z330A')).toMatchObject({
      birth: { year: 85, month: 9, day: 10 },
      belfiore_code: 'Z330',
    })
  })

  test('a wrong letter, a wrong shape, a day that is not', () => {
    expect(readTaxCode('RSSMRA85T10A562T')).toMatchObject({ structure_ok: true, check_ok: false })
    expect(readTaxCode('RSSMRA85T10A56')).toMatchObject({ structure_ok: false, canonical: null })
    expect(readTaxCode('RSSMRA85G10A562S').structure_ok).toBe(false)
    const fifteen = 'RSSMRA85B30A562'
    expect(readTaxCode(fifteen + checkOf(fifteen))).toMatchObject({ check_ok: true, date_ok: false })
  })
})

describe('names in the code', () => {
  test.each([
    ['Rossi', 'RSS'],
    ['Fo', 'FOX'],
    ['D’Amìco', 'DMC'],
    ['Aia', 'AIA'],
  ])('surname %s is %s', (name, letters) => {
    expect(surnameLetters(name)).toBe(letters)
  })
  test.each([
    ['Gianfranco', 'GFR'],
    ['Mario', 'MRA'],
    ['Ali', 'LAI'],
    ['Al', 'LAX'],
  ])('name %s is %s', (name, letters) => {
    expect(nameLetters(name)).toBe(letters)
  })
})

test('where it disagrees with the person it says so, and changes nothing', () => {
  const reading = readTaxCode('RSSMRA80A01H501U')
  const told = { given_name: 'Mario', family_name: 'Rossi', birth_date: '1980-01-01', birth_year: 1980 }
  expect(disagreements(reading, told)).toEqual([])
  expect(disagreements(reading, { ...told, family_name: 'Bianchi', birth_date: '1980-01-02' })).toEqual([
    'family_name',
    'birth',
  ])
  expect(disagreements(reading, { ...told, given_name: 'Maria' })).toEqual([])
  expect(disagreements(reading, { ...told, birth_date: null, birth_year: 1981 })).toEqual(['birth'])
})
