import { describe, expect, it } from 'vitest'
import { readPhone } from './phone.ts'

describe('a phone number', () => {
  it.each([
    ['347 000 00 00', '+393470000000'],
    ['+39 347-000.0000', '+393470000000'],
    ['0039 347 0000000', '+393470000000'],
    ['393470000000', '+393470000000'],
    ['(035) 00 00 00', '+39035000000'],
    ['+40 700 000 000', '+40700000000'],
    ['00880 1700 000000', '+8801700000000'],
  ])('%s is %s', (typed, number) => {
    expect(readPhone(typed)).toBe(number)
  })

  it.each([
    '',
    '347',
    '34700',
    '347 000',
    '+39 347 000',
    'anonimo',
    '347 000 00 00 int. 3',
    '+',
    '++393470000000',
    '1'.repeat(20),
  ])('“%s” is none yet', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })
})
