// Addresses of the open pages lead somewhere, and an unknown one says so instead of guessing.
import { expect, test } from 'vitest'
import { hrefOf, hrefOfRecall, hrefOfService, placeKeys, placeOf, recallIn, serviceIn } from './place.ts'

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

test('a service has an address of its own under the services', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect([placeOf(hrefOfService(id)), serviceIn(hrefOfService(id))]).toEqual(['services', id])
  expect([placeOf('/open/services/nothing'), serviceIn('/open/services')]).toEqual([undefined, undefined])
})

test('a recall has an address of its own under the recalls', () => {
  expect([placeOf(hrefOfRecall('R-4K9QXM2')), recallIn(hrefOfRecall('R-4K9QXM2'))]).toEqual([
    'recalls',
    'R-4K9QXM2',
  ])
  expect([placeOf('/open/recalls/nothing'), recallIn('/open/recalls')]).toEqual([undefined, undefined])
})
