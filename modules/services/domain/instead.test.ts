// Who finds a door closed is shown another that can help.
import { expect, test } from 'vitest'
import { insteadOf } from './instead.ts'

const door = (service_id: string, type: string, state: 'open' | 'closed' | 'unknown') => ({
  ...{ service_id, type, opening: { state } },
})
const all = [
  door('shop', 'solidarity_shop', 'open'),
  door('refuge', 'anti_violence', 'closed'),
  door('far refuge', 'anti_violence', 'open'),
  door('listening', 'listening_centre', 'closed'),
  door('desk', 'one_stop_shop', 'open'),
]

test('another of the kind stands first, then doors that show the way; nothing else is offered', () => {
  const found = insteadOf({ service_id: 'refuge', type: 'anti_violence' }, all)
  expect(found.map(({ service_id }) => service_id)).toEqual(['far refuge', 'desk', 'listening'])
})

test('a door that shows the way is not offered instead of itself', () => {
  const found = insteadOf({ service_id: 'desk', type: 'one_stop_shop' }, all)
  expect(found.map(({ service_id }) => service_id)).toEqual(['listening'])
})
