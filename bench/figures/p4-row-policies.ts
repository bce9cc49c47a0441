// P4: what it costs that everybody sees only what is theirs. Every query asked as the person, under the row policies,
// against the same answer written by hand for the owner; for a small body, a middle one and the largest.
import { isDeepStrictEqual } from 'node:util'
import { type Database, openDatabase } from '#core/db'
import type { Row } from '#core/kernel'
import { writeCasework } from '../casework.ts'
import { type Copy, digWell } from '../engine.ts'
import type { Bench, Figure } from '../figure.ts'
import { cornerOf, type Size, sizes, writeHistory } from '../history.ts'
import { median, take, timeOf } from '../measure.ts'
import { type Owner, openOwner } from '../owner.ts'
import { isWithin, type Result, resultFrom } from '../result.ts'
import { tellWorld } from '../world.ts'
import { type Case, casesFor } from './p4-cases.ts'
import { listsFor } from './p4-lists.ts'

interface Ground {
  database: Database
  owner: Owner
  close(): Promise<void>
}

const openGround = async (copies: Copy[]): Promise<Ground> => {
  const [first, second] = copies
  if (!first) throw new Error('No copy to look at')
  const database = await openDatabase(first.config)
  const owner = await openOwner(second ?? first)
  const close = async () => {
    await database.close()
    await owner.close()
    for (const copy of copies) await copy.drop()
  }
  return { database, owner, close }
}

const begin = { text: 'begin' }
const commit = { text: 'commit' }

const asSet = (rows: Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

const mustAgree = async ({ database, owner }: Ground, asked: Case): Promise<void> => {
  const { rows } = await database.read(asked.token, asked.product)
  const byHand = await owner.send([begin, ...asked.byHand, commit])
  if (rows.flat().length === 0) throw new Error(`The question ${asked.name} found nothing`)
  // Groups come in no order of their own.
  if (!isDeepStrictEqual(rows.map(asSet), byHand.slice(1, -1).map(asSet)))
    throw new Error(`The question ${asked.name} answers otherwise by hand`)
}

const measureCase = async (
  bench: Bench,
  ground: Ground,
  asked: { size: Size; of: Case },
): Promise<Result> => {
  const { of, size } = asked
  await mustAgree(ground, of)
  const many = <T>(list: T[], times: number): T[] => Array.from({ length: times }, () => list).flat()
  const asPerson = (times: number) => ground.database.read(of.token, many(of.product, times))
  const asOwner = (times: number) => ground.owner.send([begin, ...many(of.byHand, times), commit])
  for (let i = 0; i < 6; i++) await Promise.all([await asPerson(2), await asOwner(2)])
  const one = (await timeOf(() => asOwner(5))) / 5
  const times = Math.min(60, Math.max(4, Math.round((bench.isQuick ? 15 : 40) / one)))
  const taken = await take({
    floor: async () => (await timeOf(() => asOwner(times))) / times,
    product: async () => (await timeOf(() => asPerson(times))) / times,
    rounds: bench.isQuick ? 3 : 5,
  })
  const about = { id: `P4.${of.name}.${size}`, engine: bench.well.engine, unit: 'ms', bar: { at_most: 2 } }
  return resultFrom({ ...about, what: `${of.what} / by hand, time` }, taken)
}

const wholeOf = (bench: Bench, cells: Result[]): Result => {
  const ratios = cells.map((cell) => cell.ratio)
  const ratio = median(ratios)
  const bar = { at_most: 1.5 }
  return {
    ...{ id: 'P4', engine: bench.well.engine, unit: 'ms', bar, ratio },
    what: `median of ${cells.length} cells; each has a bar of its own`,
    floor: median(cells.map((cell) => cell.floor)),
    value: median(cells.map((cell) => cell.value)),
    pass: isWithin(ratio, bar),
    rounds: cells.length,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  }
}

export const p4: Figure = {
  id: 'P4',
  measure: async (bench) => {
    const { engine } = bench.well
    const { well, told: world } = await digWell(engine, async (database, ownerUrl) => {
      const told = await tellWorld(database, sizes.length + 1)
      const bulk = { database, ownerUrl, world: told, isQuick: bench.isQuick }
      await writeHistory(bulk)
      await writeCasework(bulk)
      return told
    })
    const first = await well.copy()
    const ground = await openGround(first.ownerUrl ? [first] : [first, await well.copy()])
    try {
      const cells: Result[] = []
      for (const size of sizes) {
        const corner = cornerOf(world, size)
        const asked = [
          ...(await casesFor(ground.owner, world, corner)),
          ...(await listsFor(ground.owner, world, corner)),
        ]
        for (const of of asked) cells.push(await measureCase(bench, ground, { size, of }))
      }
      return [wholeOf(bench, cells), ...cells]
    } finally {
      await ground.close()
      await well.close()
    }
  },
}
