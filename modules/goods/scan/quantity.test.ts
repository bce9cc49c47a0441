// What a hand writes, and what the books keep.
import { expect, test } from 'vitest'
import { centsWritten, numberOrNothing, quantityWritten } from './quantity.ts'

test('pieces are whole, kilograms have a comma', () => {
  expect(quantityWritten('piece', ' 12 ')).toBe(12)
  for (const wrong of ['', '0', '-1', '1,5', 'dodici', '999999999'])
    expect(quantityWritten('piece', wrong), wrong).toBe(undefined)
  expect(quantityWritten('gram', '1,25')).toBe(1250)
  expect(quantityWritten('gram', '0,001')).toBe(1)
  for (const wrong of ['', '0', '1,2345', '-2', '1.000,5'])
    expect(quantityWritten('gram', wrong), wrong).toBe(undefined)
})

test('an empty field is nothing, a wrong one is not', () => {
  expect(numberOrNothing('')).toBe(null)
  expect(numberOrNothing('30')).toBe(30)
  expect(numberOrNothing('3,5')).toBe(undefined)
  expect(centsWritten('')).toBe(null)
  expect(centsWritten('1,5')).toBe(150)
  expect(centsWritten('due euro')).toBe(undefined)
})
