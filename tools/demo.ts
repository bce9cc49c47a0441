// `npm run demo -- --size s|m|l`: an invented network of the wanted size in an empty installation, embedded in
// DATA_DIR or on the server of DATABASE_URL. s is the demo of `npm start`; m has a hundred thousand meetings, l a million.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CannotOpen,
  type Database,
  FolderInUse,
  findBroken,
  measureGrownTables,
  NewerDatabase,
  openDatabase,
} from '#core/db'
import { openFileStore } from '#core/files'
import type { House } from '#core/http'
import { startJobs } from '#core/jobs'
import { instant, systemClock } from '#core/kernel'
import { readSecrets } from '#core/secrets'
import { retellings } from '#monitoring/server'
import { openHand } from '#network/makers'
import { loadReference } from '#network/server'
import { demoWorkers, emailOf } from '../apps/demo/accounts.ts'
import { demoAccounts, tellDemo } from '../apps/demo/index.ts'
import { type Ground, type Size, sizes, tellMore } from '../apps/demo/sizes.ts'
import { type Config, readConfig, WrongSetting } from '../apps/server/config.ts'
import { rooms } from '../apps/server/modules.ts'

class WrongUse extends Error {}

const root = resolve(import.meta.dirname ?? '.', '..')
const tell = (line: string) => console.log(line)
const clock = systemClock

const sizeFrom = (args: string[]): Size => {
  const [word, size = ''] = args
  if (word === '--size' && args.length === 2 && size in sizes) return size as Size
  throw new WrongUse('Say the size: npm run demo -- --size s, m or l.')
}

const mustHaveEmptyFolder = (config: Config): void => {
  const folder = join(config.dataDir, 'database')
  if (config.databaseUrl || !existsSync(folder) || readdirSync(folder).length === 0) return
  throw new WrongUse(`${folder} is not empty: set DATA_DIR to a folder without an installation.`)
}

const mustBeEmpty = async (database: Database): Promise<void> => {
  const networks = await database.as('jobs', (run) => run({ text: 'select 1 from sync.heads limit 1' }))
  if (networks.length > 0)
    throw new WrongUse('The database of DATABASE_URL already holds a network: use an empty one.')
}

const open = (config: Config): Promise<Database> =>
  openDatabase({
    root,
    secrets: readSecrets(config.secretFile, config.databaseUrl === undefined),
    ...(config.databaseUrl
      ? { url: config.databaseUrl, ownerUrl: config.ownerUrl }
      : { folder: join(config.dataDir, 'database') }),
    tell: (done, of, name) => tell(`Preparing the database ${done}/${of}: ${name}`),
  })

/** Plans made while tables were empty stay slow on the embedded engine until its statistics are made anew. */
const refresh = async (config: Config, database: Database): Promise<void> => {
  if (config.databaseUrl) {
    if (config.ownerUrl)
      await (
        await openDatabase({ root, url: config.databaseUrl, ownerUrl: config.ownerUrl, sessions: 1 })
      ).close()
    return
  }
  await database.as('jobs', async (run) => {
    await run({ text: 'set local session authorization postgres' })
    await measureGrownTables({
      send: async (sent) => [{ rows: await run(sent[0] as { text: string }) }] as never,
    })
  })
}

const houseOf = (database: Database): House => ({
  database,
  clock,
  public_url: 'https://prova.example.org',
  tell: { is_available: false, send: async () => undefined },
})

