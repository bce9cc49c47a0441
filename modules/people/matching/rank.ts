// Of those the keys brought, who is most like what was typed: each word counts by its best place, a beginning counts.
import { foldName, skeletonOf, wordsOf } from './fold.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { birthNumber, type Identity } from './named.ts'
import type { Typed } from './search-keys.ts'

export const foundBy = ['name', 'beginning', 'sound', 'spelling', 'birth', 'nickname', 'code'] as const
export type FoundBy = (typeof foundBy)[number]

export interface Rank {
  score: number
  because: FoundBy
}

const grades: [FoundBy, number][] = [
  ['name', 1],
  ['beginning', 0.95],
  ['sound', 0.9],
]

const likeness = (typed: string, word: string): Rank => {
  const isOf = {
    name: typed === word,
    beginning: word.startsWith(typed),
    sound: skeletonOf(typed) === skeletonOf(word),
  }
  for (const [because, score] of grades) if (isOf[because as keyof typeof isOf]) return { because, score }
  return { because: 'spelling', score: jaroWinkler(typed, word) * 0.88 }
}

const best = (typed: string, words: readonly string[]): Rank =>
  words
    .map((word) => likeness(typed, word))
    .reduce((a, b) => (b.score > a.score ? b : a), { because: 'spelling', score: 0 })

/** Below this a word is another word. */
export const leastAlike = 0.72

/** Undefined when a word that was typed has no place in the name, or the birth is another one. */
export const rankOf = (typed: Typed, identity: Identity): Rank | undefined => {
  const birth = birthNumber(identity.birth_date)
  const year = birth ? Math.floor(birth / 10_000) : (identity.birth_year ?? 0)
  if (typed.birth && birth && typed.birth !== birth) return undefined
  if (typed.year && year && typed.year !== year) return undefined
  if (typed.words.length === 0)
    return birth && birth === typed.birth ? { because: 'birth', score: 1 } : undefined
  const words = wordsOf(
    foldName([identity.given_name, identity.family_name, identity.chosen_name ?? ''].join(' ')),
  )
  const ranks = typed.words.map((word) => best(word, words))
  const lowest = ranks.reduce((a, b) => (b.score < a.score ? b : a))
  if (lowest.score < leastAlike) return undefined
  return { because: lowest.because, score: ranks.reduce((sum, rank) => sum + rank.score, 0) / ranks.length }
}
