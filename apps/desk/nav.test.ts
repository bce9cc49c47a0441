// A page of another role says so at once, and never takes away a page that somebody has.
import { expect, test } from 'vitest'
import { isNotMine, places } from './nav.ts'

test('a page and what lies under it are shut to whom none of its verbs belongs', () => {
  expect(isNotMine('/cases', ['stock.see'])).toBe(true)
  expect(isNotMine('/cases/0198c2a4', ['stock.see'])).toBe(true)
  expect(isNotMine('/cases/0198c2a4', ['case.see'])).toBe(false)
  expect(isNotMine('/figures/released', ['releases.take'])).toBe(false)
  expect(isNotMine('/figures', ['releases.take'])).toBe(true)
})

test('whoever keeps watch outside reads their reports, and the first page is everybody’s', () => {
  expect(isNotMine('/reports', ['report.see-own'])).toBe(false)
  expect(isNotMine('/', [])).toBe(false)
  expect(isNotMine('/account', [])).toBe(false)
})

test('what the navigation offers is never shut', () => {
  for (const { href, verbs } of places)
    for (const verb of verbs) expect([href, isNotMine(href, [verb])]).toEqual([href, false])
})
