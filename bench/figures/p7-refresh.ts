// P7: a thousand new events enter the figures, with persons counted once, against counting every month of every figure anew. The bar is
// of five million events told before; with fewer the whole is cheaper and the part is not, so the bar moves with them.
import { openDatabase } from '#core/db'
import type { Figure } from '../figure.ts'
import { take, timeOf } from '../measure.ts'
import { resultFrom } from '../result.ts'
import { asking, countAnew, digYears, newVisits, retell, yearsOf } from '../told-years.ts'

const barAtFiveMillion = 1 / 100
const many = 1000

export const p7: Figure = {
  id: 'P7',
  measure: async ({ well: { engine }, isQuick }) => {
    const events = yearsOf(engine, isQuick)
    const { well, told } = await digYears(engine, events)
    const copy = await well.copy()
    const database = await openDatabase(copy.config)
    const ask = asking(database, copy.ownerUrl)
    // Counting a million anew takes half a minute and five million some minutes, twice in a round: one round of them says enough.
    const rounds = events >= 1_000_000 ? 1 : 3
    let round = 0
    const product = async () => {
      const visits = await newVisits(ask, told, many, ++round)
      return timeOf(() => retell(database, told.network_id, visits))
    }
    await product()
    const floor = () => timeOf(() => countAnew(database, told.network_id))
    const taken = await take({ floor, product, rounds, most: isQuick ? 3 : rounds * 2 })
    const [wrong] = await database.as('jobs', (run) =>
      run({ text: 'select monitoring.recount_months($1, now()) as n', values: [told.network_id] }),
    )
    if (Number(wrong?.n) !== 0) throw new Error(`${wrong?.n} months are not what counting anew gives`)
    await database.close()
    await copy.drop()
    const what = `${many} new events into the months of all figures / all of them counted anew from ${events} events, time`
    const bar = { at_most: barAtFiveMillion * (5_000_000 / events) }
    return [resultFrom({ id: 'P7', engine, unit: 'ms', bar, what }, taken)]
  },
}
