// Time comes from one place, so that a story can be told on another day (demo, tests, simulation).

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

export const clockAt = (iso: string): Clock & { set(iso: string): void; advance(millis: number): void } => {
  let millis = Date.parse(iso)
  return {
    now: () => millis,
    set: (next) => {
      millis = Date.parse(next)
    },
    advance: (by) => {
      millis += by
    },
  }
}

export const instant = (clock: Clock): string => new Date(clock.now()).toISOString()

/** The civil day in Italy of an instant, `2026-11-22`: a night shift belongs to the day it began. */
export const dayInItaly = (iso: string): string => italianDay.format(new Date(iso))
const italianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })
