// After a file is opened again its team is to be composed: told to who may, and only until somebody is in it.
import { expect, test } from 'vitest'
import type { OneCase } from '../queries/case-page.ts'
import { isTeamToCompose } from './reopened-notice.tsx'

const seen = (change: { state?: string; members?: number; arranges?: boolean; event?: string }) =>
  ({
    file: { state: change.state ?? 'assessment' },
    counts: { members: change.members ?? 0 },
    mine: { arranges: change.arranges ?? true },
    steps: [{ event: change.event ?? 'reopen' }, { event: 'close' }],
  }) as unknown as OneCase

test('opened again and nobody in the team: who arranges it is told', () => {
  expect(isTeamToCompose(seen({}))).toBe(true)
})

test('not where somebody is in, nor to who only reads, nor of a file that was never closed, nor later', () => {
  expect(isTeamToCompose(seen({ members: 1 }))).toBe(false)
  expect(isTeamToCompose(seen({ arranges: false }))).toBe(false)
  expect(isTeamToCompose(seen({ event: 'accept' }))).toBe(false)
  expect(isTeamToCompose(seen({ state: 'active' }))).toBe(false)
})
