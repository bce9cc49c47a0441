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

/** How much a word of a name is like one that was typed; asked of many names that share their words, told once for each. */
const likening = (typed: string): ((word: string) => Rank) => {
  const bones = skeletonOf(typed)
  const told = new Map<string, Rank>()
  const tell = (word: string): Rank => {
    if (typed === word) return { because: 'name', score: 1 }
    if (word.startsWith(typed)) return { because: 'beginning', score: 0.95 }
    if (bones === skeletonOf(word)) return { because: 'sound', score: 0.9 }
    return { because: 'spelling', score: jaroWinkler(typed, word) * 0.88 }
  }
  return (word) => {
    const known = told.get(word) ?? tell(word)
    told.set(word, known)
    return known
  }
}

const nothing: Rank = { because: 'spelling', score: 0 }

/** Below this a word is another word. */
export const leastAlike = 0.72

/** Ranks one after another. Undefined when a word that was typed has no place in the name, or the birth is another one. */
export const ranking = (typed: Typed): ((identity: Identity) => Rank | undefined) => {
  const likenesses = typed.words.map(likening)
  return (identity) => {
    const birth = birthNumber(identity.birth_date)
    const year = birth ? Math.floor(birth / 10_000) : (identity.birth_year ?? 0)
    if (typed.birth && birth && typed.birth !== birth) return undefined
    if (typed.year && year && typed.year !== year) return undefined
    if (typed.words.length === 0)
      return birth && birth === typed.birth ? { because: 'birth', score: 1 } : undefined
    const words = wordsOf(
      foldName([identity.given_name, identity.family_name, identity.chosen_name ?? ''].join(' ')),
    )
    const ranks = likenesses.map((like) =>
      words.map(like).reduce((a, b) => (b.score > a.score ? b : a), nothing),
    )
    const lowest = ranks.reduce((a, b) => (b.score < a.score ? b : a))
    if (lowest.score < leastAlike) return undefined
    return { because: lowest.because, score: ranks.reduce((sum, rank) => sum + rank.score, 0) / ranks.length }
  }
}
