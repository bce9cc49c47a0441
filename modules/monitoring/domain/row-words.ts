// How every word of a row for an evaluation is written in the file, decided once: a row then only looks up what it is called and of whom,
// and one that finds no words stays. So no cell is written by another rule than the others, and none can wake up as a formula.
import { csvCell } from './csv.ts'
import { between, classKey, kindOf, type RowClass, safeClasses, type Traits, untold } from './safe-rows.ts'

export interface RowWords {
  /** Measure and kind as the beginning of a line, by measure and kind; by the measure alone: its kind left out. */
  heads: Record<string, string>
  /** Gender, age, citizenship and district as the end of a line, by class. */
  tails: Record<string, string>
  /** Classes whose kind of a measure is left out. */
  hidden: Record<string, true>
  identities: Record<string, string>
}

const headsOf = (classes: readonly RowClass[]): RowWords['heads'] => {
  const heads: RowWords['heads'] = {}
  const all = new Set<string>()
  for (const { kinds } of classes) for (const told of kinds) all.add(told)
  for (const told of all) {
    const at = told.indexOf(' ')
    const [measure, kind] = [told.slice(0, at), told.slice(at + 1)]
    heads[measure + between + kind] = `${csvCell(measure)},${csvCell(kindOf({ measure, kind }, new Set()))},`
    heads[measure] = `${csvCell(measure)},${untold},`
  }
  return heads
}

const endOf = ({ gender, age_band, citizenship, district_key }: Traits): string =>
  `,${csvCell(gender)},${csvCell(age_band)},${csvCell(citizenship)},${csvCell(district_key)}\r\n`

/** The words of a release, from how many stand behind each set of them. */
export const rowWords = (classes: readonly RowClass[]): RowWords => {
  const [tails, hidden]: [RowWords['tails'], RowWords['hidden']] = [{}, {}]
  const ends = new Map<string, string>()
  for (const [key, told] of safeClasses(classes)) {
    const words = classKey('', told)
    const end = ends.get(words) ?? endOf(told)
    ends.set(words, end)
    tails[key] = end
    for (const measure of told.hides_kind) hidden[key + between + measure] = true
  }
  const levels = new Set(classes.flatMap((each) => each.identities ?? []))
  const identities = Object.fromEntries([...levels].map((each) => [each, csvCell(each)]))
  return { heads: headsOf(classes), tails, hidden, identities }
}
