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

const digitsApart = (a: number, b: number): number => {
  let [x, y, apart] = [a, b, 0]
  while (x > 0 || y > 0) {
    if (x % 10 !== y % 10) apart++
    x = Math.floor(x / 10)
    y = Math.floor(y / 10)
  }
  return apart
}

/** What the two births say; undefined when they speak against one person. */
export const birthReason = (a: Named, b: Named): BirthReason | undefined => {
  if (a.birth && b.birth) {
    if (a.birth === b.birth) return 'same_birth_date'
    if (a.year === b.year) {
      const [mine, other] = [a.birth % 10_000, b.birth % 10_000]
      if (Math.floor(mine / 100) === other % 100 && mine % 100 === Math.floor(other / 100))
        return 'day_and_month_swapped'
    }
    return digitsApart(a.birth, b.birth) === 1 ? 'near_birth_date' : undefined
  }
  if (!a.year || !b.year) return 'birth_unknown'
  return a.year === b.year ? 'same_birth_year' : undefined
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

/** A family name says a little more than a given one. */
const together = (given: number, family: number): number =>
  Math.min(given, family) < weakest ? 0 : given * 0.45 + family * 0.55

/** Symmetric; undefined when they cannot be one person, as far as births tell. */
export const alikeness = (a: Named, b: Named): Alikeness | undefined => {
  const birth = birthReason(a, b)
  const is_same_number = a.identifier !== '' && a.identifier === b.identifier
  if (!birth && !is_same_number) return undefined
  const names = namesAlike(a, b)
  const score = names.score * (birth ? 1 - less[birth] : 0.9)
  return { ...names, birth, is_same_number, score: is_same_number ? withNumber(score) : score }
}

/** One number means one person, or a number on the wrong record: both are worth a look. */
const withNumber = (score: number): number => Math.max(score, proposeFrom + score * (1 - proposeFrom))

const namesAlike = (a: Named, b: Named): { score: number; is_swapped: boolean } => {
  const straight = together(half(given(a), given(b)), half(family(a), family(b)))
  if (straight >= 0.98) return { score: straight, is_swapped: false }
  const first = half(given(a), family(b))
  const second = half(family(a), given(b))
  const swapped = Math.min(first, second) < weakest ? 0 : (first + second) / 2 - 0.01
  const is_swapped = swapped > straight
  return { score: Math.max(straight, swapped), is_swapped }
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
