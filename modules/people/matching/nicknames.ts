// The same nickname twice in one unit, of people who look alike otherwise: perhaps two phones met one person.
import { foldName } from './fold.ts'

export interface Nicknamed {
  person_id: string
  unit_id: string
  nickname: string
  gender: string
  age_band: string
}

export interface NicknamePair {
  one: string
  two: string
  score: number
  reasons: readonly ['same_nickname']
}

const untold = new Set(['unknown', 'declined'])
const fits = (one: string, two: string): boolean => one === two || untold.has(one) || untold.has(two)

/** More than this many of one nickname say nothing: "Volpe" may be a habit of the place. */
const mostAlike = 4

export const findNicknamePairs = (people: readonly Nicknamed[]): NicknamePair[] => {
  const groups = new Map<string, Nicknamed[]>()
  for (const person of people) {
    const key = `${person.unit_id} ${foldName(person.nickname)}`
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= mostAlike)
    .flatMap((group) => group.flatMap((one, i) => group.slice(i + 1).flatMap((two) => pairOf(one, two))))
}

const pairOf = (one: Nicknamed, two: Nicknamed): NicknamePair[] =>
  fits(one.gender, two.gender) && fits(one.age_band, two.age_band)
    ? [{ one: one.person_id, two: two.person_id, score: 0.75, reasons: ['same_nickname'] }]
    : []
