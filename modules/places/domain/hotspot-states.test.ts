import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { mayPass, reviewChoices, stateAfterObservation } from './hotspot-states.ts'
import { type HotspotEvent, type HotspotState, hotspotEvents, hotspotStates, verdicts } from './words.ts'

const day = '2026-11-22'
const ago = (days: number) => addDays(day, -days)

/** Every passage that may happen, written by hand: state, event, and where it may lead. */
const allowed: Record<string, HotspotState[]> = {
  'none report': ['reported'],
  'reported assign': ['under_observation'],
  'reported observe': ['reported'],
  'reported close': ['closed'],
  'under_observation assign': ['under_observation'],
  'under_observation observe': ['under_observation', 'active'],
  'under_observation review': ['under_observation', 'dormant'],
  'under_observation close': ['closed'],
  'active assign': ['active'],
  'active observe': ['active'],
  'active review': ['active', 'improving', 'dormant'],
  'active close': ['closed'],
  'improving assign': ['improving'],
  'improving observe': ['active', 'improving'],
  'improving review': ['active', 'improving', 'dormant'],
  'improving close': ['closed'],
  'dormant assign': ['dormant'],
  'dormant observe': ['active', 'dormant'],
  'dormant review': ['improving', 'dormant'],
  'dormant close': ['closed'],
  'closed observe': ['closed'],
}

describe('the states of a place', () => {
  const states: (HotspotState | null)[] = [null, ...hotspotStates]
  it.each(states.flatMap((from) => hotspotEvents.map((event) => [from, event] as const)))(
    '%s, %s',
    (from, event: HotspotEvent) => {
      const found = hotspotStates.filter((to) => mayPass({ from, event, to }))
      expect(found).toEqual(allowed[`${from ?? 'none'} ${event}`] ?? [])
    },
  )
})

describe('an observation', () => {
  it('makes a watched place active only as the second one in thirty days', () => {
    const stateSince = (last_seen_on: string | null) =>
      stateAfterObservation({ state: 'under_observation', last_seen_on }, { verdict: 'seen', on_day: day })
    expect(stateSince(null)).toBe('under_observation')
    expect(stateSince(ago(31))).toBe('under_observation')
    expect(stateSince(ago(30))).toBe('active')
    expect(stateSince(day)).toBe('active')
    expect(stateSince(addDays(day, 12))).toBe('active')
  })

  it('of nobody never changes the state, nor does any at a place only reported or closed', () => {
    for (const state of hotspotStates) {
      expect(stateAfterObservation({ state, last_seen_on: day }, { verdict: 'nobody', on_day: day })).toBe(
        state,
      )
    }
    for (const verdict of verdicts) {
      expect(stateAfterObservation({ state: 'reported', last_seen_on: day }, { verdict, on_day: day })).toBe(
        'reported',
      )
      expect(stateAfterObservation({ state: 'closed', last_seen_on: day }, { verdict, on_day: day })).toBe(
        'closed',
      )
    }
  })
})

describe('a review', () => {
  const choices = (state: HotspotState, quiet: number) =>
    reviewChoices({ state, last_seen_on: ago(quiet), first_seen_on: ago(400) }, day)

  it('calls a place calmer after 60 days and silent after 120', () => {
    expect(choices('active', 59)).toEqual(['active'])
    expect(choices('active', 60)).toEqual(['active', 'improving'])
    expect(choices('active', 120)).toEqual(['active', 'improving', 'dormant'])
    expect(choices('improving', 20)).toEqual(['active', 'improving'])
    expect(choices('dormant', 130)).toEqual(['improving', 'dormant'])
  })

  it('has nothing to say of a place not yet followed, or closed', () => {
    expect(choices('reported', 200)).toEqual([])
    expect(choices('closed', 200)).toEqual([])
  })

  it('counts from the first day when nobody was ever seen', () => {
    expect(
      reviewChoices({ state: 'under_observation', last_seen_on: null, first_seen_on: ago(119) }, day),
    ).toEqual(['under_observation'])
    expect(
      reviewChoices({ state: 'under_observation', last_seen_on: null, first_seen_on: ago(120) }, day),
    ).toEqual(['under_observation', 'dormant'])
  })
})
