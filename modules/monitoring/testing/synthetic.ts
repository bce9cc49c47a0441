// Networks that do not exist, for attackers to try: counts by district, gender and month, most of them large, many of them small; and
// a publisher that lets out what the gate and the ledger allow, in whatever order it comes.
import { partsOfPeriod } from '#core/kernel'
import { type GateTable, gate } from '../domain/gate.ts'
import type { ReleaseAudience, ReleaseDimension } from '../domain/release.ts'
import { inTheWay, type Leaving } from '../domain/release-ledger.ts'
import { openThreshold, publishedThreshold, roundedTo } from '../domain/threshold.ts'
import { districtOf } from '../domain/towns.ts'

/** The same numbers for the same seed. */
export const chanceFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}
export type Chance = () => number

export const year = '2026'
export const months = partsOfPeriod(year).flatMap(partsOfPeriod).flatMap(partsOfPeriod)
const genders = ['man', 'non_binary', 'unknown', 'woman']

export interface SyntheticNetwork {
  seed: number
  /** Seen by municipality too. */
  has_towns: boolean
  /** Where it was: municipalities of three districts, or districts of one each. */
  places: string[]
  /** By place, then gender, then month. */
  counts: number[][][]
}

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** A network of a few districts, of which some are small, seen by more men than others. */
export const networkFrom = (seed: number, has_towns = false): SyntheticNetwork => {
  const chance = chanceFrom(seed)
  const shares = [0.6, 0.01, 0.04, 0.35]
  const places = Array.from({ length: 3 + Math.floor(chance() * 7) }, (_, at) =>
    has_towns ? `d${at % 3}/t${at}` : `d${at}`,
  )
  const counts = places.map(() => {
    const size = Math.exp(3.6 + 1.1 * normal(chance))
    return shares.map((share) =>
      months.map(() => Math.max(0, Math.round(size * share * (1 + 0.5 * normal(chance))))),
    )
  })
  return { seed, has_towns, places, counts }
}

