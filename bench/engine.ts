// The two engines of the house, each as a well from which fresh copies of the same told world are drawn, so that
// floor and product begin alike and no figure finds the rows of another.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type DatabaseConfig, openDatabase } from '#core/db'
import { askOwner, embeddedTemplate, freshAddress, projectRoot } from '#core/db/testing'
import { type Postgres, startPostgres } from '#core/testing'
import type { EngineName } from './result.ts'

export interface Copy {
  config: DatabaseConfig
  /** On a server: the address of the owner. */
  ownerUrl?: string
  drop(): Promise<void>
}

export interface Well {
  engine: EngineName
  copy(): Promise<Copy>
  close(): Promise<void>
}

type Fill<T> = (database: Database, ownerUrl: string | undefined) => Promise<T>

const removed = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })

const embeddedWell = async <T>(fill: Fill<T>): Promise<{ well: Well; told: T }> => {
  const folder = mkdtempSync(join(tmpdir(), 'prossima-bench-'))
  process.once('exit', () => removed(folder))
  const database = await openDatabase({ root: projectRoot, template: await embeddedTemplate() })
  const told = await fill(database, undefined)
  const template = join(folder, 'world.tar.gz')
  writeFileSync(template, await database.dump())
  await database.close()
  let count = 0
  const copy = async (): Promise<Copy> => {
    const place = join(folder, `copy-${++count}`)
    const drop = async () => {
      removed(place)
      removed(`${place}.lock`)
    }
    return { config: { root: projectRoot, folder: place, template }, drop }
  }
  return { well: { engine: 'embedded', copy, close: async () => removed(folder) }, told }
}

let running: Promise<Postgres> | undefined

/** One PostgreSQL for the whole run; its address is where the testing part looks for it. */
const postgresOfRun = async (): Promise<Postgres> => {
  running ??= startPostgres()
  const postgres = await running
  process.env.PROSSIMA_TEST_PG = postgres.ownerUrl
  return postgres
}

export const stopPostgres = async (): Promise<void> => {
  await (await running)?.stop()
  running = undefined
}

const serverWell = async <T>(fill: Fill<T>): Promise<{ well: Well; told: T }> => {
  const postgres = await postgresOfRun()
  const origin = await freshAddress(true)
  const database = await openDatabase({ root: projectRoot, url: origin.url })
  const told = await fill(database, origin.ownerUrl)
  await database.close()
  const world = new URL(origin.ownerUrl).pathname.slice(1)
  // Nobody may be in a database while it is copied.
  await askOwner(
    postgres.ownerUrl,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
    [world],
  )
  let count = 0
  const copy = async (): Promise<Copy> => {
    const name = `${world}_${++count}`
    const ownerUrl = await postgres.createDatabase(name, world)
    const url = Object.assign(new URL(ownerUrl), { username: new URL(origin.url).username }).href
    const drop = () => postgres.dropDatabase(name)
    return { config: { root: projectRoot, url }, ownerUrl, drop }
  }
  return { well: { engine: 'server', copy, close: () => origin.drop() }, told }
}

/** A database filled once; every copy of it begins from there. */
export const digWell = <T>(engine: EngineName, fill: Fill<T>): Promise<{ well: Well; told: T }> =>
  engine === 'embedded' ? embeddedWell(fill) : serverWell(fill)
