// Sides that lie within one another: a service within its partner, a municipality within its district. What is told of the finer one
// limits what may be told of the coarser, and small municipalities are told together, each reader's with the threshold of that reader.
import type { Told } from './release.ts'
import { districtOf } from './towns.ts'

/** One unit may serve several actions: what actions hold does not make up the whole, whatever is counted. */
export const addsUp = (dimension: string): boolean => dimension !== 'action'

/** Each part of the finer side lies in one of the coarser: its code begins with that one's, `body/unit`. */
const within: Record<string, string> = { service: 'partner', municipality: 'district' }

const liesIn =
  (code: string) =>
  (each: string): boolean =>
    each === code || each.startsWith(`${code}/`)

/** The parts of a finer side that lie in one part of the coarser, where both were told. */
export const nestedIn = (codes: ReadonlyMap<string, readonly string[]>) =>
  Object.entries(within).flatMap(([finer, coarser]) => {
    const [inner, outer] = [codes.get(finer), codes.get(coarser)]
    if (!inner || !outer) return []
    return outer
      .map((code) => ({ coarser, code, finer, inner: inner.filter(liesIn(code)) }))
      .filter((each) => each.inner.length > 0)
  })

/** Somebody counted once may stand in several parts: a part less what is told inside it is the least that the rest holds. */
export const opensNested = (one: Told, other: Told, threshold: number): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([outer, finer]) => {
    if (!outer || !finer || within[finer.dimension] !== outer.dimension) return false
    return outer.cells.some(({ code, value }) => {
      const inner = finer.cells.filter((cell) => liesIn(code)(cell.code))
      const untold = inner.filter((cell) => cell.value === null).length
      if (value === null) return inner.length === 1 && untold === 0
      const rest = inner.reduce((left, cell) => left - (cell.value ?? 0), value)
      const noise = untold > 0 ? 0 : (finer.rounding ?? 0) * (inner.length + 1)
      return inner.length > 0 && rest > noise && (untold === 1 || rest < threshold)
    })
  })

const isTown = (code: string): boolean => code.includes('/')
/** What is in a district and in no municipality that is known. */
const restOf = (district: string): string => `${district}/`

export const isRest = (code: string): boolean => code.endsWith('/')

/** Every municipality of the tables, and of every district what is in none of them. */
export const townCodes = (known: readonly string[]): string[] => [
  ...known.filter(isTown),
  ...[...new Set(known.map(districtOf))].map(restOf),
]

type Table = Pick<Told, 'cells' | 'audience'>
const nameOfRest = (code: string, { audience }: Table): string => `${code}~${audience}`

const untoldIn = (district: string, { cells }: Table, all: readonly string[]): string[] => {
  const told = new Set(cells.map(({ code }) => code))
  return all.filter((code) => districtOf(code) === district && !told.has(code))
}

/** A district told in place of its small municipalities is the sum of those the table does not name. */
export const toldTogether = (table: Told, all: readonly string[]) =>
  table.dimension === 'municipality'
    ? table.cells
        .filter(({ code }) => !isTown(code))
        .map(({ code }) => ({
          code: nameOfRest(code, table),
          period: table.period,
          parts: untoldIn(code, table, all),
        }))
    : []

/** What a table by municipality tells: each it names, the rest of a district, and nothing where it names no rest. */
export const toldTowns = (table: Table, all: readonly string[]): Table['cells'] => {
  const whole = new Set(table.cells.filter(({ code }) => !isTown(code)).map(({ code }) => code))
  const districts = [...new Set(all.map(districtOf))].filter((district) => !whole.has(district))
  return [
    ...table.cells.map((cell) =>
      isTown(cell.code) ? cell : { ...cell, code: nameOfRest(cell.code, table) },
    ),
    ...districts.flatMap((district) => untoldIn(district, table, all).map((code) => ({ code, value: 0 }))),
  ]
}
