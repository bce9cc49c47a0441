import { describe, expect, it } from 'vitest'
import { identityEvents, identityLadder, identityLevels, stepFrom, stepsAhead } from './identity-ladder.ts'

const levels = [null, ...identityLevels]
const allowed: Record<string, string> = {
  'nobody assign_code': 'pseudonymous',
  'pseudonymous change_nickname': 'pseudonymous',
  'pseudonymous allow_name': 'pseudonymous',
  'pseudonymous identify': 'identified',
  'identified change_nickname': 'identified',
  'identified verify': 'verified',
  'identified request_anonymity': 'sealed_anonymous',
  'identified reduce': 'pseudonymous',
  'verified change_nickname': 'verified',
  'verified request_anonymity': 'sealed_anonymous',
  'verified reduce': 'pseudonymous',
}

describe('the identity ladder', () => {
  it('allows these steps and no other', () => {
    const found = levels.flatMap((from) =>
      identityEvents.flatMap((event) => {
        const to = stepFrom(from, event)
        return to ? [[`${from ?? 'nobody'} ${event}`, to]] : []
      }),
    )
    expect(Object.fromEntries(found)).toEqual(allowed)
  })

  it('never reaches a name without passing by the person’s wish', () => {
    expect(
      identityLadder
        .filter((rung) => rung.to === 'identified' && rung.from !== 'identified')
        .map((rung) => rung.wish),
    ).toEqual(['person'])
    expect(stepFrom(null, 'identify')).toBeUndefined()
  })

  it('shows only steps that change the level', () => {
    expect(stepsAhead('pseudonymous').map((rung) => rung.event)).toEqual(['identify'])
    expect(stepsAhead('sealed_anonymous')).toEqual([])
  })
})
