// The floor's way in: the owner of the database, past every policy, with statements that leave together. On the
// embedded engine it speaks through the same byte wire as the product.
import pg from 'pg'
import { openDatabase, type Run } from '#core/db'
import type { Row } from '#core/kernel'
import type { Copy } from './engine.ts'

export interface Asked {
  name?: string
  text: string
  values?: unknown[]
}

export interface Owner {
  /** All of them in one flush. */
  send(statements: Asked[]): Promise<Row[][]>
  close(): Promise<void>
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => new Date(text).toISOString())
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const onServer = async (ownerUrl: string): Promise<Owner> => {
  const config = { connectionString: ownerUrl, options: '-c timezone=UTC', types, pipeline: true }
  const client = new pg.Client(config as pg.ClientConfig)
  // A figure that failed leaves its connection to the end of the database.
  client.on('error', () => {})
  await client.connect()
  return {
    send: async (statements) => {
      const sent = statements.map(({ name, text, values }) =>
        values ? client.query({ name, text, values }) : client.query(text),
      )
      return (await Promise.all(sent)).map((result) => result.rows as Row[])
    },
    close: () => client.end(),
  }
}

/** One transaction of the house is kept open as a corridor: inside it the session is the owner's own. */
const onEmbedded = async (copy: Copy): Promise<Owner> => {
  const database = await openDatabase(copy.config)
  let leave = () => {}
  const gone = new Promise<void>((resolve) => {
    leave = resolve
  })
  let ended: Promise<void> = Promise.resolve()
  const run = await new Promise<Run>((resolve, reject) => {
    ended = database
      .as('jobs', async (ask) => {
        await ask({ text: 'commit; set session authorization postgres' })
        resolve(ask)
        await gone
        await ask({ text: 'begin' })
      })
      .catch(reject)
  })
  return {
    send: (statements) => Promise.all(statements.map(run)),
    close: async () => {
      leave()
      await ended
      await database.close()
    },
  }
}

export const openOwner = (copy: Copy): Promise<Owner> =>
  copy.ownerUrl ? onServer(copy.ownerUrl) : onEmbedded(copy)
