// The one way to the database. Every transaction becomes someone before its first statement: the person of
// a session, or a named role of the house. Nothing else in the project may send a statement.
import { type Me, notSignedIn, type Row, type Statement } from '#core/kernel'
import type { Secrets } from '#core/secrets'
import type { Received, Sent, Session } from './engine/session.ts'
import { asRefusal } from './errors.ts'
import type { Lane, Lanes } from './lanes.ts'

export interface Token {
  network_id: string
  /** SHA-256 of the secret in the cookie, 64 hex digits. The secret itself never reaches the database. */
  hash: string
}

export interface Plan<T> {
  saves: Statement[]
  answer: (saved: Row[][]) => T
}

export type HouseRole = 'auth' | 'jobs' | 'app'
export type Run = (statement: Sent) => Promise<Row[]>

export interface Database {
  kind: 'embedded' | 'server'
  /** The keys of the house, under which the keys of persons and files are wrapped. */
  secrets: Secrets
  /** One trip: become the person, read, commit. */
  read(token: Token, statements: Statement[]): Promise<{ me: Me; rows: Row[][] }>
  /** Two trips: become the person and load; decide; save and commit. */
  change<T>(token: Token, loads: Statement[], decide: (me: Me, rows: Row[][]) => Plan<T>): Promise<T>
  /** One transaction as a role of the house, for accounts and jobs. */
  as<T>(role: HouseRole, work: (run: Run) => Promise<T>, lane?: Lane): Promise<T>
  listen(channel: string, hear: (payload: string) => void): void
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hashShape = /^[0-9a-f]{64}$/
export const nobody: Token = { network_id: '00000000-0000-0000-0000-000000000000', hash: '0'.repeat(64) }

const prelude = (token: Token): Sent => {
  if (!uuidShape.test(token.network_id) || !hashShape.test(token.hash)) return notSignedIn()
  return {
    text:
      `begin; set local role prossima_app; set local app.network = '${token.network_id}'; ` +
      `set local app.token = '${token.hash}'; select access.whoami() as me`,
  }
}

const commit: Sent = { text: 'commit' }
const rollback: Sent = { text: 'rollback' }

const mustCommit = (results: Received[]): void => {
  if (results[results.length - 1]?.command !== 'COMMIT') throw new Error('The transaction was rolled back')
}

const undo = async (session: Session): Promise<void> => {
  try {
    await session.send([rollback])
  } catch {
    // The session is broken and will be renewed.
  }
}

export const personPort = (lanes: Lanes): Pick<Database, 'read' | 'change' | 'as'> => ({
  read: (token, statements) =>
    lanes.use('person', async (session) => {
      const results = await sending(session, [prelude(token), ...statements, commit])
      mustCommit(results)
      const me = results[0]?.rows[0]?.me as Me | null
      return { me: me ?? notSignedIn(), rows: results.slice(1, -1).map((result) => result.rows) }
    }),

  change: (token, loads, decide) =>
    lanes.use('person', async (session) => {
      const loaded = await sending(session, [prelude(token), ...loads])
      const me = loaded[0]?.rows[0]?.me as Me | null
      const plan = await deciding(session, () =>
        decide(
          me ?? notSignedIn(),
          loaded.slice(1).map((result) => result.rows),
        ),
      )
      const saved = await sending(session, [...plan.saves, commit])
      mustCommit(saved)
      return plan.answer(saved.slice(0, -1).map((result) => result.rows))
    }),

  as: (role, work, lane = 'job') =>
    lanes.use(lane, async (session) => {
      await session.send([{ text: `begin; set local role prossima_${role}` }])
      try {
        const answer = await work(async (sent) => (await session.send([sent]))[0]?.rows ?? [])
        mustCommit(await session.send([commit]))
        return answer
      } catch (error) {
        await undo(session)
        throw error
      }
    }),
})

const sending = async (session: Session, statements: Sent[]): Promise<Received[]> => {
  try {
    return await session.send(statements)
  } catch (error) {
    await undo(session)
    throw asRefusal(error)
  }
}

const deciding = async <T>(session: Session, decide: () => T): Promise<T> => {
  try {
    return decide()
  } catch (error) {
    await undo(session)
    throw error
  }
}
