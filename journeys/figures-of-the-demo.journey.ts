// Every figure of every network of the demo, counted a second time from the tables of the rooms by the rule in words: over all its
// months, over the last that ended and over the one that goes on. The night finds nothing to mend.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/db'
import { fromBelow, projectRoot } from '#core/db/testing'
import { type FiguresAnswer, figureDefinitions, type MonthsAnswer } from '#monitoring'
import { figuresAnswering, keepMonthsAhead, monthsAnswering } from '#monitoring/server'
import { openHand } from '#network/makers'
import { demoWorkers, emailOf } from '../apps/demo/accounts.ts'
import '../apps/server/modules.ts'
import { countByHand, type Months, shownOutside } from './support/by-hand/count.ts'
import { byHand } from './support/by-hand/figures.ts'
import { plantWhatIsUntold } from './support/by-hand/untold.ts'
import { demoFolder } from './support/demo-folder.ts'

let folder: string
let database: Database
beforeAll(async () => {
  folder = process.env.DEMO_TOLD ?? (await demoFolder())
  database = await openDatabase({ root: projectRoot, folder: join(folder, 'database') })
}, 300_000)
afterAll(async () => {
  await database.close()
  if (!process.env.DEMO_TOLD) rmSync(folder, { recursive: true, force: true })
})

interface Somebody {
  network_id: string
  worker_id: string
  account: string
}

/** Somebody of each network who may see all its figures. */
const readers = async (): Promise<Map<string, Somebody>> => {
  const found = new Map<string, Somebody>()
  for (const worker of demoWorkers) {
    const [account] = await fromBelow(database, 'select id from auth.accounts where email = $1', [
      emailOf(worker),
    ])
    const rows = await fromBelow(
      database,
      `select network_id::text, worker_id::text, $1::text as account from access.networks_of($1) n
       where exists (select 1 from access.grants g where g.network_id = n.network_id and g.worker_id = n.worker_id and g.role = 'network_admin')`,
      [account?.id],
    )
    for (const row of rows) found.set(String(row.network_id), row as unknown as Somebody)
  }
  return found
}

const monthsBack = (back: number): string => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
}
const periods: Months[] = [
  { from_month: monthsBack(5), to_month: monthsBack(0) },
  { from_month: monthsBack(1), to_month: monthsBack(1) },
  { from_month: monthsBack(0), to_month: monthsBack(0) },
]

test('each figure of the house is counted by hand', () => {
  expect(Object.keys(byHand).sort()).toEqual(figureDefinitions.map(({ key }) => key).sort())
})

/** What of the figures is more than nothing, somewhere; every one of them is what counting by hand gives. */
const compareAll = async (): Promise<Set<string>> => {
  const found = await readers()
  expect(found.size).toBeGreaterThanOrEqual(4)
  const told = new Set<string>()
  for (const [network_id, somebody] of found) {
    const hand = await openHand(database, somebody)
    await keepMonthsAhead({ database }, network_id)
    const kept = (await hand.ask(monthsAnswering, {
      ...{ keys: Object.keys(byHand), dimension: 'all', from_month: monthsBack(5), to_month: monthsBack(0) },
    })) as MonthsAnswer
    for (const period of periods) {
      const { figures } = (await hand.ask(figuresAnswering, period)) as FiguresAnswer
      const shown = Object.fromEntries(
        figures.flatMap(({ key, value }) => (key in byHand ? [[key, value]] : [])),
      )
      const counted = await countByHand(database, network_id, period)
      const by_hand = shownOutside(counted)
      expect({ network_id, period, figures: shown }).toEqual({ network_id, period, figures: by_hand })
      for (const [key, value] of Object.entries(by_hand)) if (value) told.add(key)
      if (period.from_month !== period.to_month) continue
      const at = kept.months.indexOf(period.to_month)
      const ahead = Object.fromEntries(kept.figures.map(({ key, parts }) => [key, parts[0]?.values[at]]))
      expect({ network_id, period, figures: ahead }).toEqual({ network_id, period, figures: by_hand })
    }
  }
  return told
}
const recount = async (): Promise<number> => {
  let found = 0
  for (const network_id of (await readers()).keys()) {
    const [row] = await database.as('jobs', (run) =>
      run({
        text: 'select monitoring.recount($1, clock_timestamp()) + monitoring.recount_months($1, clock_timestamp()) as found',
        values: [network_id],
      }),
    )
    found += Number(row?.found)
  }
  return found
}

test('every figure of every network of the demo is what counting by hand gives', async () => {
  const told = await compareAll()
  // A demo in which nothing happens would agree with anything.
  expect(told.size).toBeGreaterThanOrEqual(20)
  expect(await recount()).toBe(0)
}, 240_000)

test('what the demo does not tell is planted past the house: the night finds it, and by hand it is the same', async () => {
  await plantWhatIsUntold(database)
  expect(await recount()).toBeGreaterThan(0)
  const told = await compareAll()
  expect(Object.keys(byHand).filter((key) => !told.has(key))).toEqual([])
  expect(await recount()).toBe(0)
}, 240_000)
