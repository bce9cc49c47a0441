// A code to be found again without a name: three letters, four digits drawn by lot, and a check character, so
// that a code heard badly in the rain is recognised as wrong. `BGM-0417-K`. Pure: the lot is drawn outside.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const shape = /^([A-Z]{3})-(\d{4})-([0-9A-Z])$/

/** The Luhn sum in base 36: every single wrong character and almost every swap of neighbours is seen. */
export const checkCharacter = (text: string): string => {
  const values = [...text].map((char) => alphabet.indexOf(char)).filter((value) => value >= 0)
  const sum = values.reverse().reduce((total, value, at) => total + weighed(value, at), 0)
  return alphabet[(36 - (sum % 36)) % 36] ?? '0'
}

const weighed = (value: number, at: number): number => {
  if (at % 2 === 1) return value
  const doubled = value * 2
  return Math.floor(doubled / 36) + (doubled % 36)
}

/** `lot` is any whole number from 0: its last four digits are used. */
export const nicknameCode = (prefix: string, lot: number): string => {
  const digits = String(Math.abs(Math.trunc(lot)) % 10_000).padStart(4, '0')
  return `${prefix}-${digits}-${checkCharacter(prefix + digits)}`
}

export const isNicknameCode = (code: string): boolean => {
  const [, prefix = '', digits = '', check] = shape.exec(code) ?? []
  return check !== undefined && checkCharacter(prefix + digits) === check
}

/** Three letters from the name of a unit: initials first, then the letters that follow. */
export const codePrefix = (unitName: string): string => {
  const words = foldText(unitName)
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean)
  const initials = words.map((word) => word[0] ?? '').join('')
  const rest = words.map((word) => word.slice(1)).join('')
  return `${(initials + rest).slice(0, 3)}XXX`.slice(0, 3)
}

/** As people type: no capitals, no accents, one blank between words. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
