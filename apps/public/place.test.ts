// Addresses of the open pages lead somewhere, and an unknown one says so instead of guessing.
import { expect, test } from 'vitest'
import { hrefOf, placeKeys, placeOf } from './place.ts'

test('every page has one address, with or without the last stroke', () => {
  for (const place of placeKeys) {
    expect(placeOf(hrefOf(place))).toBe(place)
    expect(placeOf(`${hrefOf(place).replace(/\/$/, '')}/`)).toBe(place)
  }
  expect(new Set(placeKeys.map(hrefOf)).size).toBe(placeKeys.length)
})

test('an address that is not ours has no page', () => {
  for (const path of ['/open/nothing', '/open/figures/more', '/', '/openfigures', '/open/../field'])
    expect(placeOf(path)).toBeUndefined()
})
