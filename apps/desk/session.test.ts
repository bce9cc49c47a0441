// What the door tells who arrives at the desk.
import { expect, test } from 'vitest'
import { arrivingAs } from './session.tsx'

test('who was invited and has no role yet is told so, and not that the server is away', () => {
  expect(arrivingAs({ problem: { status: 403 } })).toEqual({ kind: 'without_role' })
  expect(arrivingAs({ problem: { status: 401 } })).toEqual({ kind: 'out', was: undefined })
  expect(arrivingAs({ problem: { status: 503 } })).toEqual({ kind: 'failed' })
  expect(arrivingAs({ problem: { status: 0 } })).toEqual({ kind: 'failed' })
})
