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
  /** At which levels they are known. */
  identities?: readonly string[]
}

export interface Told extends Traits {
  /** Measures whose kind says the same of all. */
  hides_kind: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** What is left out first costs an evaluation least. */
const ladder: readonly (readonly (keyof Traits)[])[] = [
  ['citizenship'],
  ['citizenship', 'age_band'],
  ['citizenship', 'age_band', 'district_key'],
  ['citizenship', 'age_band', 'district_key', 'gender'],
]

/** Between the words of a key, here and in the database. */
export const between = '\u001f'

export const classKey = (measure: string, { gender, age_band, citizenship, district_key }: Traits): string =>
  measure + between + gender + between + age_band + between + citizenship + between + district_key

/** A word with the sign between words in itself could make two classes look like one: neither is told. */
const isPlain = ({ measure, gender, age_band, citizenship, district_key }: RowClass): boolean =>
  !(measure + gender + age_band + citizenship + district_key).includes(between)

const coarser = (traits: Traits, out: readonly (keyof Traits)[]): Traits => {
  const { gender, age_band, citizenship, district_key } = traits
  const left: Traits = { gender, age_band, citizenship, district_key }
  for (const name of out) left[name] = untold
  return left
}

const sameKind = (classes: readonly RowClass[]): ReadonlySet<string> => {
  const [first] = classes
  if (classes.length === 1 && first?.kinds.length === 1 && first.kinds[0]?.endsWith(' ')) return nothing
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

const alikeIn = (classes: readonly RowClass[], out: readonly (keyof Traits)[]): Iterable<RowClass[]> => {
  const groups = new Map<string, RowClass[]>()
  for (const each of classes) {
    const key = classKey(each.measure, coarser(each, out))
    const alike = groups.get(key)
    if (alike) alike.push(each)
    else groups.set(key, [each])
  }
  return groups.values()
}

/** Nothing in it tells of a person: weights, turns, outings. */
export const isOfThings = ({
  measure,
  gender,
  age_band,
  citizenship,
}: Traits & { measure: string }): boolean =>
  measure !== '' && gender === '' && age_band === '' && citizenship === ''

/** What is told of each class, by its key; what is not here stays in the house. */
export const safeClasses = (classes: readonly RowClass[]): ReadonlyMap<string, Told> => {
  const told = new Map<string, Told>()
  const tell = (alike: readonly RowClass[], words: Traits, hides_kind: Told['hides_kind']) => {
    for (const each of alike) told.set(classKey(each.measure, each), { ...words, hides_kind })
  }
  let left: RowClass[] = []
  for (const each of classes.filter(isPlain)) {
    if (isOfThings(each)) tell([each], coarser(each, []), nothing)
    else if (each.many >= leastAlike) tell([each], coarser(each, []), sameKind([each]))
    else left.push(each)
  }
  for (const out of ladder) {
    const few: RowClass[] = []
    for (const alike of alikeIn(left, out)) {
      const many = alike.reduce((sum, each) => sum + each.many, 0)
      const [first] = alike
      if (many < leastAlike || !first) few.push(...alike)
      else tell(alike, coarser(first, out), sameKind(alike))
    }
    left = few
  }
  return told
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

/** The kind as it leaves: nothing delicate by itself, nothing all of them share. */
export const kindOf = (
  { measure, kind }: { measure: string; kind: string },
  hides_kind: Told['hides_kind'],
): string => (kind !== '' && (hides_kind.has(measure) || isSensitivePart(kind)) ? untold : kind)
