// Who answers for data protection finds on the first page what was opened in an emergency, never what they opened themselves.
import { expect, test } from 'vitest'
import { toLookAt } from './glasses-today.tsx'

const glass = (break_glass_id: string, more: { verdict?: string; is_mine?: boolean } = {}) =>
  ({ break_glass_id, verdict: null, is_mine: false, ...more }) as Parameters<typeof toLookAt>[0][number]

test('what nobody judged yet waits; what was judged, or is mine, does not', () => {
  const all = [glass('waits'), glass('judged', { verdict: 'justified' }), glass('mine', { is_mine: true })]
  expect(toLookAt(all).map((each) => each.break_glass_id)).toEqual(['waits'])
})
