// One engine's figures, one after the other, in a process of its own; each result is told as soon as it is there.
import { digWell, stopPostgres } from './engine.ts'
import type { Figure } from './figure.ts'
import { allocation } from './figures/allocation.ts'
import { g3 } from './figures/g3-growth.ts'
import { g7 } from './figures/g7-ending.ts'
import { importList } from './figures/import-list.ts'
import { p1 } from './figures/p1-ingest.ts'
import { p2 } from './figures/p2-scaling.ts'
import { p3 } from './figures/p3-again.ts'
import { p4 } from './figures/p4-row-policies.ts'
import { p5 } from './figures/p5-doubles.ts'
import { p6 } from './figures/p6-search.ts'
import { p7 } from './figures/p7-refresh.ts'
import { p8 } from './figures/p8-dashboard.ts'
import { heatMap } from './figures/p9-heat.ts'
import { p11 } from './figures/p11-nothing-new.ts'
import { p12 } from './figures/p12-rows.ts'
import { p14 } from './figures/p14-phone.ts'
import { p15 } from './figures/p15-whole-read.ts'
import { p16 } from './figures/p16-from-empty.ts'
import { pageOfPerson } from './figures/page.ts'
import { pastDay } from './figures/past-day.ts'
import { report } from './figures/report.ts'
import { willExpireFigure } from './figures/will-expire.ts'
import type { EngineName, Result } from './result.ts'
import { closeYears } from './told-years.ts'
import { tellWorld } from './world.ts'

const figures: Figure[] = [
  p1,
  p2,
  p3,
  p4,
  p5,
  p6,
  p7,
  p8,
  p11,
  p12,
  p14,
  p15,
  p16,
  heatMap,
  pageOfPerson,
  importList,
  pastDay,
  allocation,
  willExpireFigure,
  g3,
  g7,
  report,
]

export interface Work {
  engine: EngineName
  ids: string[]
  isQuick: boolean
}

export type Word = { line: string } | { result: Result } | { failed: { id: string; why: string } }

const tell = (word: Word) => process.send?.(word)

const work = async ({ engine, ids, isQuick }: Work): Promise<void> => {
  const { well, told: world } = await digWell(engine, (database) => tellWorld(database, 4))
  const bench = { well, world, isQuick, tell: (line: string) => tell({ line }) }
  for (const figure of figures.filter(({ id }) => ids.includes(id))) {
    tell({ line: `${figure.id} on ${engine} …` })
    try {
      for (const result of await figure.measure(bench)) tell({ result })
    } catch (error) {
      tell({ failed: { id: figure.id, why: (error as Error).stack ?? String(error) } })
    }
  }
  await closeYears()
  await well.close()
  await stopPostgres()
}

work(JSON.parse(String(process.env.PROSSIMA_BENCH_WORK)) as Work)
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
