// Half a word, no accents, any order: how people look for things.
import { describe, expect, it } from 'vitest'
import { addDays, matches } from './matching.ts'

describe('a search', () => {
  it('finds the beginning of any word, without accents or capitals', () => {
    expect(matches('vol', 'Piazzale dei Volontari')).toBe(true)
    expect(matches('UNITA', 'Unità mobile')).toBe(true)
    expect(matches('arg', 'L’argine', null)).toBe(true)
  })

  it('wants every word, in any order and in any of the texts', () => {
    expect(matches('mobile marte', 'Unità mobile', 'martedì 24 novembre')).toBe(true)
    expect(matches('mobile lunedi', 'Unità mobile', 'martedì')).toBe(false)
    expect(matches('lontari', 'Volontari')).toBe(false)
  })
})

it('days pass over the end of a month', () => expect(addDays('2026-11-30', 1)).toBe('2026-12-01'))
