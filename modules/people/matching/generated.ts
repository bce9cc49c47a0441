// Invented people with the faults of real registers, from dice with a seed: typing errors, given and family name
// swapped, day and month swapped, births that are missing. For tests and measurements; nobody here exists.
import type { Identity } from './named.ts'

export interface NamePool {
  forenames: { country: string; name: string }[]
  surnames: { country: string; name: string }[]
}

export interface Generated {
  identities: Identity[]
  /** `first second`, the smaller first: which records are the same person. */
  planted: Set<string>
}

export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Mulberry32: small, and the same on every machine. */
export const diceFrom = (seed: number) => {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(roll() * most)
  const of = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { roll, below, of }
}
type Dice = ReturnType<typeof diceFrom>

const vowels = 'aeiou'
const letters = 'abcdefghilmnoprstuvz'

/** One slip of the finger: a letter lost, doubled, changed, or two in the wrong order. */
const slip = (dice: Dice, word: string): string => {
  const at = 1 + dice.below(Math.max(1, word.length - 1))
  const [before, char, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
  switch (dice.below(5)) {
    case 0:
      return before + after
    case 1:
      return before + char + char + after
    case 2:
      return before + dice.of([...(vowels.includes(char) ? vowels : letters)]) + after
    case 3:
      return before + (after[0] ?? '') + char + after.slice(1)
    default:
      return `${before}${dice.of([...vowels])}${after}`
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
const birthOf = (dice: Dice): string =>
  `${1940 + dice.below(70)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`

const swappedDay = (day: string): string => {
  const [year, month, date] = day.split('-')
  return Number(date) <= 12 ? `${year}-${date}-${month}` : day
}

const wrongDay = (dice: Dice, day: string): string => `${day.slice(0, 8)}${two(1 + dice.below(28))}`

/** Surnames of the pool are few; people of one country have many more: two are joined for half of them. */
const surnameOf = (dice: Dice, pool: NamePool, country: string): string => {
  const mine = pool.surnames.filter((each) => each.country === country)
  const list = mine.length > 0 ? mine : pool.surnames
  const first = dice.of(list).name
  const endings = [
    '',
    'i',
    'elli',
    'ini',
    'oni',
    'ato',
    'etti',
    'ani',
    'esco',
    'ov',
    'ini',
    'azzo',
    'ari',
    'ucci',
  ]
  const stem = first.length > 4 ? first.replace(/[aeiou]$/, '') : first
  const made = dice.roll() < 0.5 ? first : stem + dice.of(endings)
  return dice.roll() < 0.3 ? `${made} ${dice.of(list).name}` : made
}

const somebody = (dice: Dice, pool: NamePool): Identity => {
  const isItalian = dice.roll() < 0.55
  const abroad = pool.forenames.filter((each) => (each.country === 'IT') === isItalian)
  const forename = dice.of(abroad)
  const second = dice.roll() < 0.2 ? ` ${dice.of(abroad).name}` : ''
  return {
    given_name: forename.name + second,
    family_name: surnameOf(dice, pool, forename.country),
    birth_date: birthOf(dice),
    birth_year: null,
  }
}

/** The same person again, as another desk wrote them. */
const again = (dice: Dice, person: Identity): Identity => {
  const copy = { ...person }
  const kind = dice.roll()
  if (kind < 0.3) copy.family_name = slip(dice, copy.family_name)
  else if (kind < 0.5) copy.given_name = slip(dice, copy.given_name)
  else if (kind < 0.62) [copy.given_name, copy.family_name] = [copy.family_name, copy.given_name]
  else if (kind < 0.74) copy.birth_date = swappedDay(copy.birth_date ?? '')
  else if (kind < 0.82) copy.birth_date = wrongDay(dice, copy.birth_date ?? '')
  else if (kind < 0.9)
    Object.assign(copy, { birth_year: Number(copy.birth_date?.slice(0, 4)), birth_date: null })
  if (dice.roll() < 0.2) copy.family_name = slip(dice, copy.family_name)
  return copy
}

/** A brother or sister: the family name, another given name, another birth. What must not be taken for a double. */
const sibling = (dice: Dice, pool: NamePool, person: Identity): Identity => {
  const year = Number(person.birth_date?.slice(0, 4) ?? person.birth_year) + 1 + dice.below(6)
  const other = somebody(dice, pool)
  const birth_date = `${year}${other.birth_date?.slice(4)}`
  return { ...person, given_name: other.given_name, birth_date, birth_year: null }
}

/** `count` records of which four in a hundred are somebody who is already there. */
export const generatePeople = (pool: NamePool, count: number, seed = 20): Generated => {
  const dice = diceFrom(seed)
  const identities: Identity[] = []
  const planted = new Set<string>()
  const doubled = new Set<number>()
  while (identities.length < count) {
    const at = dice.below(Math.max(1, identities.length))
    const known = identities[at]
    const kind = dice.roll()
    if (known && kind < 0.04 && !doubled.has(at)) {
      doubled.add(at).add(identities.length)
      planted.add(pairKey(at, identities.length))
      identities.push(again(dice, known))
    } else if (known && kind < 0.1) identities.push(sibling(dice, pool, known))
    else identities.push(somebody(dice, pool))
  }
  return { identities, planted }
}
