// What an address says becomes numbers, flags and lists as the question asks, and nothing else of an object.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readParams } from './params.ts'

const asked = z.object({
  limit: z.int().optional(),
  is_open: z.boolean().default(false),
  states: z.array(z.string()).nullable(),
  name: z.string(),
})

test('each word becomes what its field is', () => {
  expect(readParams(asked, { limit: '5', is_open: 'true', states: 'a,b', name: '7' })).toEqual({
    limit: 5,
    is_open: true,
    states: ['a', 'b'],
    name: '7',
  })
  expect(readParams(asked, { limit: '', is_open: 'yes', states: ['a'], name: '' })).toEqual({
    limit: '',
    is_open: 'yes',
    states: ['a'],
    name: '',
  })
  expect(readParams(asked, { limit: '1e999' })).toEqual({ limit: Number.POSITIVE_INFINITY })
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is a word like any other',
  (name) => {
    const told = readParams(asked, Object.fromEntries([[name, '1']]))
    expect(Object.entries(told)).toEqual([[name, '1']])
    expect(asked.safeParse({ ...told, name: 'x', states: null }).success).toBe(true)
  },
)