const within = (period: string): Set<string> => {
  const parts = partsOfPeriod(period)
  return parts.length === 0 ? new Set([period]) : new Set(parts.flatMap((part) => [...within(part)]))
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((added, each) => added + each, 0)

const isIn = (place: string, { dimension, code }: { dimension: ReleaseDimension; code: string }): boolean =>
  (dimension === 'municipality' ? place : districtOf(place)) === code

/** The true number of one part in one period. */
export const trueCount = (
  { places, counts }: SyntheticNetwork,
  { dimension, code, period }: { dimension: ReleaseDimension; code: string; period: string },
): number => {
  const inside = within(period)
  const at = (matrix: number[][], gender: number) =>
    sum(months.map((month, of) => (inside.has(month) ? (matrix[gender]?.[of] ?? 0) : 0)))
  const all = genders.map((_, gender) => gender)
  if (dimension === 'district' || dimension === 'municipality') {
    const here = counts.filter((_, at) => isIn(places[at] as string, { dimension, code }))
    return sum(here.flatMap((matrix) => all.map((gender) => at(matrix, gender))))
  }
  const wanted = dimension === 'gender' ? [genders.indexOf(code)] : all
  return sum(counts.flatMap((matrix) => wanted.map((gender) => at(matrix, gender))))
}

export const codesOf = ({ places }: SyntheticNetwork, dimension: ReleaseDimension): string[] => {
  if (dimension === 'municipality') return places
  if (dimension === 'district') return [...new Set(places.map(districtOf))]
  return dimension === 'gender' ? genders : []
}

export const tableOfNetwork = (
  network: SyntheticNetwork,
  dimension: ReleaseDimension,
  period: string,
): GateTable => ({
  cells: codesOf(network, dimension).map((code) => ({
    code,
    value: trueCount(network, { dimension, code, period }),
  })),
  total: trueCount(network, { dimension: 'none', code: '', period }),
  additive: true,
  of_towns: dimension === 'municipality',
})

export interface Wish {
  dimension: ReleaseDimension
  period: string
  audience: ReleaseAudience
}

export const leavingFor = (network: SyntheticNetwork, wish: Wish): Leaving => {
  const { dimension, period, audience } = wish
  const isOpen = audience === 'open'
  const threshold = isOpen ? openThreshold : publishedThreshold
  const rounding = isOpen ? roundedTo : undefined
  const seed = `${network.seed}/contacts/${period}`
  const told = gate(tableOfNetwork(network, dimension, period), {
    ...{ threshold, hides_zero: isOpen },
    ...(rounding ? { rounding, seed } : {}),
  })
  return {
    ...told,
    ...{ dimension, period, audience, threshold, rounding: rounding ?? null },
    ...{ adds_up: true, is_whole: true, is_mean: false },
  }
}

export const everyPeriod = [
  year,
  ...partsOfPeriod(year),
  ...partsOfPeriod(year).flatMap(partsOfPeriod),
  ...months,
]
/** Months as a funder may ask for them, beside the calendar. */
export const offCalendar = ['2026-01/2026-05', '2026-02/2026-06', '2026-03/2026-12', '2026-05/2026-10']
const sides: ReleaseDimension[] = ['district', 'gender', 'none']

export const shuffled = <T>(things: readonly T[], chance: Chance): T[] =>
  things
    .map((thing) => [chance(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing)

/** Everything somebody may wish to let out, in any order; what the ledger lets through, or all of it where nobody looks. */
export const publishAll = (
  network: SyntheticNetwork,
  {
    audience,
    chance,
    isCareless = false,
    periods = everyPeriod,
  }: { audience: ReleaseAudience; chance: Chance; isCareless?: boolean; periods?: readonly string[] },
): Leaving[] => {
  const all: ReleaseDimension[] = network.has_towns ? ['municipality', ...sides] : sides
  const wishes = periods.flatMap((period) => all.map((dimension) => ({ period, dimension, audience })))
  const out: Leaving[] = []
  for (const wish of shuffled(wishes, chance)) {
    const leaving = leavingFor(network, wish)
    if (isCareless || !inTheWay(out, leaving)) out.push(leaving)
  }
  return out
}

/** How much of what was counted is still told by district. */
export const toldShare = (
  network: SyntheticNetwork,
  { period, audience }: Omit<Wish, 'dimension'>,
): { told: number; counted: number } => {
  const { cells } = leavingFor(network, { dimension: 'district', period, audience })
  const counts = cells.map(({ code }) => trueCount(network, { dimension: 'district', code, period }))
  return { told: sum(counts.filter((_, at) => cells[at]?.value !== null)), counted: sum(counts) }
}

/** Two tables of different moments, and what was allowed of the second once the first was out. */
export const pairFrom = (
  network: SyntheticNetwork,
  {
    audience,
    chance,
    periods = everyPeriod,
  }: { audience: ReleaseAudience; chance: Chance; periods?: readonly string[] },
): Leaving[] => {
  const pick = <T>(things: readonly T[]): T => things[Math.floor(chance() * things.length)] as T
  const [first, second] = [1, 2].map(() =>
    leavingFor(network, { dimension: pick(sides), period: pick(periods), audience }),
  ) as [Leaving, Leaving]
  return inTheWay([first], second) ? [first] : [first, second]
}

/** Groups of a few that one subtraction of two exact tables leaves over: their size is then known. */
export const leftByPair = ([first, second]: readonly Leaving[]): number[] => {
  if (!first || !second || first.period === second.period) return []
  const [outer, inner] =
    within(first.period).size >= within(second.period).size ? [first, second] : [second, first]
  const months_in = within(outer.period)
  if (![...within(inner.period)].every((month) => months_in.has(month))) return []
  const side = (table: Leaving) => (outer.dimension === inner.dimension ? table.cells : [])
  const told = (table: Leaving) => [...side(table), { code: '', value: table.total }]
  const inside = new Map(told(inner).map(({ code, value }) => [code, value]))
  return told(outer).flatMap(({ code, value }) => {
    const other = inside.get(code)
    const left = value === null || other === null || other === undefined ? 0 : value - other
    return left > 0 && left < outer.threshold ? [left] : []
  })
}
