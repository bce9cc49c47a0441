// How rows may leave so that nobody is recognised in them: at least five behind every set of gender, age, citizenship and district, or
// one word after another is left out, or the row stays. Where all of a set share one kind of something, the kind is left out, and so is
// a kind that says something delicate by itself.
import { isSensitivePart } from './threshold.ts'

export const leastAlike = 5
export const leastKinds = 2
export const untold = '*'

export interface Traits {
  gender: string
  age_band: string
  citizenship: string
  district_key: string
}

/** Those with the same words: persons (`measure` empty), or meetings of one measure. */
export interface RowClass extends Traits {
  measure: string
  many: number
  /** What is told of them: measure, space, kind. */
  kinds: readonly string[]
}

export interface Told extends Traits {
  /** Measures whose kind says the same of all. */
  hides_kind: ReadonlySet<string>
}

/** What is left out first costs an evaluation least. */
const ladder: readonly (readonly (keyof Traits)[])[] = [
  [],
  ['citizenship'],
  ['citizenship', 'age_band'],
  ['citizenship', 'age_band', 'district_key'],
  ['citizenship', 'age_band', 'district_key', 'gender'],
]

const traitsOf = ({ gender, age_band, citizenship, district_key }: Traits): Traits => ({
  gender,
  age_band,
  citizenship,
  district_key,
})

export const classKey = (measure: string, traits: Traits): string =>
  JSON.stringify([measure, ...Object.values(traitsOf(traits))])

const coarser = (traits: Traits, out: readonly (keyof Traits)[]): Traits => ({
  ...traitsOf(traits),
  ...Object.fromEntries(out.map((name) => [name, untold])),
})

const sameKind = (classes: readonly RowClass[]): ReadonlySet<string> => {
  const kinds = new Map<string, Set<string>>()
  for (const told of classes.flatMap((each) => each.kinds)) {
    const at = told.indexOf(' ')
    const measure = told.slice(0, at)
    const known = kinds.get(measure) ?? new Set()
    kinds.set(measure, known.add(told.slice(at + 1)))
  }
  return new Set(
    [...kinds].filter(([, all]) => all.size < leastKinds && !all.has('')).map(([measure]) => measure),
  )
}

const alikeIn = (classes: readonly RowClass[], out: readonly (keyof Traits)[]): Map<string, RowClass[]> => {
  const groups = new Map<string, RowClass[]>()
  for (const each of classes) {
    const key = classKey(each.measure, coarser(each, out))
    const alike = groups.get(key)
    if (alike) alike.push(each)
    else groups.set(key, [each])
  }
  return groups
}

/** What is told of each class; what is not here stays in the house. */
export const safeClasses = (classes: readonly RowClass[]): ReadonlyMap<string, Told> => {
  const told = new Map<string, Told>()
  let left = [...classes]
  for (const out of ladder) {
    const groups = alikeIn(left, out)
    left = []
    for (const alike of groups.values()) {
      const many = alike.reduce((sum, each) => sum + each.many, 0)
      const [first] = alike
      if (many < leastAlike || !first) left.push(...alike)
      else {
        const words = { ...coarser(first, out), hides_kind: sameKind(alike) }
        for (const each of alike) told.set(classKey(each.measure, each), words)
      }
    }
  }
  return told
}

export interface CountedRow extends Traits {
  measure: string
  kind: string
  month: string
  until_month: string
  quantity: number
  identity: string
  pseudonym: string
}

export const rowColumns = [
  'measure',
  'kind',
  'month',
  'until_month',
  'quantity',
  'person',
  'identity',
  'gender',
  'age_band',
  'citizenship',
  'district',
] as const

const kindOf = (row: CountedRow, told: Told): string =>
  row.kind !== '' && (told.hides_kind.has(row.measure) || isSensitivePart(row.kind)) ? untold : row.kind

/** Nothing in it tells of a person: weights, turns, outings. */
const isOfThings = (row: CountedRow): boolean =>
  row.pseudonym === '' && `${row.gender}${row.age_band}${row.citizenship}` === ''

const nothingToHide: ReadonlySet<string> = new Set()

/** The row as it leaves, or nothing. */
export const safeRow = (
  row: CountedRow,
  classes: ReadonlyMap<string, Told>,
): (string | number)[] | undefined => {
  const told = isOfThings(row)
    ? { ...traitsOf(row), hides_kind: nothingToHide }
    : classes.get(classKey(row.pseudonym === '' ? row.measure : '', row))
  if (!told) return undefined
  return [
    ...[
      row.measure,
      kindOf(row, told),
      row.month,
      row.until_month,
      row.quantity,
      row.pseudonym,
      row.identity,
    ],
    ...[told.gender, told.age_band, told.citizenship, told.district_key],
  ]
}
