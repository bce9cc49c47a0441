// Words as people type them: half a word is enough, accents and capitals do not matter, every word must be found.
import { dayInItaly } from '#core/i18n'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const starts = (text: string, word: string): boolean =>
  text.startsWith(word) || text.includes(` ${word}`) || text.includes(`’${word}`) || text.includes(`'${word}`)

export const matches = (query: string, ...texts: (string | null | undefined)[]): boolean => {
  const whole = plain(texts.filter(Boolean).join(' '))
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => starts(whole, word))
}

export const italianDay = (now: Date): string => dayInItaly(now)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
