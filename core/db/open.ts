// Opening the database by configuration: embedded in a folder, or a PostgreSQL server with a login role that
// has no rights of its own. Migrations run first, as owner; then the door to the owner is closed.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Secrets, secretsFrom } from '#core/secrets'
import { openEmbedded } from './engine/embedded.ts'
import { openSession, type Session, type SessionConfig } from './engine/session.ts'
import { Lanes } from './lanes.ts'
import { appliedMigrations, migrate, pendingMigrations, readMigrations } from './migrate.ts'
import { type Database, personPort } from './port.ts'
import { keepMeasured, measureGrownTables } from './statistics.ts'

export interface DatabaseConfig {
  /** Folder of the project: migrations and roles are read from it. */
  root: string
  /** Embedded engine: folder of the data; absent means in memory. */
  folder?: string
  /** A dump of an already migrated database, to begin from (tests). */
  template?: string
  /** Server engine. */
  url?: string
  ownerUrl?: string
  sessions?: number
  note?: string
  /** Absent: keys that are good for this process only. */
  secrets?: Secrets
  tell?: (done: number, of: number, name: string) => void
}

/** One sentence for the person who starts the server. */
export class CannotOpen extends Error {}

export const openDatabase = async (config: DatabaseConfig): Promise<Database> =>
  config.url ? openServer(config, config.url) : openHere(config)

const passingSecrets = (): Secrets => secretsFrom(randomBytes(32))

const openHere = async (config: DatabaseConfig): Promise<Database> => {
  const engine = await openEmbedded({ folder: config.folder, template: config.template, note: config.note })
  try {
    await migrate(engine.session, config.root, config.tell)
    await measureGrownTables(engine.session)
    // A seat belt: from here on a statement that forgets to become someone is refused.
    await engine.session.send([{ text: 'set session authorization prossima_gate' }])
  } catch (error) {
    await engine.close()
    throw error
  }
  const lanes = new Lanes([engine.session], async () => engine.session)
  const port = personPort(lanes)
  const measureSoon = keepMeasured(engine.session, (work) => lanes.alone(1, work))
  return {
    kind: 'embedded',
    secrets: config.secrets ?? passingSecrets(),
    ...port,
    change: async (token, loads, decide) => {
      const answer = await port.change(token, loads, decide)
      measureSoon()
      return answer
    },
    listen: (channel, hear) => {
      engine.session.onNotice((name, payload) => name === channel && hear(payload))
      void lanes.use('job', (session) => session.send([{ text: `listen ${pg.escapeIdentifier(channel)}` }]))
    },
    dump: () => lanes.alone(1, () => engine.dump('gzip')),
    close: () => lanes.alone(1, () => engine.close()),
  }
}

const connect = async (config: SessionConfig, what: string): Promise<Session> => {
  try {
    return await openSession({
      ...config,
      options: '-c timezone=UTC',
      connectionTimeoutMillis: 10_000,
    } as SessionConfig)
  } catch (error) {
    throw new CannotOpen(
      `${what} does not answer: ${(error as Error).message}. Check the address, the role and the password.`,
    )
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username) || 'postgres'

const prepareServer = async (config: DatabaseConfig, url: string): Promise<void> => {
  if (!config.ownerUrl) return
  const owner = await connect({ connectionString: config.ownerUrl }, 'DATABASE_OWNER_URL')
  try {
    await migrate(owner, config.root, config.tell)
    const login = pg.escapeIdentifier(roleOf(url))
    // Membership only, never its rights: since PostgreSQL 16 what a member inherits is settled when it is granted.
    const text = `begin; alter role ${login} noinherit; revoke prossima_app, prossima_auth, prossima_jobs from ${login};
      grant prossima_app, prossima_auth, prossima_jobs to ${login}; commit`
    await owner.send([{ text }])
    await measureGrownTables(owner)
  } finally {
    await owner.end()
  }
}

const mustBePlain = async (session: Session): Promise<void> => {
  const sent = await session.send([
    {
      text: `select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, 'prossima_owner', 'member')
             or pg_has_role(r.oid, 'prossima_keeper', 'member') as is_mighty,
             pg_has_role(r.oid, 'prossima_app', 'usage') or pg_has_role(r.oid, 'prossima_auth', 'usage')
             or pg_has_role(r.oid, 'prossima_jobs', 'usage') as has_rights
             from pg_roles r where r.rolname = current_user`,
    },
  ])
  const role = sent[0]?.rows[0]
  if (role?.is_mighty) {
    throw new CannotOpen(
      'DATABASE_URL signs in as an owner or superuser, who would see past every permission. Use a login role without rights.',
    )
  }
  if (role?.has_rights) {
    throw new CannotOpen(
      'The role of DATABASE_URL inherits the rights of the house. Set DATABASE_OWNER_URL once, so that it keeps membership alone.',
    )
  }
}

const mustBeMigrated = async (session: Session, root: string): Promise<void> => {
  const pending = pendingMigrations(readMigrations(root), await appliedMigrations(session))
  if (pending.length > 0) {
    throw new CannotOpen(
      `The database lacks ${pending.length} migrations. Set DATABASE_OWNER_URL once, so that they can be applied.`,
    )
  }
}

const openServer = async (config: DatabaseConfig, url: string): Promise<Database> => {
  await prepareServer(config, url)
  const open = () => connect({ connectionString: url }, 'DATABASE_URL')
  const first = await open()
  await mustBePlain(first)
  await mustBeMigrated(first, config.root)
  const count = config.sessions ?? 4
  const more = await Promise.all(Array.from({ length: count - 1 }, open))
  const lanes = new Lanes([first, ...more], open)
  const ears: Session[] = []
  return {
    kind: 'server',
    secrets: config.secrets ?? passingSecrets(),
    ...personPort(lanes),
    listen: (channel, hear) => {
      void open().then(async (ear) => {
        ears.push(ear)
        ear.onNotice((name, payload) => name === channel && hear(payload))
        await ear.send([{ text: `listen ${pg.escapeIdentifier(channel)}` }])
      })
    },
    dump: () => Promise.reject(new CannotOpen('On PostgreSQL use pg_dump or the backups of your server.')),
    close: async () => {
      await lanes.alone(count, () => lanes.endAll())
      await Promise.allSettled(ears.map((ear) => ear.end()))
    },
  }
}
