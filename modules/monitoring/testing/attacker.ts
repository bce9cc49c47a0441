// An attacker with a linear program: everything told is an equation, no number is below nothing, and each small number is pushed as
// low and as high as it can go. What comes out the same from both ends is known.

import { partsOfPeriod } from '#core/kernel'
import type { Leaving } from '../domain/release-ledger.ts'
import { districtOf } from '../domain/towns.ts'
import type { Highs } from './highs.ts'
import { codesOf, everyPeriod, months, type SyntheticNetwork, trueCount } from './synthetic.ts'

const leavesOf = (period: string): string[] => {
  const parts = partsOfPeriod(period)
  return parts.length === 0 ? [period] : parts.flatMap(leavesOf)
}

/** How many met in a month in a place, or of a gender: the unknowns. */
const unknown = (side: 'gender' | 'municipality', code: string, month: string): string =>
  `${side[0]}_${code.replace('/', '.')}_${month.replace('-', '_')}`

interface Part {
  dimension: string
  code: string
  period: string
}

/** A district told among municipalities stands for those the table does not name. */
const codesIn = (
  network: SyntheticNetwork,
  { dimension, code }: Part,
  named: readonly string[],
): string[] => {
  const all = codesOf(network, dimension === 'gender' ? 'gender' : 'municipality')
  if (code === '') return all
  if (dimension === 'gender' || all.includes(code)) return [code]
  return all.filter((each) => districtOf(each) === code && !named.includes(each))
}

const termsOf = (network: SyntheticNetwork, part: Part, named: readonly string[] = []): string[] => {
  const { dimension, period } = part
  const side = dimension === 'gender' ? 'gender' : 'municipality'
  const codes = codesIn(network, part, named)
  return leavesOf(period).flatMap((month) => codes.map((each) => unknown(side, each, month)))
}

const between = (terms: string[], low: number, high: number): string[] => [
  `${terms.join(' + ')} >= ${low}`,
  `${terms.join(' + ')} <= ${high}`,
]

const equationsOf = (network: SyntheticNetwork, tables: readonly Leaving[]): string[] => {
  const told = tables.flatMap(({ cells, total, dimension, period, rounding }) => {
    const noise = (rounding ?? 1) - 1
    const named = dimension === 'municipality' ? cells.map(({ code }) => code) : []
    return [...cells, { code: '', value: total }].flatMap(({ code, value }) =>
      value === null
        ? []
        : between(termsOf(network, { dimension, code, period }, named), value - noise, value + noise),
    )
  })
  const sameTotals = months.map((month) => {
    const genders = codesOf(network, 'gender').map((code) => unknown('gender', code, month))
    const places = codesOf(network, 'municipality').map((code) => `- ${unknown('municipality', code, month)}`)
    return `${genders.join(' + ')} ${places.join(' ')} = 0`
  })
  return [...told, ...sameTotals].map((line, at) => ` c${at}: ${line}`)
}

export interface Found {
  dimension: string
  code: string
  period: string
  value: number
  low: number
  high: number
}

interface Push {
  way: 'Minimize' | 'Maximize'
  terms: string[]
  equations: string[]
}

const pushed = (highs: Highs, { way, terms, equations }: Push): number => {
  const problem = [way, ` obj: ${terms.join(' + ')}`, 'Subject To', ...equations, 'End'].join('\n')
  const answer = highs.solve(problem)
  if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded') return Infinity
  if (answer.Status !== 'Optimal') throw new Error(`The attacker could not think: ${answer.Status}`)
  return answer.ObjectiveValue
}

export interface Attack {
  network: SyntheticNetwork
  tables: readonly Leaving[]
  threshold: number
  periods?: readonly string[]
  /** At most so many numbers, one in every few of those there are. */
  most?: number
}

/** How near the attacker comes to every number below the threshold, told or never told. */
export const attack = (
  highs: Highs,
  { network, tables, threshold, periods = everyPeriod, most }: Attack,
): Found[] => {
  const equations = equationsOf(network, tables)
  const small = periods.flatMap((period) =>
    (['municipality', 'district', 'gender'] as const).flatMap((dimension) =>
      codesOf(network, dimension).flatMap((code) => {
        const value = trueCount(network, { dimension, code, period })
        return value > 0 && value < threshold ? [{ dimension, code, period, value }] : []
      }),
    ),
  )
  const step = most ? Math.max(1, Math.ceil(small.length / most)) : 1
  return small
    .filter((_, at) => at % step === 0)
    .map((each) => {
      const terms = termsOf(network, each)
      const low = Math.ceil(pushed(highs, { way: 'Minimize', terms, equations }) - 1e-6)
      const high = Math.floor(pushed(highs, { way: 'Maximize', terms, equations }) + 1e-6)
      return { ...each, low, high }
    })
}

export const isExact = ({ low, high }: Found): boolean => low >= high
export const isNear = ({ low, high }: Found): boolean => high - low <= 2
