// Nearer goes first only when all else is equal; a refuge has no distance, a household neither.
import { expect, test } from 'vitest'
import { aLocation, aService } from '#services/makers'
import { aRequest } from '../makers.ts'
import { metresBetween, metresTo, pointsByUnit } from './distance.ts'
import { type Asked, inTurn } from './fairness.ts'

const today = '2026-11-29'
const service = (service_id: string, unit_id: string, visibility: 'public' | 'secret' = 'public') => ({
  ...aService('body', unit_id, { service_id, visibility }),
  ended_on: null,
})
const door = (service_id: string, lat: number | null, ended_on: string | null = null) => ({
  ...aLocation({ location_id: `${service_id}-door`, lat, lon: lat === null ? null : 9.7 }),
  ...{ service_id, ended_on },
})

test('a hundredth of a degree to the north is eleven hundred metres', () => {
  expect(metresBetween({ lat: 45.68, lon: 9.7 }, { lat: 45.69, lon: 9.7 })).toBe(1112)
  expect(metresBetween({ lat: 45.68, lon: 9.7 }, { lat: 45.68, lon: 9.7 })).toBe(0)
})

test('only open doors that may be told have a distance', () => {
  const services = [
    service('h', 'hub'),
    service('a', 'near'),
    service('b', 'shut'),
    service('c', 'refuge', 'secret'),
    service('d', 'nowhere'),
  ]
  const doors = [
    door('h', 45.68),
    door('a', 45.69),
    door('b', 45.7, '2026-11-28'),
    door('c', 45.7),
    door('d', null),
  ]
  const points = pointsByUnit({ services, doors }, today)
  const metres = (unit_id: string) => metresTo(points, { hub_id: 'hub', unit_id })
  expect(metres('near')).toBe(1112)
  for (const unit_id of ['shut', 'refuge', 'nowhere', 'unknown'])
    expect([unit_id, metres(unit_id)]).toEqual([unit_id, null])
  expect(metresTo(points, { hub_id: 'elsewhere', unit_id: 'near' })).toBeNull()
})

test('who waited longer, or is more, goes before who is nearer; the rest by distance, the unknown last', () => {
  const asked = (goods_request_id: string, more: Partial<Asked>, people = 10): Asked => ({
    ...{ request: aRequest({ goods_request_id, people }), lines: [], card: null, is_occasional: false },
    ...{ last_served_on: '2026-11-20', metres: null, ...more },
  })
  const all = [
    asked('unknown', {}),
    asked('far', { metres: 9000 }),
    asked('near', { metres: 300 }),
    asked('many and far', { metres: 9500 }, 40),
    asked('waited and far', { metres: 20_000, last_served_on: '2026-11-01' }),
  ]
  const turn = inTurn(all, today).map(({ request }) => request.goods_request_id)
  expect(turn).toEqual(['waited and far', 'many and far', 'near', 'far', 'unknown'])
})
