// The way back from a code to the name never ends in a button that does nothing.
import { expect, test } from 'vitest'
import { wayBack } from './sealed-way.tsx'

test('the first time somebody asks, they are asked why; then it leads to the name', () => {
  expect(wayBack({ problem: { code: 'core.purpose-needed' } })).toBe('why')
  expect(wayBack({ data: { named_id: 'n' } })).toEqual({ to: '/people/n' })
})

test('for who holds no key it leads nowhere and says so, and what failed is told', () => {
  expect(wayBack({ data: { named_id: null } })).toBe('nowhere')
  expect(wayBack({ problem: { code: 'core.no-network' } })).toBe('problem')
})
