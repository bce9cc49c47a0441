// One place the search looks in, and what it keeps of an answer.
import { askOnce } from '#core/http/web'
import type { Locale } from '#core/i18n'
import type { SearchResult } from '#core/ui'

export type Key = 'people' | 'cases' | 'referrals' | 'services' | 'places' | 'shifts' | 'stock'

export interface Search {
  words: string
  locale: Locale
  today: string
}

export interface Finder {
  key: Key
  verb: string
  find(search: Search): Promise<SearchResult[]>
}

/** What the search keeps of an answer, so that each letter typed does not ask the server again. */
const fresh_ms = 30_000
const kept = new Map<string, { at: number; answer: Promise<unknown> }>()

export const remembered = <T>(name: string, input: Record<string, unknown>): Promise<T | undefined> => {
  const key = JSON.stringify([name, input])
  const known = kept.get(key)
  if (known && Date.now() - known.at < fresh_ms) return known.answer as Promise<T | undefined>
  const answer = askOnce<T>(name, input).then(({ data }) => data)
  kept.set(key, { at: Date.now(), answer })
  return answer
}

/** Forgets what was read: somebody else may sit here now. */
export const forgetFindings = (): void => kept.clear()

export const dotted = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')
