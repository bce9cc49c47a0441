// What a new network still lacks.
import { expect, test } from 'vitest'
import { stillMissing } from './first-steps.tsx'

const founder = { ended_on: null, has_account: true, grants: ['network_admin'] }
const bea = { ended_on: null, has_account: false, grants: [] as string[] }

test('step by step until somebody can work, and then no more', () => {
  expect(stillMissing([], [founder])).toEqual(['unit', 'colleague', 'role', 'invitation'])
  expect(stillMissing(['desk'], [founder, bea])).toEqual(['role', 'invitation'])
  const invited = { ...bea, has_account: true }
  expect(stillMissing(['desk'], [founder, invited])).toEqual(['role'])
  expect(stillMissing(['desk'], [founder, { ...invited, grants: ['educator'] }])).toEqual([])
})

test('who left does not count', () => {
  const gone = { ...bea, ended_on: '2026-01-01', has_account: true, grants: ['educator'] }
  expect(stillMissing(['desk'], [founder, gone])).toEqual(['colleague', 'role', 'invitation'])
})
