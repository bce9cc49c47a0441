// One conversation with Postgres. Statements given together leave together (one trip); the first error is
// the one that counts, because those after it only say that the transaction was already broken.
import pg from 'pg'

export interface Sent {
  name?: string
  text: string
  values?: unknown[]
}
export interface Received {
  command: string
  rows: Record<string, unknown>[]
}

const types = new pg.TypeOverrides()
const isoInstant = (text: string) => new Date(text).toISOString()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoInstant)
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export type SessionConfig = pg.ClientConfig & { stream?: unknown; pipeline?: boolean }

export interface Session {
  send(statements: Sent[]): Promise<Received[]>
  isBroken(): boolean
  onNotice(hear: (channel: string, payload: string) => void): void
  end(): Promise<void>
}

export const openSession = async (config: SessionConfig, isNamed = true): Promise<Session> => {
  const client = new pg.Client({ ...config, types, pipeline: true } as pg.ClientConfig)
  let isBroken = false
  client.on('error', () => {
    isBroken = true
  })
  client.on('end', () => {
    isBroken = true
  })
  await client.connect()
  const ask = async (sent: Sent): Promise<Received> => {
    const plain = sent.values === undefined
    const result = (await client.query(
      plain ? sent.text : ({ ...sent, name: isNamed ? sent.name : undefined } as pg.QueryConfig),
    )) as unknown as Received | Received[]
    return Array.isArray(result) ? (result[result.length - 1] as Received) : result
  }
  return {
    send: async (statements) => {
      const outcomes = await Promise.allSettled(statements.map(ask))
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
      return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<Received>).value)
    },
    isBroken: () => isBroken,
    onNotice: (hear) => client.on('notification', (notice) => hear(notice.channel, notice.payload ?? '')),
    end: () => client.end(),
  }
}
