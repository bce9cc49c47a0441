// What somebody finds in the menu depends on what they may do, and on what their network has; a page of another role says so at once,
// and never takes away a page that somebody has.
import { expect, test } from 'vitest'
import { actsFor, isNotMine, places, placesFor } from './nav.ts'

const verbs = ['network.see', 'case.see', 'shift.see', 'shift.plan', 'stock.see', 'place.see', 'donation.see']
const keysOf = (mine: Parameters<typeof placesFor>[0]) => placesFor(mine).map(({ key }) => key)

test('where no unit goes out there are no outings to plan, and who has no shelves is not led to them', () => {
  const neighbourhood = { verbs, goods: 'none', keeps_goods: false, goes_out: false } as const
  expect(keysOf(neighbourhood)).toEqual(['today', 'cases', 'places', 'project', 'network'])
  expect(actsFor(neighbourhood)).toEqual([])
  const street = { verbs, goods: 'vans', keeps_goods: true, goes_out: true } as const
  expect(keysOf(street)).toEqual(['today', 'cases', 'stock', 'shifts', 'places', 'project', 'network'])
  const funder = { ...street, keeps_goods: false }
  const keeper = { ...funder, verbs: [...verbs, 'stock.keep'] }
  expect(keysOf(keeper)).toContain('stock')
  expect(keysOf(funder)).toEqual(['today', 'cases', 'shifts', 'places', 'project', 'network'])
  expect(actsFor(street).map(({ key }) => key)).toEqual(['plan_shift'])
})

test('who may open units sees what each would bring', () => {
  const administrator = {
    verbs: [...verbs, 'unit.add'],
    goods: 'none' as const,
    keeps_goods: false,
    goes_out: false,
  }
  expect(keysOf(administrator)).toEqual(expect.arrayContaining(['arrivals', 'stock', 'shifts']))
})

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
