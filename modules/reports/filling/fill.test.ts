// What a funder asks for together is told together, or not at all.
import { expect, test } from 'vitest'
import { together } from './fill.ts'

const part = (code: string, value: number | null) => ({
  code,
  label: code,
  value,
  why: value === null ? ('few' as const) : null,
})

test('55 and over is the two bands we know, and nothing when one of them is kept back', () => {
  const asked = ['from_55_to_64', 'from_65']
  const young = part('from_18_to_29', 40)
  expect(together([young, part('from_55_to_64', 12), part('from_65', 9)], asked)).toEqual({
    value: 21,
    why: null,
  })
  expect(together([young, part('from_55_to_64', 12)], asked)).toEqual({ value: 12, why: null })
  expect(together([young, part('from_55_to_64', 12), part('from_65', null)], asked)).toEqual({
    value: null,
    why: 'few',
  })
  expect(together([young], asked)).toEqual({ value: 0, why: null })
})