const settle = async (database: Database): Promise<void> => {
  const jobs = startJobs(rooms, houseOf(database), { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
}

const adminOf = async (database: Database) => {
  const email = emailOf(demoWorkers[0] as (typeof demoWorkers)[number])
  const [who] = await database.as('auth', async (run) => {
    const [account] = await run({ text: 'select id from auth.accounts where email = $1', values: [email] })
    return run({
      text: 'select n.network_id, n.worker_id, $1::text as account from access.networks_of($1) n',
      values: [account?.id],
    })
  })
  if (!who) throw new Error('The demo has no administrator')
  const { network_id, worker_id, account } = who as { network_id: string; worker_id: string; account: string }
  const { token } = await openHand(database, { network_id, worker_id, account })
  return { network_id, admin: { worker_id, token } }
}

/** The partners that have no unit yet, and the catalogue. */
const groundOf = async (database: Database): Promise<Ground> => {
  const { network_id, admin } = await adminOf(database)
  const values = [network_id]
  const { rows } = await database.read(admin.token, [
    {
      name: 'bodies without units',
      text: `select o.organisation_id, o.short_name as name from network.organisations o where o.network_id = $1
             and not exists (select 1 from network.units u where u.network_id = $1 and u.organisation_id = o.organisation_id)
             order by o.name`,
      values,
    },
    { name: 'items by key', text: 'select key, item_id from goods.items where network_id = $1', values },
  ])
  const [bodies = [], items = []] = rows
  return {
    ...{ network_id, admin },
    bodies: bodies as unknown as Ground['bodies'],
    items: Object.fromEntries(items.map((row) => [String(row.key), String(row.item_id)])),
  }
}

const countFigures = (database: Database, network_id: string, shift_ids: string[]): Promise<void> =>
  database.as('jobs', async (run) => {
    await run({ text: "select monitoring.retell($1, 'outreach', $2)", values: [network_id, shift_ids] })
    // Told already: the reactions need not hear of these nights again.
    await run({
      text: `update sync.cursors c set seq = h.seq from sync.heads h
             where c.network_id = $1 and h.network_id = $1 and c.reader = any ($2)`,
      values: [network_id, retellings.map((reaction) => reaction.name)],
    })
  })

/** Where the pages of plans rest, as for the server that opens it afterwards. */
const filesOf = (config: Config) => openFileStore({ folder: join(config.dataDir, 'files'), s3: config.s3 })

const grow = async (config: Config, database: Database, size: Size): Promise<void> => {
  const ground = await groundOf(database)
  let nights = 0
  let refreshAt = 50
  const afterNights = async (shift_ids: string[]) => {
    await countFigures(database, ground.network_id, shift_ids)
    nights += shift_ids.length
    if (nights < refreshAt) return
    refreshAt *= 3
    await refresh(config, database)
  }
  const teller = { database, files: await filesOf(config), clock, root, tell }
  const told = await tellMore({ teller, ground, size, afterNights })
  tell(`${told.toLocaleString('en')} contacts more. Counting everything once again`)
  await refresh(config, database)
  await settle(database)
}

const check = async (database: Database): Promise<void> => {
  const { checked, broken } = await findBroken(database)
  if (broken) throw new Error(`The audit chain breaks at ${broken.position}: ${broken.why}`)
  tell(`${checked.toLocaleString('en')} audit entries hold.`)
}

const make = async (size: Size): Promise<void> => {
  const config = readConfig(root)
  mustHaveEmptyFolder(config)
  const begun = performance.now()
  const database = await open(config)
  try {
    await mustBeEmpty(database)
    readSecrets(config.secretFile, config.databaseUrl === undefined)
    await loadReference(database, root, instant(clock))
    const files = await filesOf(config)
    await tellDemo({ database, files, clock, config, tell, settle: () => settle(database) })
    await refresh(config, database)
    if (size !== 's') await grow(config, database, size)
    await check(database)
  } finally {
    await database.close()
  }
  tell(
    `Ready in ${Math.round((performance.now() - begun) / 1000)} s. npm start opens it; everything in it is invented.`,
  )
  for (const account of demoAccounts) tell(`  ${account.email}  ${account.password}  ${account.role}`)
}

const isPlain = (error: unknown): boolean =>
  [WrongUse, WrongSetting, CannotOpen, FolderInUse, NewerDatabase].some((kind) => error instanceof kind)

make(sizeFrom(process.argv.slice(2)))
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(isPlain(error) ? (error as Error).message : error)
    process.exit(1)
  })
