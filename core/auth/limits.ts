// Five attempts in a quarter of an hour, for each account and for each address. Kept in memory: a restart
// forgives, and nobody's failures are written anywhere.
import { type Clock, Refusal } from '#core/kernel'
import { minute } from './config.ts'

const attemptsAllowed = 5
const windowMillis = 15 * minute
const mostKeys = 20_000

export interface Attempt {
  /** It went well: the attempt no longer counts. */
  forgive(): void
}

export interface Limits {
  /** Counts one attempt under every key, or refuses with 429 and `retry_after` in seconds. */
  attempt(keys: string[]): Attempt
}

export const createLimits = (clock: Clock): Limits => {
  const attempts = new Map<string, number[]>()
  const recent = (key: string): number[] =>
    (attempts.get(key) ?? []).filter((at) => at > clock.now() - windowMillis)

  const mustHaveRoom = (key: string): void => {
    const before = recent(key)
    if (before.length < attemptsAllowed) return
    const free = (before[before.length - attemptsAllowed] as number) + windowMillis
    throw tooMany(Math.max(1, Math.ceil((free - clock.now()) / 1000)))
  }

  const forgetOld = (): void => {
    if (attempts.size < mostKeys) return
    for (const key of attempts.keys()) if (recent(key).length === 0) attempts.delete(key)
  }

  return {
    attempt: (keys) => {
      for (const key of keys) mustHaveRoom(key)
      forgetOld()
      const at = clock.now()
      for (const key of keys) attempts.set(key, [...recent(key), at])
      return { forgive: () => keys.forEach((key) => attempts.set(key, without(recent(key), at))) }
    },
  }
}

const without = (times: number[], at: number): number[] => {
  const place = times.indexOf(at)
  return place < 0 ? times : times.toSpliced(place, 1)
}

const tooMany = (seconds: number): Refusal =>
  new Refusal({
    code: 'auth.too-many-attempts',
    status: 429,
    details: { retry_after: seconds, minutes: Math.ceil(seconds / 60) },
  })
