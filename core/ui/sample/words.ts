// The words of the sample page, as a screen would give them.
import type { ClockWords, CounterWords } from '../index.ts'

export const locale = 'it'
export const now = new Date('2026-11-21T22:41:00+01:00')
export const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

export const clockWords: ClockWords = {
  within: (span) => `entro ${span}`,
  late: (span) => `ritardo di ${span}`,
  due: (exact) => `Scade ${exact}`,
}

export const counterWords: CounterWords = {
  more: 'Uno in più',
  fewer: 'Uno in meno',
  type: 'Scrivi il numero',
  of: (stock) => `di ${stock}`,
  left: (left) => `restano ${left}`,
  says: (value, left) => (left === undefined ? `${value}` : `${value}, restano ${left}`),
  keypad: { done: 'Fatto', back: 'Torna indietro', erase: 'Cancella' },
}
