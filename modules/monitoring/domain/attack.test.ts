// Whoever has every table that was ever let out, and a solver, still does not know a single small number. The long run of it, over a
// thousand networks, is `node tools/run.mjs bench/attack.ts`.
import { describe, expect, test } from 'vitest'
import { attack, isExact, isNear } from '../testing/attacker.ts'
import { startHighs } from '../testing/highs.ts'
import {
  chanceFrom,
  everyPeriod,
  leftByPair,
  networkFrom,
  offCalendar,
  pairFrom,
  publishAll,
  sum,
  toldShare,
} from '../testing/synthetic.ts'

describe('an attacker with a linear program', () => {
  test('knows small numbers when nobody protects them: the attacker is no straw man', async () => {
    const network = networkFrom(1)
    const tables = publishAll(network, { audience: 'funder', chance: chanceFrom(1), isCareless: true })
    const found = attack(await startHighs(), { network, tables, threshold: 5, most: 4 })
    expect(found.filter(isExact).length).toBeGreaterThan(0)
  })

  test.each([
    ['funder', 5, everyPeriod],
    ['open', 20, everyPeriod],
    ['funder', 5, [...everyPeriod, ...offCalendar]],
  ] as const)('recovers nothing from all that %s may read', async (audience, threshold, periods) => {
    const highs = await startHighs()
    const found = [1, 3].flatMap((seed) => {
      const network = networkFrom(seed, seed === 3)
      const tables = publishAll(network, { audience, chance: chanceFrom(seed * 7919), periods })
      return attack(highs, { network, tables, threshold, periods, most: 5 })
    })
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(isExact)).toEqual([])
    expect(found.filter(isNear).length / found.length).toBeLessThanOrEqual(0.01)
  })
})

test('no two tables leave a few over when one is taken from the other', () => {
  const left = Array.from({ length: 16 }, (_, seed) => {
    const network = networkFrom(seed)
    const chance = chanceFrom(seed + 5000)
    const periods = [...everyPeriod, ...offCalendar]
    return Array.from({ length: 25 }, () =>
      leftByPair(pairFrom(network, { audience: 'funder', chance, periods })),
    ).flat()
  })
  expect(left.flat()).toEqual([])
})

test('by district most of what was counted is still told: 85 % at least', () => {
  const shares = Array.from({ length: 60 }, (_, seed) =>
    toldShare(networkFrom(seed), { period: '2026-Q3', audience: 'open' }),
  )
  const told = sum(shares.map((each) => each.told)) / sum(shares.map((each) => each.counted))
  expect(told).toBeGreaterThanOrEqual(0.85)
})
