// Where the search looks: each room's own question, asked only by those who hold its verb. A room that cannot
// answer now is left out; the others still do.
import { askOnce } from '#core/http/web'
import type { IconName, SearchResult } from '#core/ui'

type Key = 'people' | 'places' | 'shifts' | 'stock'

interface Finder {
  key: Key
  verb: string
  find(words: string): Promise<SearchResult[]>
}

export interface Findings {
  key: Key
  results: SearchResult[]
}

const finders: Finder[] = []

export const addFinder = (finder: Finder): void => {
  finders.push(finder)
}

const shortest = 2

export const findEverywhere = async (query: string, verbs: string[]): Promise<Findings[]> => {
  const words = query.trim()
  if (words.length < shortest) return []
  const mine = finders.filter((finder) => verbs.includes(finder.verb))
  const found = await Promise.all(mine.map(async (finder) => ({ key: finder.key, results: await finder.find(words).catch(() => []) })))
  return found.filter((each) => each.results.length > 0)
}

/** Rows of a query as results: `tell` picks the words and the address. */
export const rowsAs = async <T>(ask: { name: string; input: Record<string, unknown>; isPrivate?: boolean }, tell: (data: T) => SearchResult[]): Promise<SearchResult[]> => {
  const { data } = await askOnce<T>(ask.name, ask.input, ask.isPrivate)
  return data ? tell(data).slice(0, 8) : []
}

export type { IconName }
