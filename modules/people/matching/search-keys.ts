// What a name can be found by, as whole numbers. Selective ones first: both names together, a name with the year, a day
// of birth. Wider ones (one name alone, its first letters) are tied to the unit that knows the person, so that looking
// there stays quick however many people the network knows.
import { foldName, skeletonOf, wordsOf } from './fold.ts'
import { birthNumber, hashOf, type Identity } from './named.ts'

const mostWords = 8

const wordsIn = (identity: Identity): string[] => {
  const text = [identity.given_name, identity.family_name, identity.chosen_name ?? ''].join(' ')
  return [...new Set(wordsOf(foldName(text)))].slice(0, mostWords)
}

const beginning = (word: string): string => [...word].slice(0, 3).join('')

const couples = (words: readonly string[]): [string, string][] =>
  words.flatMap((one, i) =>
    words.slice(i + 1).map((two): [string, string] => (one < two ? [one, two] : [two, one])),
  )

const bothBySound = (words: readonly string[]): number[] =>
  couples(words.map(skeletonOf)).map(([one, two]) => hashOf(`p${one}|${two}`))
const bothBegun = (words: readonly string[]): number[] =>
  couples(words.map(beginning)).map(([one, two]) => hashOf(`q${one}|${two}`))
const together = (words: readonly string[]): number[] => [...bothBySound(words), ...bothBegun(words)]
const onDay = (birth: number): number[] => (birth ? [hashOf(`d${birth}`)] : [])
const withYear = (words: readonly string[], year: number): number[] =>
  words.map((word) => hashOf(`y${skeletonOf(word)}${year}`))
const alone = (words: readonly string[]): number[] => words.map((word) => hashOf(`s${skeletonOf(word)}`))
const begun = (words: readonly string[]): number[] => words.map((word) => hashOf(`t${beginning(word)}`))

/** The database does the same with `right(unit_id::text, 8)`. */
export const tiedTo = (unit_id: string, key: number): number =>
  (Number.parseInt(unit_id.slice(-8), 16) ^ key) | 0

const distinct = (keys: number[]): number[] => [...new Set(keys)]

/** Everything somebody can be found by. */
export const searchKeysOf = (identity: Identity, unit_id: string): number[] => {
  const words = wordsIn(identity)
  const birth = birthNumber(identity.birth_date)
  const year = birth ? Math.floor(birth / 10_000) : (identity.birth_year ?? 0)
  const wide = [...alone(words), ...begun(words)]
  return distinct([
    ...together(words),
    ...(year ? withYear(words, year) : []),
    ...onDay(birth),
    ...wide.map((key) => tiedTo(unit_id, key)),
  ])
}

export interface Typed {
  words: string[]
  /** Eight digits, or 0; a year alone, or 0. */
  birth: number
  year: number
  /** Both names by their sound, the day of birth. */
  exact: number[]
  /** The beginnings of both, a name with the year: asked when the exact ones bring few. */
  narrow: number[]
  wide: number[]
}

const dayTyped = /\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\b/
const isoTyped = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/
const yearTyped = /\b(19|20)\d\d\b/

const birthIn = (text: string): number => {
  const [, day, month, year] = dayTyped.exec(text) ?? []
  if (year) return Number(year) * 10_000 + Number(month) * 100 + Number(day)
  return birthNumber(isoTyped.exec(text)?.[0])
}

/** What somebody typed: names in any order, half written, with a year or a day of birth when they know it. */
export const readTyped = (text: string): Typed => {
  const birth = birthIn(text)
  const year = birth ? Math.floor(birth / 10_000) : Number(yearTyped.exec(text)?.[0] ?? 0)
  const words = [...new Set(wordsOf(foldName(text.replace(/[\d./-]*\d[\d./-]*/g, ' '))))].slice(0, 5)
  const exact = distinct([...bothBySound(words), ...onDay(birth)])
  const narrow = distinct([...bothBegun(words), ...(year ? withYear(words, year) : [])])
  return { words, birth, year, exact, narrow, wide: distinct([...alone(words), ...begun(words)]) }
}

/** What somebody about to be written down may already be found by: nothing is asked later, a slip must not hide anybody. */
export const keysOfTold = (identity: Identity): Pick<Typed, 'exact' | 'narrow' | 'wide'> => {
  const words = wordsIn(identity)
  const birth = birthNumber(identity.birth_date)
  const year = birth ? Math.floor(birth / 10_000) : (identity.birth_year ?? 0)
  const narrow = distinct([...together(words), ...(year ? withYear(words, year) : []), ...onDay(birth)])
  return { exact: [], narrow, wide: alone(words) }
}
