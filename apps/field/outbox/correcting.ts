// Which refused things can be said better here, and how their words go back into a form.
import type { Listed } from '#core/sync/device'
import type { AgeBand, Draft, Gender, Phase } from '../meeting/draft.ts'
import { stepKeys, type TestDraft } from '../meeting/test-draft.ts'
import { textOf, whatOf } from './telling.ts'

const correctable = ['contact', 'test', 'hiv', 'code']

export const canCorrect = (entry: Listed): boolean =>
  entry.input !== null && correctable.includes(whatOf(entry))

interface Line {
  item_id: string | null
  quantity: number
  direction?: string
}

const linesOf = (input: Record<string, unknown>, name: string): Line[] =>
  Array.isArray(input[name]) ? (input[name] as Line[]) : []
const counted = (lines: Line[]): Record<string, number> =>
  Object.fromEntries(lines.flatMap(({ item_id, quantity }) => (item_id ? [[item_id, quantity]] : [])))

/** A refused contact as the thumb had written it. */
export const draftFrom = (given: unknown): Draft => {
  const input = given as Record<string, unknown>
  const health = linesOf(input, 'harm_reduction')
  return {
    stop_id: textOf(input, 'stop_id'),
    headcount: Number(input.headcount ?? 1),
    person_id: textOf(input, 'person_id'),
    phase: textOf(input, 'phase') as Phase | null,
    gender: textOf(input, 'gender') as Gender | null,
    age_band: textOf(input, 'age_band') as AgeBand | null,
    given: counted([
      ...linesOf(input, 'handouts'),
      ...health.filter((line) => line.direction === 'distributed'),
    ]),
    back: counted(health.filter((line) => line.direction === 'returned_used')),
    topics: Array.isArray(input.topics) ? (input.topics as string[]) : [],
    note: textOf(input, 'note') ?? '',
  }
}

export const testFrom = (given: unknown): TestDraft => {
  const input = given as Record<string, unknown>
  return {
    contact_id: textOf(input, 'contact_id'),
    kind: textOf(input, 'test_kind') ?? 'hiv',
    item_id: textOf(input, 'item_id'),
    lot_id: textOf(input, 'lot_id'),
    steps: stepKeys.filter((key) => input[key] === true),
    result: textOf(input, 'result') ?? textOf(input, 'result_counted'),
  }
}
