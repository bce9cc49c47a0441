// Names and numbers nobody has, made anew in each run: typed by mistake and taken out at the warning, they must be
// found nowhere afterwards.
import { randomInt } from 'node:crypto'

const letters = 'bdfgklmnprstvz'
const vowels = 'aeiou'
const pick = (from: string): string => from[randomInt(from.length)] ?? ''
const syllable = (): string => pick(letters) + pick(vowels)
const strange = (): string => {
  const word = Array.from({ length: 5 }, syllable).join('')
  return `Xq${word}`
}

export interface Canary {
  name: string
  surname: string
  phone: string
}

export const newCanary = (): Canary => ({
  name: strange(),
  surname: strange(),
  phone: `347${String(randomInt(10_000_000)).padStart(7, '0')}`,
})

/** As somebody writes it at night, with cold hands. */
export const typedBy = ({ name, surname, phone }: Canary): string =>
  `Chiede coperte. Si chiama ${name} ${surname}, cell ${phone}`

export const wordsOf = (canaries: Canary[]): string[] =>
  canaries.flatMap(({ name, surname, phone }) => [name, surname, phone])
