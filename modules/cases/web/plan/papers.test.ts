// Two papers of one version of a plan must not look alike: whoever opens "the plan" takes the one that was shown last.
import { expect, test } from 'vitest'
import type { DocumentLine } from '../../queries/documents.ts'
import { wasShownAgain } from './documents-tab.tsx'

const paper = (at: string, version: number | null) =>
  ({ kind: version === null ? 'letter' : 'plan', version, at }) as DocumentLine

test('a page of a version shown again later says so; the last one and other versions do not', () => {
  const [letter, second, again, first] = [
    paper('2026-11-30T09:00:00.000Z', null),
    paper('2026-11-29T09:00:00.000Z', 2),
    paper('2026-11-02T09:00:00.000Z', 1),
    paper('2026-11-01T09:00:00.000Z', 1),
  ] as const
  const all = [letter, second, again, first]
  expect(all.map((each) => wasShownAgain(each, all))).toEqual([false, false, false, true])
})
