// A number read wrong must not find another thing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, gtinOf } from './gtin.ts'

test('printed numbers of every length, with the spaces people write', () => {
  expect(gtinOf('4006381333931')).toBe('04006381333931')
  expect(gtinOf('400 6381 333931')).toBe('04006381333931')
  expect(gtinOf('96385074')).toBe('00000096385074')
  expect(gtinOf('036000291452')).toBe('00036000291452')
  expect(gtinOf('12345678901231')).toBe('12345678901231')
})

test('anything else is no number', () => {
  for (const wrong of ['', '4006381333932', '123', 'abc', '40063813339310', '٤٠٠٦٣٨١٣٣٣٩٣١']) {
    expect(gtinOf(wrong), wrong).toBe(undefined)
  }
})

test('one wrong digit is always seen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 - 1 }),
      fc.nat(12),
      fc.integer({ min: 1, max: 9 }),
      (n, at, by) => {
        const digits = String(n).padStart(12, '0')
        const whole = `${digits}${checkDigit(digits)}`
        const wrong = [...whole]
          .map((digit, i) => (i === at ? String((Number(digit) + by) % 10) : digit))
          .join('')
        expect(gtinOf(whole)).toBe(whole.padStart(14, '0'))
        expect(gtinOf(wrong)).toBe(undefined)
      },
    ),
  )
})
