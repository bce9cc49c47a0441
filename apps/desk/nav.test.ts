// What somebody finds in the menu depends on what they may do, and on what their network has.
import { expect, test } from 'vitest'
import { actsFor, placesFor } from './nav.ts'

const verbs = ['network.see', 'case.see', 'shift.see', 'shift.plan', 'stock.see', 'place.see', 'donation.see']
const keysOf = (mine: Parameters<typeof placesFor>[0]) => placesFor(mine).map(({ key }) => key)

test('where no unit goes out there are no outings to plan, and the map of places stays', () => {
  const neighbourhood = { verbs, goods: 'none', goes_out: false } as const
  expect(keysOf(neighbourhood)).toEqual(['today', 'cases', 'places', 'project', 'network'])
  expect(actsFor(neighbourhood)).toEqual([])
  const street = { verbs, goods: 'vans', goes_out: true } as const
  expect(keysOf(street)).toEqual(['today', 'cases', 'stock', 'shifts', 'places', 'project', 'network'])
  expect(actsFor(street).map(({ key }) => key)).toEqual(['plan_shift'])
})

test('who may open units sees what each would bring', () => {
  const administrator = { verbs: [...verbs, 'unit.add'], goods: 'none' as const, goes_out: false }
  expect(keysOf(administrator)).toEqual(expect.arrayContaining(['arrivals', 'stock', 'shifts']))
})
