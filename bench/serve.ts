// A real server in a process of its own, as small as it can be: the line of a request, the rooms, sync. The bench
// speaks to it by HTTP like a phone or a desk; the parent process says when to look and when to stop.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { tokenOf } from '#core/auth'
import { type Database, type DatabaseConfig, openDatabase } from '#core/db'
import { type House, makeServer } from '#core/http'
import { systemClock } from '#core/kernel'
import { secretsFrom } from '#core/secrets'
import { addImportRoutes } from '#people/server'
import { room as reports } from '#reports/server'
import { rooms } from '../apps/server/modules.ts'
import { addSync } from '../core/sync/server/index.ts'

export interface ServeConfig {
  database: DatabaseConfig
  /** Folder of a built page to serve, for the figures of the phone. */
  page?: string
}

const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const addPage = (server: Awaited<ReturnType<typeof makeServer>>, folder: string): void => {
  server.get('/*', (request, reply) => {
    const name = (request.params as { '*': string })['*'] || 'index.html'
    const path = join(folder, name)
    if (!path.startsWith(folder) || !existsSync(path)) return reply.code(404).send()
    return reply.type(kinds[extname(path)] ?? 'application/octet-stream').send(readFileSync(path))
  })
}

const analyze = (database: Database): Promise<unknown> =>
  database.as('jobs', async (run) => {
    await run({ text: 'set local session authorization postgres' })
    await run({ text: 'analyze' })
  })

const serve = async (config: ServeConfig): Promise<void> => {
  const database = await openDatabase(config.database)
  const parts = { database, clock: systemClock, rooms, tokenOf }
  const server = await makeServer({ ...parts, guard: () => {}, isHttps: false, log: true })
  addSync(server, { ...parts, secrets: secretsFrom(randomBytes(32)) })
  const tell = { is_available: false, send: async () => undefined }
  const house = { database, clock: systemClock, public_url: 'https://prova.example.org', tell }
  addImportRoutes(server, { house, tokenOf })
  reports.routes?.(server, house as unknown as House)
  if (config.page) addPage(server, config.page)
  await server.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    await server.close()
    await database.close()
    process.exit(0)
  }
  process.on('message', (word) => {
    if (word === 'stop') void close()
    if (word === 'analyze') void analyze(database).then(() => process.send?.('analyzed'))
  })
  process.on('disconnect', () => process.exit(0))
  const [address] = server.addresses()
  process.send?.(typeof address === 'object' ? address.port : 0)
}

serve(JSON.parse(String(process.env.PROSSIMA_BENCH_SERVE)) as ServeConfig).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
