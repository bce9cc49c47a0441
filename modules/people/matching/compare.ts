// Do two records speak of one person? A score and its reasons, for somebody who decides. Names count, and the day of
// birth; sex, gender, citizenship never do. Nothing here joins anything by itself.
import { jaroWinkler } from './jaro-winkler.ts'
import type { Named } from './named.ts'

export const birthReasons = [
  'same_birth_date',
  'day_and_month_swapped',
  'near_birth_date',
  'same_birth_year',
  'birth_unknown',
] as const
export type BirthReason = (typeof birthReasons)[number]

export const nameReasons = ['same_name', 'name_sounds_alike', 'name_written_alike', 'name_in_part'] as const
export const reasons = [
  ...nameReasons,
  'given_and_family_swapped',
  ...birthReasons,
  'same_identifier',
  'same_nickname',
  /** Found by no run: somebody who knows them says so. */
  'noticed',
] as const
export type Reason = (typeof reasons)[number]

/** From here on a pair is worth the time of a second look; from the lower one a warning at entry is. */
export const proposeFrom = 0.9
export const warnFrom = 0.8

/** How much more alike names must be when the birth says less. */
const less: Record<BirthReason, number> = {
  same_birth_date: 0,
  day_and_month_swapped: 0.05,
  near_birth_date: 0.07,
  same_birth_year: 0.09,
  birth_unknown: 0.1,
}

const isDayUnknown = (born: number): boolean => (born & 0xffff) === 0
const monthOf = (born: number): number => (born >>> 8) & 0xff
const dayOf = (born: number): number => born & 0xff

const isOneDigit = (apart: number): boolean => {
  const lowest = 31 - Math.clz32(apart & -apart)
  return apart >>> (lowest & ~3) < 16
}

const isSwapped = (a: number, b: number): boolean => monthOf(a) === dayOf(b) && dayOf(a) === monthOf(b)

/** What two births, as `Named` has them `born`, say; undefined when they speak against one person. */
export const birthReason = (a: number, b: number): BirthReason | undefined => {
  if (a === 0 || b === 0) return 'birth_unknown'
  const apart = a ^ b
  const isSameYear = apart >>> 16 === 0
  if (isDayUnknown(a) || isDayUnknown(b)) return isSameYear ? 'same_birth_year' : undefined
  if (apart === 0) return 'same_birth_date'
  if (isSameYear && isSwapped(a, b)) return 'day_and_month_swapped'
  return isOneDigit(apart) ? 'near_birth_date' : undefined
}

/** Where this says so, `birthReason` has none. Asked of millions of pairs, and of most nothing else: so without words. */
export const birthsDisagree = (a: number, b: number): boolean => {
  const apart = a ^ b
  if (a === 0 || b === 0 || isOneDigit(apart)) return false
  if (apart >>> 16 !== 0) return true
  return !isDayUnknown(a) && !isDayUnknown(b) && !isSwapped(a, b)
}

export interface Alikeness {
  score: number
  is_swapped: boolean
  /** Undefined when the births speak against it and only a number speaks for it. */
  birth: BirthReason | undefined
  is_same_number: boolean
}

const weakest = 0.72

interface Part {
  name: string
  bones: string
}
const given = (of: Named): Part => ({ name: of.given, bones: of.given_skeleton })
const family = (of: Named): Part => ({ name: of.family, bones: of.family_skeleton })

/** A name that is not there says neither yes nor no. */
const untold = 0.85

/** A second name left out is not a slip of the finger: each letter more than two says a little less. */
const forEachLetter = 0.03

const half = (a: Part, b: Part): number => {
  if (a.name === '' || b.name === '') return untold
  const longer = Math.abs(a.name.length - b.name.length) - 2
  const alike = jaroWinkler(a.name, b.name) - (longer > 0 ? longer * forEachLetter : 0)
  return a.bones === b.bones ? Math.max(0.95, alike) : alike
}

/** Symmetric; undefined when they cannot be one person, as far as births tell. */
export const alikeness = (a: Named, b: Named): Alikeness | undefined => {
  const birth = birthReason(a.born, b.born)
  const is_same_number = a.identifier !== '' && a.identifier === b.identifier
  if (!birth && !is_same_number) return undefined
  const { score: names, is_swapped } = namesAlike(a, b)
  const score = names * (birth ? 1 - less[birth] : 0.9)
  return { score: is_same_number ? withNumber(score) : score, is_swapped, birth, is_same_number }
}

/** One number means one person, or a number on the wrong record: both are worth a look. */
const withNumber = (score: number): number => Math.max(score, proposeFrom + score * (1 - proposeFrom))

/** A family name says a little more than a given one; where one half is too weak the other is not asked. */
const straightly = (a: Named, b: Named): number => {
  const families = half(family(a), family(b))
  if (families < weakest) return 0
  const givens = half(given(a), given(b))
  return givens < weakest ? 0 : givens * 0.45 + families * 0.55
}

const swappedly = (a: Named, b: Named): number => {
  const first = half(given(a), family(b))
  if (first < weakest) return 0
  const second = half(family(a), given(b))
  return second < weakest ? 0 : (first + second) / 2 - 0.01
}

const namesAlike = (a: Named, b: Named): { score: number; is_swapped: boolean } => {
  const straight = straightly(a, b)
  if (straight >= 0.98) return { score: straight, is_swapped: false }
  const swapped = swappedly(a, b)
  return swapped > straight ? { score: swapped, is_swapped: true } : { score: straight, is_swapped: false }
}

const nameReason = (a: [Part, Part], b: [Part, Part]): Reason => {
  if (a[0].name === b[0].name && a[1].name === b[1].name) return 'same_name'
  if (a[0].bones === b[0].bones && a[1].bones === b[1].bones) return 'name_sounds_alike'
  const near = Math.min(jaroWinkler(a[0].name, b[0].name), jaroWinkler(a[1].name, b[1].name))
  return near >= 0.85 ? 'name_written_alike' : 'name_in_part'
}

/** The reasons in the order in which people say them. */
export const reasonsOf = (a: Named, b: Named, alike: Alikeness): Reason[] => {
  const { is_swapped, birth, is_same_number } = alike
  const other: [Part, Part] = is_swapped ? [family(b), given(b)] : [given(b), family(b)]
  const name = nameReason([given(a), family(a)], other)
  const told: Reason[] = is_same_number ? ['same_identifier', name] : [name]
  if (is_swapped) told.push('given_and_family_swapped')
  return birth ? [...told, birth] : told
}
