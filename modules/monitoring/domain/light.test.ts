// Where a figure stands, in the words of the page: reached, on track, a little behind, far behind, or not to be said.
import { expect, test } from 'vitest'
import { elapsedShare, expectedToday, type Promised, standingOf } from './light.ts'

const promise = (more: Partial<Promised> = {}): Promised => ({
  target: 500,
  qualifier: 'exactly',
  starts_on: '2025',
  ends_on: '2026',
  ...more,
})
const half = '2026-01-01'
const stands = (value: number | null, more: Partial<Promised> = {}, has_data = true) =>
  standingOf(promise(more), { value, has_data }, half)

test('the elapsed share follows the days, also when only the year is known', () => {
  expect(elapsedShare(promise(), half)).toBeCloseTo(0.5, 2)
  expect(elapsedShare(promise({ starts_on: '2025-07', ends_on: '2025-12' }), '2030-01-01')).toBe(1)
  expect(elapsedShare(promise({ starts_on: null }), half)).toBeNull()
  expect(expectedToday(promise(), half)).toBeCloseTo(250, 0)
})

test('nine tenths of the road is on track, seven tenths a little behind, less is far', () => {
  expect(stands(226)).toBe('on_track')
  expect(stands(180)).toBe('a_little_behind')
  expect(stands(100)).toBe('far_behind')
  expect(stands(500)).toBe('reached')
})

test('the word beside the target matters', () => {
  expect(stands(455, { qualifier: 'about' })).toBe('reached')
  expect(stands(500, { qualifier: 'more_than' })).toBe('on_track')
  expect(stands(501, { qualifier: 'more_than' })).toBe('reached')
  expect(stands(499, { qualifier: 'at_most' })).toBe('on_track')
  expect(stands(501, { qualifier: 'at_most' })).toBe('far_behind')
})

test('nothing validated, too few, no target, nothing counted: words and no colour', () => {
  expect(stands(0, {}, false)).toBe('not_enough_data')
  expect(stands(null)).toBe('not_enough_data')
  expect(stands(90, { target: null, qualifier: null })).toBe('no_target')
  expect(stands(90, { starts_on: null })).toBe('not_enough_data')
  expect(standingOf(promise(), null, half)).toBe('not_measured')
  expect(stands(90, { target: 3000, target_cities: 18 })).toBe('of_all_cities')
  expect(expectedToday(promise({ target_cities: 18 }), half)).toBeNull()
})
