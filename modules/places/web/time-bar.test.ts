import { expect, it } from 'vitest'
import type { PlacesMap } from '../queries/map.ts'
import { weeksOf } from './time-bar.tsx'

it('shows fifty-two weeks that end with this one, the quiet ones too', () => {
  const map = { weeks: [{ week: '2026-11-16', people_seen: 7, observations: 2 }] } as unknown as PlacesMap
  const weeks = weeksOf(map, '2026-11-22')
  expect(weeks).toHaveLength(52)
  expect(weeks.at(-1)).toEqual({ week: '2026-11-16', people_seen: 7 })
  expect(weeks[0]).toEqual({ week: '2025-11-24', people_seen: 0 })
})
