// Who goes with a code alone goes without a name in the margin.
import { expect, test } from 'vitest'
import { tellsSomebody } from './referral-form.tsx'

test('two lines with a number beside a code alone are asked about once more; with the whole person they are not', () => {
  const minimal = { data_shared: 'minimal' }
  expect(tellsSomebody({ ...minimal, message: 'Chiedere al 333 123 4567' })).toBe(true)
  expect(tellsSomebody({ ...minimal, message: 'Serve aiuto per la residenza.' })).toBe(false)
  expect(tellsSomebody({ ...minimal, message: null })).toBe(false)
  expect(tellsSomebody({ data_shared: 'identity', message: 'Chiedere al 333 123 4567' })).toBe(false)
})
