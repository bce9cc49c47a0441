// Who reads what was let out finds the newest period first, and only the last word on each table.
import { expect, test } from 'vitest'
import { byPeriod } from './released-order.ts'

const told = (figure: string, period: string, dimension = 'none', revision = 1) => ({
  ...{ figure, period, dimension, revision, audience: 'funder' },
})

test('the newest period stands first, and a revision takes the place of the one before', () => {
  const shown = byPeriod(
    [
      told('contacts', '2026-08'),
      told('kits', '2026-Q3'),
      told('contacts', '2026-Q3', 'gender', 2),
      told('contacts', '2026-Q3', 'gender'),
      told('contacts', '2026-Q3'),
      told('contacts', '2026-H2'),
    ],
    ({ figure }) => figure,
  )
  expect(shown.map(({ period }) => period)).toEqual(['2026-H2', '2026-Q3', '2026-08'])
  expect(shown[1]?.totals.map(({ figure }) => figure)).toEqual(['contacts', 'kits'])
  expect(shown[1]?.tables.map(({ dimension, revision }) => [dimension, revision])).toEqual([['gender', 2]])
})
