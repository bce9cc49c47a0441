// Few people are not told, nor can they be counted back from a sum.
import { expect, test } from 'vitest'
import { maySum, withoutFew } from './few-rows.ts'

const rows = (...persons: number[]) => persons.map((each, i) => ({ name: String(i), persons: each }))

test('one to four people are not told; nobody and five are', () => {
  expect(withoutFew(rows(0, 1, 4, 5)).map(({ persons }) => persons)).toEqual([0, null, null, 5])
})

test('the sum is told only when it betrays nobody', () => {
  expect(maySum(rows(12, 30))).toBe(true)
  expect(maySum(rows(12, 3))).toBe(false)
  expect(maySum(rows(12, 1, 2))).toBe(false)
  expect(maySum(rows(12, 3, 2))).toBe(true)
})
