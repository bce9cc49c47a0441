// Addresses of the open pages lead somewhere, and an unknown one says so instead of guessing.
import { expect, test } from 'vitest'
import {
  hereOf,
  hrefIn,
  hrefOf,
  hrefOfFederation,
  hrefOfFigure,
  hrefOfRecall,
  hrefOfService,
  placeKeys,
} from './place.ts'

const id = '00000000-0000-4000-8000-000000000001'

test('every page has one address in each network, with or without the last stroke', () => {
  for (const network of [undefined, 'next', 'latina_2', 'lgnet-latina'])
    for (const place of placeKeys) {
      const found = { network, place, service: undefined }
      expect(hereOf(hrefOf(place, network))).toEqual(found)
      expect(hereOf(`${hrefOf(place, network).replace(/\/$/, '')}/`)).toEqual(found)
    }
  expect(new Set(placeKeys.map((place) => hrefOf(place))).size).toBe(placeKeys.length)
})

test('an address that is not ours has no page', () => {
  const paths = [
    '/open/figures/more',
    '/open/next/nothing',
    '/open/next/home',
    '/',
    '/openfigures',
    '/open/../field',
  ]
  for (const path of [...paths, '/open/next/services/nothing', `/open/figures/${id}`])
    expect([path, hereOf(path).place]).toEqual([path, undefined])
})

test('a service has an address of its own under the services, and the same place of another network too', () => {
  for (const network of [undefined, 'next'])
    expect(hereOf(hrefOfService(id, network))).toEqual({ network, place: 'services', service: id })
  expect(hrefIn(hereOf(hrefOfService(id)), 'next')).toBe(`/open/next/services/${id}`)
  expect(hrefIn(hereOf('/open/report'), 'next')).toBe('/open/next/report')
  expect(hrefIn(hereOf('/open/'), 'next')).toBe('/open/next/')
})

test('a recall has an address of its own under the recalls, found without saying the network', () => {
  for (const network of [undefined, 'next'])
    expect(hereOf(hrefOfRecall('R-4K9QXM2', network))).toMatchObject({
      place: 'recalls',
      recall: 'R-4K9QXM2',
    })
  expect(hrefIn(hereOf(hrefOfRecall('R-4K9QXM2')), 'next')).toBe('/open/next/recalls/R-4K9QXM2')
  expect(hereOf('/open/recalls/nothing').place).toBeUndefined()
})

test('a figure has an address of its own, and so has a sum of many cities', () => {
  expect(hereOf(hrefOfFigure('contacts', 'latina'))).toMatchObject({
    network: 'latina',
    place: 'statistics',
    figure: 'contacts',
  })
  expect(hereOf(hrefOfFederation('lgnet_ea'))).toMatchObject({
    place: 'national',
    federation: 'lgnet_ea',
    figure: undefined,
  })
  expect(hereOf(hrefOfFederation('lgnet_ea', 'civic_projects'))).toMatchObject({
    federation: 'lgnet_ea',
    figure: 'civic_projects',
  })
  for (const path of ['/open/latina/statistics/a/b', '/open/national/a/b/c', '/open/national/..%2f'])
    expect([path, hereOf(path).place]).toEqual([path, undefined])
})
