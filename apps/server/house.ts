// The parts of the house put together in order: secrets, database, accounts, rooms, pages, jobs.
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { addPlanRoutes } from '#cases/server'
import { type AccountTools, accountRoutes, inviteWorker, refuseForeignOrigin, tokenOf } from '#core/auth'
import { type Database, openDatabase } from '#core/db'
import { type FileStore, openFileStore } from '#core/files'
import { type House, makeServer, mustBeComplete, openApi, sendProblem } from '#core/http'
import { startJobs } from '#core/jobs'
import { type Clock, everyQuery, systemClock } from '#core/kernel'
import { type Mailer, openMailer } from '#core/mail'
import { readSecrets, type Secrets } from '#core/secrets'
import { addSync } from '#core/sync/server'
import { addInvitationRoute, addTerritoryRoutes } from '#network/server'
import { shiftReportRoute } from '#outreach/server'
import { addImportRoutes, exportPaperRoute, readersPaperRoute } from '#people/server'
import { addBackup } from './backup-route.ts'
import type { Config } from './config.ts'
import { type Beginning, begin } from './first-day.ts'
import { housekeeping } from './housekeeping.ts'
import { rooms } from './modules.ts'
import { addPages } from './pages.ts'
import { addStatus, version } from './status.ts'

export interface OpenHouse {
  url: string
  database: Database
  close(): Promise<void>
}

type Tell = (line: string) => void

/** Fails at once when the port is taken, before minutes are spent on a database. */
const mustBeFree = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })

const openData = (config: Config, secrets: Secrets, tell: Tell): Promise<Database> =>
  openDatabase({
    root: config.root,
    secrets,
    ...(config.databaseUrl
      ? { url: config.databaseUrl, ownerUrl: config.ownerUrl }
      : { folder: join(config.dataDir, 'database') }),
    note: `http://127.0.0.1:${config.port}`,
    tell: (done, of, name) => tell(`Preparing the database ${done}/${of}: ${name}`),
  })

interface Parts {
  config: Config
  database: Database
  clock: Clock
  mailer: Mailer
  secrets: Secrets
  files: FileStore
  beginning: Beginning
}

/** Subjects are fixed sentences of ours; what is said stays in the body. */
const plainLetters = (mailer: Mailer) => async (letter: { to: string; subject: string; text: string }) => {
  const words = { subject: letter.subject, body: '{{text}}' }
  const sent = await mailer.send({
    to: letter.to,
    letter: { it: words, en: words },
    lang: 'it',
    values: { text: letter.text },
  })
  if (!sent.sent) throw new Error(`The letter did not leave: ${sent.reason}`)
}

const accountTools = (parts: Parts): AccountTools => ({
  database: parts.database,
  clock: parts.clock,
  mailer: {
    available: parts.mailer.available,
    send: plainLetters(parts.mailer),
  },
  config: {
    publicUrl: parts.config.publicUrl,
    secret: parts.secrets.key('accounts').toString('base64'),
    demo: parts.beginning.accounts,
    oidc: parts.config.oidc,
  },
})

const networkNames = async (database: Database, ids: readonly string[]): Promise<Record<string, string>> => {
  const rows = await database.as('jobs', (run) =>
    run({
      text: 'select network_id, name from network.profiles where network_id = any ($1::uuid[])',
      values: [ids],
    }),
  )
  return Object.fromEntries(rows.map((row) => [String(row.network_id), String(row.name)]))
}

/** Reactions and chores once, before anybody is served. */
const settleAll = async (parts: Omit<Parts, 'beginning'>): Promise<void> => {
  const jobs = startJobs(rooms, houseFor(parts), { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
}

const houseFor = (parts: Omit<Parts, 'beginning'>): House => ({
  public_url: parts.config.publicUrl,
  root: parts.config.root,
  database: parts.database,
  clock: parts.clock,
  tell: { is_available: parts.mailer.available, send: plainLetters(parts.mailer) },
  files: parts.files,
})

/** Made when it is first asked for: it takes longer than all routes together, and most starts are never asked. */
const addOpenApi = (server: FastifyInstance, config: Config): void => {
  let document: ReturnType<typeof openApi> | undefined
  server.get('/api/openapi.json', (_, reply) => {
    document ??= openApi(config.publicUrl, version(config.root))
    return reply.header('cache-control', 'public, max-age=300').send(document)
  })
}

const assemble = async (parts: Parts): Promise<FastifyInstance> => {
  const { config, database, clock, secrets } = parts
  const server = await makeServer({
    database,
    clock,
    rooms,
    tokenOf,
    guard: (request) => refuseForeignOrigin(request, config.publicUrl),
    isHttps: config.isHttps,
    log: true,
    beat_ms: config.notFoundBeat_ms,
  })
  addSync(server, { database, clock, rooms, secrets, tokenOf })
  accountRoutes(server, {
    ...accountTools(parts),
    sendProblem,
    namesOf: (ids) => networkNames(database, ids),
  })
  addTerritoryRoutes(server, { database, clock, tokenOf })
  addImportRoutes(server, { house: houseFor(parts), tokenOf })
  addInvitationRoute(server, {
    tokenOf,
    invite: (token, invited) => inviteWorker(accountTools(parts), token, invited),
  })
  parts.beginning.addRoutes(server)
  addOpenApi(server, config)
  shiftReportRoute(server, houseFor(parts), tokenOf)
  readersPaperRoute(server, houseFor(parts), tokenOf)
  exportPaperRoute(server, houseFor(parts), tokenOf)
  addPlanRoutes(server, { house: houseFor(parts), files: parts.files, tokenOf })
  for (const room of rooms) room.routes?.(server, houseFor(parts))
  addStatus(server, parts)
  addBackup(server, parts)
  await addPages(server, config)
  return server
}

export const openHouse = async (config: Config, tell: Tell): Promise<OpenHouse> => {
  mustBeComplete(
    rooms,
    everyQuery().map((query) => query.name),
  )
  await mustBeFree(config)
  const secrets = readSecrets(config.secretFile, config.databaseUrl === undefined)
  const database = await openData(config, secrets, tell)
  const clock = systemClock
  const mailer = openMailer(config.smtpUrl ? { smtp_url: config.smtpUrl, mail_from: config.mailFrom } : {})
  const files = await openFileStore({ folder: join(config.dataDir, 'files'), s3: config.s3 })
  const before = { config, database, clock, mailer, secrets, files }
  const beginning = await begin({ ...before, tell, settle: () => settleAll(before) })
  const parts = { ...before, beginning }
  const server = await assemble(parts)
  await server.listen({ port: config.port, host: config.host })
  const jobs = startJobs([...rooms, housekeeping], houseFor(parts))
  for (const line of beginning.greeting(config.publicUrl)) tell(line)
  return {
    url: config.publicUrl,
    database,
    close: async () => {
      await server.close()
      await jobs.stop()
      await database.close()
    },
  }
}
