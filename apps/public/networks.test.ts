// Which network a visitor is in: what the address says, what the device remembers, what they choose.
import { expect, test } from 'vitest'
import { type OpenNetwork, whereOf } from './networks.ts'
import { hereOf } from './place.ts'

const network = (key: string): OpenNetwork => ({ key, name: key, is_demo: false, towns: [] })
const arrived = (...keys: string[]) => ({ state: 'here' as const, data: { networks: keys.map(network) } })
const at = (path: string, keys: string[], kept: string | null = null) => {
  const { stage, key, current } = whereOf(hereOf(path), arrived(...keys), kept)
  return [stage, key, current?.key]
}

test('one network is never chosen and never stands in an address', () => {
  expect(at('/open/services', ['next'])).toEqual(['here', undefined, 'next'])
  expect(at('/open/services', ['next'], 'safenet')).toEqual(['here', undefined, 'next'])
  expect(at('/open/next/services', ['next'])).toEqual(['here', 'next', 'next'])
})

test('several: the address first, then the device, then one is asked', () => {
  const both = ['safenet', 'next']
  expect(at('/open/next/report', both, 'safenet')).toEqual(['here', 'next', 'next'])
  expect(at('/open/report', both, 'safenet')).toEqual(['here', 'safenet', 'safenet'])
  for (const page of ['', 'services', 'report', 'figures'])
    expect(at(`/open/${page}`, both)).toEqual(['choose', undefined, undefined])
  expect(at('/open/report', both, 'gone')).toEqual(['choose', undefined, undefined])
})

test('pages that are the same for all, or stand behind a link, ask nothing; an unknown network is told', () => {
  const both = ['safenet', 'next']
  for (const page of [
    'privacy',
    'legal',
    'turn',
    'sign',
    'answer',
    `services/${'0'.repeat(8)}-0000-4000-8000-000000000001`,
  ])
    expect(at(`/open/${page}`, both)[0]).toBe('here')
  expect(at('/open/nowhere/report', both)[0]).toBe('unknown')
})

test('while the list is on its way an address that says the network does not wait; a house that does not answer is asked plainly', () => {
  const stage = (path: string, state: 'arriving' | 'failed') => whereOf(hereOf(path), { state }, null).stage
  expect([stage('/open/next/report', 'arriving'), stage('/open/report', 'arriving')]).toEqual([
    'here',
    'waiting',
  ])
  expect(stage('/open/report', 'failed')).toBe('here')
})
