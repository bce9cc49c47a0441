// A name made ready to be compared or found, once; then a thousand comparisons cost little.
import { foldName, skeletonOf, wordsOf } from './fold.ts'

/** What is known of somebody by name. */
export interface Identity {
  given_name: string
  family_name: string
  chosen_name?: string | null
  birth_date?: string | null
  birth_year?: number | null
  /** A keyed hash of a tax code or the like; equal hashes mean one number. */
  identifier?: string | null
}

export interface Named {
  given: string
  family: string
  given_skeleton: string
  family_skeleton: string
  /** Eight digits `yyyymmdd`, or 0. */
  birth: number
  /** Four digits, or 0. */
  year: number
  /** The same as one number, `yyyymmdd`, `yyyy0000` or 0, four bits for each digit: what differs is seen at once. */
  born: number
  identifier: string
}

export const birthNumber = (day: string | null | undefined): number =>
  day ? Number(day.slice(0, 10).replaceAll('-', '')) || 0 : 0

const digitByDigit = (number: number): number => {
  let bits = 0
  let rest = number
  for (let at = 0; rest > 0; at += 4) {
    bits |= (rest % 10) << at
    rest = Math.floor(rest / 10)
  }
  return bits
}

interface Part {
  name: string
  skeleton: string
}

const partOf = (text: string): Part => {
  const name = wordsOf(foldName(text)).join('')
  return { name, skeleton: skeletonOf(name) }
}

const named = (identity: Identity, part: (text: string) => Part): Named => {
  const given = part(identity.given_name)
  const family = part(identity.family_name)
  const birth = birthNumber(identity.birth_date)
  const year = birth ? Math.floor(birth / 10_000) : (identity.birth_year ?? 0)
  return {
    given: given.name,
    family: family.name,
    given_skeleton: given.skeleton,
    family_skeleton: family.skeleton,
    birth,
    year,
    born: digitByDigit(birth || year * 10_000),
    identifier: identity.identifier ?? '',
  }
}

export const namedOf = (identity: Identity): Named => named(identity, partOf)

/** Many at once: a name that many carry is read once. */
export const namedAll = (identities: readonly Identity[]): Named[] => {
  const known = new Map<string, Part>()
  const part = (text: string): Part => {
    const found = known.get(text) ?? partOf(text)
    known.set(text, found)
    return found
  }
  return identities.map((identity) => named(identity, part))
}

/** FNV-1a, as a whole number that fits a column of the database. */
export const hashOf = (text: string): number => {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum | 0
}
