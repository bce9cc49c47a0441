// "That is all for today" is said only by a page that heard from every card.
import { expect, test } from 'vitest'
import { elsewhereOf, toldOf } from './waiting.ts'

const lost = { code: 'core.no-network', status: 0 }

test('a card that is on its way, or that did not come, keeps the page from saying that all is done', () => {
  expect(elsewhereOf(['cases'], {})).toEqual({ count: 0, isAsking: true, isMissing: false })
  expect(elsewhereOf(['cases'], { cases: toldOf({ problem: lost }, 0) })).toMatchObject({ isMissing: true })
  expect(elsewhereOf(['cases'], { cases: toldOf({ data: [] }, 0) })).toEqual({
    count: 0,
    isAsking: false,
    isMissing: false,
  })
})

test('what waits in several rooms is counted together; where one may not ask, nothing waits', () => {
  const may_not = toldOf({ problem: { code: 'core.not-allowed', status: 403 } }, 0)
  expect(elsewhereOf(['cases', 'calls'], { cases: 2, calls: may_not, 'room-1': 3 })).toEqual({
    count: 5,
    isAsking: false,
    isMissing: false,
  })
})

test('an answer that came once stays, also when the next asking fails', () => {
  expect(toldOf({ data: [1], problem: lost }, 1)).toBe(1)
})
