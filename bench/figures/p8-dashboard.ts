// P8: what a dashboard draws first, every figure over twelve months from one side, as the person who may see it and with what is small
// kept back, against reading as many rows by key from a table that is only that.
import { openDatabase } from '#core/db'
import { ask as askAs } from '#core/http'
import { monthsBetween } from '#core/kernel'
import type { MonthsAnswer } from '#monitoring'
import { monthsAnswering } from '#monitoring/server'
import type { Figure } from '../figure.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom } from '../result.ts'
import { asking, digYears, figureKeys, yearsOf } from '../told-years.ts'

const times = 10

export const p8: Figure = {
  id: 'P8',
  measure: async ({ well: { engine }, isQuick }) => {
    const events = yearsOf(engine, isQuick)
    const { well, told } = await digYears(engine, events)
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const to = new Date().toISOString().slice(0, 7)
    const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`
    const months = monthsBetween(from, to).slice(1)
    const [from_month = from] = months
    const asked = { keys: figureKeys, from_month, to_month: to, dimension: 'citizenship' }
    const page = () =>
      askAs(
        database,
        { token: told.corner.coordinator.token, now: new Date().toISOString() },
        { answering: monthsAnswering, raw: asked },
      ) as Promise<MonthsAnswer>
    await asking(database, copy.ownerUrl)('analyze')
    await owner.send([
      {
        text: 'create table public.flat (label text, month text, code text, quantity bigint, primary key (label, month, code))',
      },
      {
        text: `insert into public.flat select 'figure ' || f, to_char(current_date - m * interval '1 month', 'YYYY-MM'), c, f * m
               from generate_series(1, 40) f, generate_series(0, ${60 - 1}) m, unnest(array['it', 'eu', 'non_eu']) c`,
      },
      { text: 'analyze public.flat' },
    ])
    const flat = {
      name: 'flat',
      text: 'select label, month, code, quantity from public.flat where label = any ($1) and month between $2 and $3',
      values: [Array.from({ length: 40 }, (_, f) => `figure ${f + 1}`), from_month, to],
    }
    const [read = []] = await owner.send([flat])
    const cells = (await page()).figures.flatMap(({ parts }) => parts.flatMap(({ values }) => values))
    if (
      read.length !== 1440 ||
      cells.filter((value) => value !== null && value > 0).length < (isQuick ? 200 : 700)
    )
      throw new Error(`${read.length} rows and ${cells.length} numbers are not a dashboard`)
    await warmUp(page)
    await warmUp(() => owner.send([flat]))
    const timed = (run: () => Promise<unknown>) => async () =>
      (await timeOf(async () => {
        for (let i = 0; i < times; i++) await run()
      })) / times
    const taken = await take({
      floor: timed(() => owner.send([flat])),
      product: timed(page),
      rounds: isQuick ? 3 : 5,
    })
    await database.close()
    await owner.close()
    await copy.drop()
    if (bare !== copy) await bare.drop()
    const what = `${figureKeys.length} figures over twelve months from one side (${cells.length} numbers) as the person / 1440 rows by key, time`
    return [resultFrom({ id: 'P8', engine, unit: 'ms', bar: { at_most: 3 }, what }, taken)]
  },
}
