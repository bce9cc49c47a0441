// The list the municipality would send: 133 households of via Pirandello and via Fermi, about three hundred people, with
// keys of its own and no name. Invented, the same on every machine.
import { randomFrom } from '#network/territory'

const seed = 20261128
const households = 133
const header =
  'Codice nucleo;Codice persona;Relazione di parentela;Sesso;Anno di nascita;Cittadinanza;Nel nucleo dal'
const citizenships = ['IT', 'IT', 'IT', 'IT', 'IT', 'MA', 'RO', 'EG', 'PE', 'AL', 'UA']

const pick = <T>(random: () => number, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T

/** A household as the street has them: a person alone, a couple, a parent with children, three generations. */
const shapes: readonly (readonly [string, number, number][])[] = [
  [['Intestatario', 68, 86]],
  [['Intestatario', 45, 62]],
  [
    ['Intestatario', 60, 80],
    ['Coniuge', 58, 80],
  ],
  [
    ['Intestatario', 30, 48],
    ['Figlio', 3, 17],
  ],
  [
    ['Intestatario', 32, 50],
    ['Coniuge', 30, 48],
    ['Figlio', 5, 17],
  ],
  [
    ['Intestatario', 32, 50],
    ['Coniuge', 30, 48],
    ['Figlio', 9, 17],
    ['Figlio', 1, 8],
  ],
  [
    ['Intestatario', 66, 80],
    ['Figlio', 35, 50],
  ],
]

export const householdList = (year: number): string => {
  const random = randomFrom(seed)
  const lines: string[] = []
  for (let i = 1; i <= households; i++) {
    const key = `TZ-${String(i).padStart(3, '0')}`
    const citizenship = pick(random, citizenships)
    const since = `01/0${1 + Math.floor(random() * 9)}/${year - 2 - Math.floor(random() * 18)}`
    const shape = pick(random, shapes)
    shape.forEach(([role, from, to], at) => {
      const born = year - from - Math.floor(random() * (to - from))
      const sex = random() < 0.55 ? 'F' : 'M'
      lines.push([key, `${key}-${at + 1}`, role, sex, born, citizenship, since].join(';'))
    })
  }
  return `${header}\n${lines.join('\n')}\n`
}
