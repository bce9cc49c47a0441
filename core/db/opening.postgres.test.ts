// Whatever keeps the database shut is said in one sentence, to the person who starts the server.
import { afterEach, expect, test } from 'vitest'
import { addressFor, askOwner, freshAddress, projectRoot } from '#core/db/testing'
import { CannotOpen, NewerDatabase, nobody, openDatabase } from './index.ts'

const sentence = async (opening: Promise<unknown>): Promise<{ error: Error; told: string }> => {
  const error = (await opening.then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  )) as Error
  expect(error.message.includes('\n')).toBe(false)
  expect(error.message.length).toBeLessThan(260)
  return { error, told: error.message }
}

let address: Awaited<ReturnType<typeof freshAddress>>
const fresh = async (migrated: boolean) => {
  address = await freshAddress(migrated)
  return address
}
afterEach(() => address?.drop())
const open = (url: string, ownerUrl?: string) =>
  openDatabase({ root: projectRoot, url, ownerUrl, sessions: 2 })

test('a superuser, the owner of the tables and whoever may become one are not let in to serve', async () => {
  const { ownerUrl } = await fresh(true)
  const role = `prossima_mighty_${process.pid}`
  const url = addressFor(ownerUrl, role)
  await askOwner(ownerUrl, `create role ${role} login noinherit`)
  expect((await sentence(open(ownerUrl))).told).toMatch(/owner or superuser/)
  for (const [give, take] of [
    [`grant prossima_owner to ${role}`, `revoke prossima_owner from ${role}`],
    [`grant prossima_keeper to ${role}`, `revoke prossima_keeper from ${role}`],
    [`alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
    [`alter role ${role} superuser`, `alter role ${role} nosuperuser`],
  ] as const) {
    await askOwner(ownerUrl, give)
    const { error, told } = await sentence(open(url))
    await askOwner(ownerUrl, take)
    expect(error).toBeInstanceOf(CannotOpen)
    expect(told).toMatch(/see past every permission.*Use a login role without rights/)
  }
  await askOwner(ownerUrl, `drop role ${role}`)
})

test('a role that would have rights before becoming someone is refused, and the owner mends it', async () => {
  const { ownerUrl } = await fresh(true)
  const role = `prossima_heir_${process.pid}`
  const url = addressFor(ownerUrl, role)
  await askOwner(ownerUrl, `create role ${role} login`)
  await askOwner(ownerUrl, `grant prossima_app, prossima_auth, prossima_jobs to ${role}`)
  expect((await sentence(open(url))).told).toMatch(/inherits the rights of the house/)
  const database = await open(url, ownerUrl)
  const asNobody = database.as('app', async (run) => {
    await run({ text: 'reset role' })
    return run({ text: 'select 1 from sync.heads' })
  })
  await expect(asNobody).rejects.toMatchObject({ code: '42501' })
  await database.close()
  await askOwner(ownerUrl, `drop role ${role}`)
})

test('without the owner, missing migrations are named; with the owner they are applied', async () => {
  const { ownerUrl, url } = await fresh(false)
  const { error, told } = await sentence(open(url))
  expect(error).toBeInstanceOf(CannotOpen)
  expect(told).toMatch(/lacks \d+ migrations.*DATABASE_OWNER_URL/)
  const database = await open(url, ownerUrl)
  await expect(database.read(nobody, [])).rejects.toMatchObject({ problem: { status: 401 } })
  await database.close()
  const again = await open(url)
  await again.close()
}, 60_000)

test('a database of a newer version is left alone, with and without the owner', async () => {
  const { ownerUrl, url } = await fresh(true)
  await askOwner(ownerUrl, `insert into migrations.applied values ('29991231-2359-tomorrow', 'x', now())`)
  for (const owner of [undefined, ownerUrl]) {
    const { error, told } = await sentence(open(url, owner))
    expect(error).toBeInstanceOf(NewerDatabase)
    expect(told).toMatch(/29991231-2359-tomorrow/)
  }
})

test('an address that does not answer is said plainly, for either role', async () => {
  const { ownerUrl, url } = await fresh(true)
  const nowhere = (from: string) => Object.assign(new URL(from), { port: '1' }).href
  const missing = (from: string) => Object.assign(new URL(from), { pathname: '/no_such_database' }).href
  expect((await sentence(open(nowhere(url)))).told).toMatch(/^DATABASE_URL does not answer/)
  expect((await sentence(open(missing(url)))).told).toMatch(/^DATABASE_URL does not answer/)
  expect((await sentence(open(url, nowhere(ownerUrl)))).told).toMatch(/^DATABASE_OWNER_URL does not answer/)
})

test('lines that were cut are drawn anew', async () => {
  const { ownerUrl, url } = await fresh(true)
  const database = await open(url)
  const ask = () => database.as('jobs', (run) => run({ text: 'select 1 as one' }))
  await ask()
  await askOwner(
    ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'prossima_test_login' and datname = current_database()`,
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  for (let i = 0; i < 6; i++) expect(await ask()).toEqual([{ one: 1 }])
  await database.close()
})
