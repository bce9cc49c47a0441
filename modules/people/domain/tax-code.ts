// The Italian tax code, read with respect: what it says of itself, and whether that agrees with what the person says.
// It never corrects anybody: names were misspelt at borders, municipalities end, people change. Two people may have
// been born to the same code; then digits become letters (omocodia), and all 127 variants are still one code.

const even = (char: string): number => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65)
const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
const oddLetters = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]
const odd = (char: string): number => ((/\d/.test(char) ? oddDigits : oddLetters)[even(char)] ?? 0) as number

/** The last character, from the fifteen before it. */
export const checkOf = (fifteen: string): string => {
  const sum = [...fifteen].reduce((total, char, i) => total + (i % 2 === 0 ? odd(char) : even(char)), 0)
  return String.fromCharCode(65 + (sum % 26))
}

const structure = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/
const months = 'ABCDEHLMPRST'
/** Where a digit may have become a letter. */
const digitPlaces = [6, 7, 9, 10, 12, 13, 14]
const letters = 'LMNPQRSTUV'

export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[\s.-]/g, '')

/** The code it would have been without homonyms: all its variants fold to this one. */
export const canonicalTaxCode = (code: string): string => {
  const digits = [...code.slice(0, 15)].map((char, i) => {
    const at = letters.indexOf(char)
    return digitPlaces.includes(i) && at >= 0 ? String(at) : char
  })
  return digits.join('') + checkOf(digits.join(''))
}

export interface TaxCodeReading {
  structure_ok: boolean
  check_ok: boolean
  date_ok: boolean
  canonical: string | null
  /** Two digits of a year, month, day: the century is not said. */
  birth: { year: number; month: number; day: number } | null
  /** Of the municipality as it was at birth, or of the state. */
  belfiore_code: string | null
}

const isDay = (year: number, month: number, day: number): boolean => {
  const leap = year % 4 === 0
  const most = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= most
}

export const readTaxCode = (typed: string): TaxCodeReading => {
  const code = tidyCode(typed)
  if (!structure.test(code))
    return {
      ...{ structure_ok: false, check_ok: false, date_ok: false },
      ...{ canonical: null, birth: null, belfiore_code: null },
    }
  const canonical = canonicalTaxCode(code)
  const month = months.indexOf(canonical.slice(8, 9)) + 1
  const written = Number(canonical.slice(9, 11))
  const birth = {
    year: Number(canonical.slice(6, 8)),
    month,
    day: written > 40 ? written - 40 : written,
  }
  return {
    structure_ok: true,
    check_ok: checkOf(code.slice(0, 15)) === code.slice(15),
    date_ok: isDay(birth.year, birth.month, birth.day),
    canonical,
    birth,
    belfiore_code: canonical.slice(11, 15),
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
const consonants = (name: string): string => plain(name).replace(/[AEIOU]/g, '')
const vowels = (name: string): string => plain(name).replace(/[^AEIOU]/g, '')
const three = (name: string): string => `${consonants(name)}${vowels(name)}XXX`.slice(0, 3)

export const surnameLetters = (name: string): string => three(name)
export const nameLetters = (name: string): string => {
  const own = consonants(name)
  return own.length >= 4 ? `${own[0]}${own[2]}${own[3]}` : three(name)
}

export interface Told {
  given_name: string
  family_name: string
  birth_date: string | null
  birth_year: number | null
}
export const disagreementWords = ['family_name', 'given_name', 'birth'] as const
export type Disagreement = (typeof disagreementWords)[number]

/** Where code and person say different things. Registered sex is no business of ours: it is not compared. */
export const disagreements = (reading: TaxCodeReading, told: Told): Disagreement[] => {
  const { canonical, birth } = reading
  if (canonical === null || birth === null) return []
  const two = (year: number) => year % 100
  const isBirthOther = told.birth_date
    ? told.birth_date.slice(2) !==
      [birth.year, birth.month, birth.day].map((part) => String(part).padStart(2, '0')).join('-')
    : told.birth_year !== null && two(told.birth_year) !== birth.year
  return [
    ...(canonical.slice(0, 3) === surnameLetters(told.family_name) ? [] : (['family_name'] as const)),
    ...(canonical.slice(3, 6) === nameLetters(told.given_name) ? [] : (['given_name'] as const)),
    ...(isBirthOther ? (['birth'] as const) : []),
  ]
}
