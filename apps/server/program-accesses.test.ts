// What the network offers to programs names verbs of rooms above it: here, where all rooms are, they must exist, and
// the role given must hold them.
import { expect, test } from 'vitest'
import { ruleOf } from '#core/kernel'
import { programAccesses } from '#network'
import { rooms } from './modules.ts'

const holders = (verb: string): string[] => {
  const { roles, also } = ruleOf(verb)
  return [...roles, ...(also?.roles ?? [])]
}

test('every access offered to a program is of verbs that exist, and its role holds each of them', () => {
  expect(rooms.length).toBeGreaterThan(4)
  for (const { access, scopes, role } of programAccesses)
    for (const scope of scopes)
      expect([access, scope, holders(scope)]).toEqual([access, scope, expect.arrayContaining([role])])
})
