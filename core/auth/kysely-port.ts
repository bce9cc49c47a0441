// The account library speaks Kysely; the house speaks through one port. Here each of its statements becomes a
// transaction of the role prossima_auth, and each of its transactions holds one of ours open until it ends.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database, Run } from '#core/db'
import type { Row } from '#core/kernel'

/** On the embedded engine an open transaction makes everyone wait: no one may hold it longer. */
const longestMillis = 10_000

class Undone extends Error {}

interface Held {
  run: Run
  commit: () => void
  undo: (why: Error) => void
  alarm: NodeJS.Timeout
}

class PortConnection implements DatabaseConnection {
  private held: Held | undefined
  private over: Promise<void> = Promise.resolve()
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { text, counts } = countable(compiled)
    const sent = { text, values: [...compiled.parameters] }
    const rows = this.held
      ? await this.held.run(sent)
      : await this.database.as('auth', (run) => run(sent), 'person')
    if (counts) return { rows: [], numAffectedRows: BigInt(Number(rows[0]?.count ?? 0)) }
    return { rows: rows.map(withDates) as R[] }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Accounts are never streamed')
  }

  begin(): Promise<void> {
    return new Promise((begun, failed) => {
      this.over = this.database.as('auth', (run) => this.hold(run, begun), 'person')
      this.over.catch(failed)
    })
  }

  private hold(run: Run, begun: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const tooLong = () => {
        const error = new Error('A transaction of the accounts was left open')
        if (this.held) this.held.run = () => Promise.reject(error)
        reject(error)
      }
      this.held = { run, commit: resolve, undo: reject, alarm: setTimeout(tooLong, longestMillis) }
      begun()
    })
  }

  async end(how: 'commit' | 'undo'): Promise<void> {
    const held = this.held
    if (!held) return
    this.held = undefined
    clearTimeout(held.alarm)
    if (how === 'commit') held.commit()
    else held.undo(new Undone())
    await this.over.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  }
}

/** The port answers rows, not counts: an update or delete without `returning` is counted by the database. */
const countable = (compiled: CompiledQuery): { text: string; counts: boolean } => {
  const node = compiled.query as { kind: string; returning?: unknown }
  const changes = node.kind === 'UpdateQueryNode' || node.kind === 'DeleteQueryNode'
  if (!changes || node.returning) return { text: compiled.sql, counts: false }
  return {
    text: `with changed as (${compiled.sql} returning 1) select count(*) as count from changed`,
    counts: true,
  }
}

/** Columns named `…_at` or `…_until` are instants; the library compares them as dates. */
const withDates = (row: Row): Row => {
  const dated: Row = {}
  for (const [name, value] of Object.entries(row)) {
    dated[name] = typeof value === 'string' && /_(at|until)$/.test(name) ? new Date(value) : value
  }
  return dated
}

const driverOver = (database: Database): Driver => ({
  init: async () => {},
  acquireConnection: async () => new PortConnection(database),
  beginTransaction: (connection) => (connection as PortConnection).begin(),
  commitTransaction: (connection) => (connection as PortConnection).end('commit'),
  rollbackTransaction: (connection) => (connection as PortConnection).end('undo'),
  releaseConnection: async () => {},
  destroy: async () => {},
})

export const portDialect = (database: Database): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOver(database),
  createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
