// The product's database on a real PostgreSQL, one fresh database for each call, copied from one that is migrated
// once per run. It is entered as in life: with a login role that has no rights of its own.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { testPostgres } from '#core/testing'
import { openSession, type Session } from '../engine/session.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open.ts'
import type { Database } from '../port.ts'
import { measureGrownTables } from '../statistics.ts'
import { projectRoot, schemaMark } from './schema-mark.ts'

const login = 'prossima_test_login'
/** Two files of a run begin together: one makes the template, the other waits. */
const turn = 7_301_122

const makeLogin = `
  do $$ begin create role ${login} login noinherit; exception when duplicate_object then null; end $$;
  grant prossima_app, prossima_auth, prossima_jobs to ${login}`

const addressIn = (ownerUrl: string, name: string): string =>
  Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href

/** The address of a database for another role. */
export const addressFor = (ownerUrl: string, role: string): string =>
  Object.assign(new URL(ownerUrl), { username: role }).href

const asSession = async <T>(url: string, work: (session: Session) => Promise<T>): Promise<T> => {
  const session = await openSession({ connectionString: url, options: '-c timezone=UTC' } as pg.ClientConfig)
  try {
    return await work(session)
  } finally {
    await session.end()
  }
}

const fillTemplate = async (url: string): Promise<void> => {
  await asSession(url, async (session) => {
    await migrate(session, projectRoot)
    await session.send([{ text: makeLogin }])
    await measureGrownTables(session)
  })
}

/** The migrated database every other one is copied from. */
const templateName = (ownerUrl: string): Promise<string> =>
  asSession(ownerUrl, async (session) => {
    const name = `prossima_template_${schemaMark()}`
    await session.send([{ text: `select pg_advisory_lock(${turn})` }])
    const there = await session.send([
      { text: 'select 1 from pg_database where datname = $1', values: [name] },
    ])
    if (there[0]?.rows.length) return name
    const making = `${name}_making`
    await testPostgres().dropDatabase(making)
    await fillTemplate(await testPostgres().createDatabase(making))
    await session.send([
      { text: `alter database ${pg.escapeIdentifier(making)} rename to ${pg.escapeIdentifier(name)}` },
    ])
    return name
  })

export interface ServerDatabase {
  database: Database
  ownerUrl: string
  /** Of the login role without rights. */
  url: string
}

/** An address of a fresh database, for tests that open it themselves. */
export const freshAddress = async (
  migrated: boolean,
): Promise<{ ownerUrl: string; url: string; drop(): Promise<void> }> => {
  const postgres = testPostgres()
  const template = await templateName(postgres.ownerUrl)
  const name = `prossima_${process.pid}_${randomBytes(5).toString('hex')}`
  await postgres.createDatabase(name, migrated ? template : undefined)
  const ownerUrl = addressIn(postgres.ownerUrl, name)
  return { ownerUrl, url: addressFor(ownerUrl, login), drop: () => postgres.dropDatabase(name) }
}

export const openOnServer = async (): Promise<ServerDatabase> => {
  const { ownerUrl, url, drop } = await freshAddress(true)
  const opened = await openDatabase({ root: projectRoot, url })
  const close = async () => {
    await opened.close()
    await drop()
  }
  return { database: { ...opened, close }, ownerUrl, url }
}

/** As the owner of everything, past the port: for looking from below. */
export const askOwner = (
  ownerUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> =>
  asSession(ownerUrl, async (session) => (await session.send([{ text, values }]))[0]?.rows ?? [])
