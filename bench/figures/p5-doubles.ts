// P5: the nightly search for doubles, against what its comparing and sorting would cost bare. Speed without quality is
// worthless: precision and recall of the planted doubles are bars of the same run. G5: how it grows.
import { findPairs, jaroWinkler, namedAll, pairKey } from '#people/makers'
import type { Figure } from '../figure.ts'
import { take } from '../measure.ts'
import { type Result, resultFrom, resultOf } from '../result.ts'
import { asMany, peopleFor } from './names.ts'

const keysEach = 7
const callsEach = 2

/** Two comparisons of names for each pair, and the keys sorted once: no births, no reasons, no fairness. */
const bare = (names: readonly string[], comparisons: number): number => {
  const begun = performance.now()
  const keys = Float64Array.from(
    { length: names.length * keysEach },
    (_, i) => Math.imul(i, 0x9e3779b1) >>> 0,
  )
  keys.sort()
  let sum = 0
  for (let i = 0; i < comparisons * callsEach; i++) {
    const other = Math.imul(i, 0x85ebca6b) >>> 0
    sum += jaroWinkler(names[i % names.length] as string, names[other % names.length] as string)
  }
  if (Number.isNaN(sum)) throw new Error('Names cannot be compared')
  return performance.now() - begun
}

const one = (value: number, floor: number) => [{ floor, value, ratio: value / floor, unrest: 1 }]

export const p5: Figure = {
  id: 'P5',
  measure: async ({ well: { engine }, isQuick, tell }) => {
    const count = isQuick ? 20_000 : asMany(200_000)
    const { identities, planted } = peopleFor(count)
    const few = namedAll(identities.slice(0, count / 10))
    const named = namedAll(identities)
    const run = findPairs(named)
    const right = run.pairs.filter((pair) => planted.has(pairKey(pair.first, pair.second))).length
    tell(
      `${count} people, ${run.comparisons} comparisons, ${run.skipped_pairs} pairs skipped in ${run.skipped_blocks} blocks, ` +
        `${Math.round(process.memoryUsage().heapUsed / 1e6)} MB of heap`,
    )
    const families = named.map((person) => person.family)
    const timed = (people: typeof named) => async () => {
      const begun = performance.now()
      findPairs(people)
      return performance.now() - begun
    }
    const taken = await take({
      floor: async () => bare(families, run.comparisons),
      product: timed(named),
      rounds: isQuick ? 3 : 5,
    })
    const grown = await take({ floor: timed(few), product: timed(named), rounds: 3 })
    const about = { engine, unit: 'ms' }
    const precision = right / run.pairs.length
    const recall = right / planted.size
    return [
      resultFrom(
        {
          ...about,
          id: 'P5',
          what: `doubles among ${count} / bare comparing and sorting`,
          bar: { at_most: 1.5 },
        },
        taken,
      ),
      resultOf(
        { ...about, unit: '', id: 'P5.precision', what: 'proposals that are right', bar: { at_least: 0.95 } },
        one(precision, 1),
      ),
      resultOf(
        {
          ...about,
          unit: '',
          id: 'P5.recall',
          what: 'planted doubles that are proposed',
          bar: { at_least: 0.85 },
        },
        one(recall, 1),
      ),
      resultFrom(
        {
          ...about,
          id: 'P5.G5',
          what: 'ten times the people, time (10 to the power 1.25)',
          bar: { at_most: 10 ** 1.25 },
        },
        grown,
      ),
    ] satisfies Result[]
  },
}
