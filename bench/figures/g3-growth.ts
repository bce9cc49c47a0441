// G3: ten times the new events take about ten times as long; ten times the history, no more than a little.
import { openDatabase } from '#core/db'
import type { Figure } from '../figure.ts'
import { median, timeOf } from '../measure.ts'
import type { EngineName } from '../result.ts'
import { type Result, resultOf } from '../result.ts'
import { asking, digYears, newVisits, retell, yearsOf } from '../told-years.ts'

const rounds = 3

/** Median milliseconds to take in so many new events. */
const timesOn = async (engine: EngineName, events: number, many: readonly number[]): Promise<number[]> => {
  const { well, told } = await digYears(engine, events)
  const copy = await well.copy()
  const database = await openDatabase(copy.config)
  const ask = asking(database, copy.ownerUrl)
  let round = 100
  await retell(database, told.network_id, await newVisits(ask, told, 500, ++round))
  const found: number[] = []
  for (const each of many) {
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      const visits = await newVisits(ask, told, each, ++round)
      times.push(await timeOf(() => retell(database, told.network_id, visits)))
    }
    found.push(median(times))
  }
  await database.close()
  await copy.drop()
  return found
}

export const g3: Figure = {
  id: 'G3',
  measure: async ({ well: { engine }, isQuick }): Promise<Result[]> => {
    const events = yearsOf(engine, isQuick)
    const [few = 100, more = 1000] = isQuick ? [100, 1000] : [1000, 10_000]
    const [young = 0] = await timesOn(engine, events / 10, [few])
    const [old = 0, tenfold = 0] = await timesOn(engine, events, [few, more])
    const round = (floor: number, value: number) => [{ floor, value, ratio: value / floor, unrest: 1 }]
    return [
      resultOf(
        {
          id: 'G3',
          engine,
          unit: 'ms',
          bar: { at_most: 10 ** 1.1 },
          what: `${more} new events / ${few}, time (ten times as many; ${events} told before)`,
        },
        round(old, tenfold),
      ),
      resultOf(
        {
          id: 'G3.history',
          engine,
          unit: 'ms',
          bar: { at_most: 1.3 },
          what: `${few} new events with ${events} told before / with ${events / 10}, time`,
        },
        round(young, old),
      ),
    ]
  },
}
