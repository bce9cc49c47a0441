import { expect, test } from 'vitest'
import { isProvisionalCode, readIdentifier } from './identifier.ts'

const codeOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code
  }
}

test('a provisional code sees any single wrong digit', () => {
  expect(isProvisionalCode('07643520567')).toBe(true)
  for (let i = 0; i < 11; i++) {
    const digits = [...'07643520567']
    digits[i] = String((Number(digits[i]) + 1) % 10)
    expect(isProvisionalCode(digits.join(''))).toBe(false)
  }
})

test('a variant of a tax code is kept as shown and found as the same', () => {
  const plain = readIdentifier('tax_code', 'RSSMRA80A01H501U')
  const variant = readIdentifier('tax_code', 'rssmra ulalmhrlmd')
  expect(variant.value).toBe('RSSMRAULALMHRLMD')
  expect(variant.same).toBe(plain.same)
})

test('codes of those without papers have their own shape', () => {
  expect(readIdentifier('stp', 'STP 030 ABC 0000123').value).toBe('STP030ABC0000123')
  expect(codeOf(() => readIdentifier('eni', 'STP030ABC0000123'))).toBe('people.stay-code-not-valid')
  expect(codeOf(() => readIdentifier('tax_code', 'RSSMRA80A01H501A'))).toBe('people.tax-code-not-valid')
  expect(codeOf(() => readIdentifier('provisional_tax_code', '123'))).toBe('people.provisional-not-valid')
  expect(readIdentifier('permit', 'i 12345678').same).toBe('permit/I12345678')
})
