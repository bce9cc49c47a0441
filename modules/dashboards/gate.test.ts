// No number under the threshold, and nobody can count one back from what is beside it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exposedIn } from '#monitoring'
import { changeOf, comparedWith } from './domain/periods.ts'
import { gateShare, gateTable } from './store/gating.ts'

test('of a table with all its sums no small number is told, nor can be counted back', () => {
  const table = fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  })
  fc.assert(
    fc.property(table, (cells) => {
      const told = gateTable(cells, 3)
      const rows = cells.map((row) => row.reduce((a, b) => a + b, 0))
      const columns = [0, 1, 2].map((x) => cells.reduce((all, row) => all + (row[x] ?? 0), 0))
      const total = rows.reduce((a, b) => a + b, 0)
      const values = [...cells.flat(), ...rows, ...columns, total]
      const shown = [...told.cells.flat(), ...told.rows, ...told.columns, told.total]
      for (const [at, value] of values.entries())
        if (value > 0 && value < 3) expect(shown[at]).toBeNull()
        else if (shown[at] !== null) expect(shown[at]).toBe(value)
      const high = cells.length
      const lines = [
        ...cells.map((_, y) => ({ parts: [0, 1, 2].map((x) => y * 3 + x), total: high * 3 + y })),
        ...[0, 1, 2].map((x) => ({ parts: cells.map((_, y) => y * 3 + x), total: high * 4 + x })),
        { parts: cells.map((_, y) => high * 3 + y), total: values.length - 1 },
        { parts: [0, 1, 2].map((x) => high * 4 + x), total: values.length - 1 },
      ]
      const hidden = shown.map((value) => value === null)
      const exposed = exposedIn({ values, few: values.map((v) => v > 0 && v < 3), lines, width: 3 }, hidden)
      expect(exposed.filter((at) => (values[at] ?? 0) > 0 && (values[at] ?? 0) < 3)).toEqual([])
    }),
    { seed: 33, numRuns: 150 },
  )
})

test('a share of a told whole is told only when neither it nor the rest is few', () => {
  expect([gateShare(4, 10, 3), gateShare(2, 10, 3), gateShare(9, 10, 3), gateShare(10, 10, 3)]).toEqual([
    4,
    null,
    null,
    10,
  ])
})

test('a period is compared with as many months before, or with the same of last year; small moves are no change', () => {
  const quarter = { from_month: '2026-01', to_month: '2026-03' }
  expect(comparedWith(quarter, 'before')).toEqual({ from_month: '2025-10', to_month: '2025-12' })
  expect(comparedWith(quarter, 'last_year')).toEqual({ from_month: '2025-01', to_month: '2025-03' })
  expect([changeOf(12, 10), changeOf(30, 20), changeOf(10, 20), changeOf(null, 20)]).toEqual([
    'same',
    'grew',
    'fell',
    'unknown',
  ])
})
