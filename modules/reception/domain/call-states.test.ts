import { describe, expect, it } from 'vitest'
import { callAfter, callEvents, callStates, isTooSoon } from './call-states.ts'

describe('a call', () => {
  it('takes these steps and no other', () => {
    const found = callStates.flatMap((from) =>
      callEvents.flatMap((event) => {
        const to = callAfter(from, event)
        return to ? [`${from} ${event} ${to}`] : []
      }),
    )
    expect(found.sort()).toEqual(
      [
        'answered document documented',
        'called_back document documented',
        'documented close closed',
        'missed close closed',
        'unreachable close closed',
        'callback_due reached called_back',
        'callback_due not_reached callback_due',
        'callback_due last_not_reached unreachable',
      ].sort(),
    )
  })
})

describe('an attempt to call back', () => {
  it('waits two hours after the one before', () => {
    const at = '2026-11-28T09:00:00.000Z'
    expect(isTooSoon([], at)).toBe(false)
    expect(isTooSoon([at], '2026-11-28T10:59:59.000Z')).toBe(true)
    expect(isTooSoon([at], '2026-11-28T11:00:00.000Z')).toBe(false)
  })
})
