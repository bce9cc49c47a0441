// The first day of an installation: the demo network is told, or, with DEMO=0, a one-time link waits for the
// person who will create the first network.
import type { FastifyInstance } from 'fastify'
import { type DemoAccount, firstLink, redeemFirstLink } from '#core/auth'
import type { Database } from '#core/db'
import type { FileStore } from '#core/files'
import { type Clock, instant } from '#core/kernel'
import type { Secrets } from '#core/secrets'
import { addFoundingRoute, loadReference } from '#network/server'
import { demoAccounts, tellDemo } from '../demo/index.ts'
import type { Config } from './config.ts'

export interface Beginning {
  accounts: DemoAccount[]
  greeting(url: string): string[]
  addRoutes(server: FastifyInstance): void
}

interface FirstDay {
  config: Config
  database: Database
  files: FileStore
  clock: Clock
  secrets: Secrets
  tell: (line: string) => void
  settle: () => Promise<void>
}

const isEmpty = async (database: Database): Promise<boolean> =>
  (await database.as('jobs', (run) => run({ text: 'select 1 from sync.heads limit 1' }))).length === 0

const isDemoNetwork = async (database: Database): Promise<boolean> =>
  (await database.as('jobs', (run) => run({ text: 'select 1 from network.profiles where is_demo limit 1' })))
    .length > 0

const accountLines = (accounts: DemoAccount[]): string[] => {
  const width = Math.max(...accounts.map((account) => account.email.length))
  return accounts.map((account) => `  ${account.email.padEnd(width)}  ${account.password}  ${account.role}`)
}

export const begin = async (day: FirstDay): Promise<Beginning> => {
  const { config, database } = day
  const isFirst = await isEmpty(database)
  await loadReference(database, config.root, instant(day.clock))
  if (isFirst && config.isDemo) await tellDemo(day)
  const isDemo = config.isDemo && (isFirst || (await isDemoNetwork(database)))
  const accounts = isDemo ? demoAccounts : []
  const link =
    isFirst && !config.isDemo
      ? await firstLink({ ...day, config: { publicUrl: config.publicUrl } })
      : undefined
  return {
    accounts,
    greeting: (url) => [
      '',
      `Prossima is at ${url}  (phone: ${url}/field/, open pages: ${url}/open/)`,
      ...(isDemo ? ['Everything in it is invented. Sign in as:', ...accountLines(accounts)] : []),
      ...(link
        ? ['Open this link once to create the first network and its administrator:', `  ${link}`]
        : []),
    ],
    addRoutes: (server) =>
      addFoundingRoute(server, {
        database,
        clock: day.clock,
        root: config.root,
        redeem: (first) => redeemFirstLink(day, first),
      }),
  }
}
