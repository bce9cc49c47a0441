// How deep a body may go, and that one without end is refused rather than followed.
import { expect, test } from 'vitest'
import { mustBeShallow } from './shallow.ts'

const nested = (depth: number): unknown => JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`)

test.each([undefined, null, 5, 'x', [], {}, nested(1), nested(30), { a: [null, 'x', { b: nested(20) }] }])(
  'what we write is shallow enough',
  (body) => {
    expect(() => mustBeShallow(body)).not.toThrow()
  },
)

test.each([31, 5000, 100_000])('%i objects in lists in one another are refused', (depth) => {
  expect(() => mustBeShallow(nested(depth))).toThrow('core.malformed')
})
