// Whatever keeps the database shut is said in one sentence, to the person who starts the server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askOwner, embeddedTemplate, freshAddress, isOnServer, projectRoot } from '#core/db/testing'
import { CannotOpen, FolderInUse, NewerDatabase, nobody, openDatabase } from './index.ts'

const sentence = async (opening: Promise<unknown>): Promise<{ error: Error; told: string }> => {
  const error = (await opening.then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  )) as Error
  expect(error.message.includes('\n')).toBe(false)
  expect(error.message.length).toBeLessThan(260)
  return { error, told: error.message }
}

describe.runIf(isOnServer())('on a PostgreSQL', () => {
  let address: Awaited<ReturnType<typeof freshAddress>>
  const fresh = async (migrated: boolean) => {
    address = await freshAddress(migrated)
    return address
  }
  afterEach(() => address?.drop())
  const open = (url: string, ownerUrl?: string) => openDatabase({ root: projectRoot, url, ownerUrl, sessions: 2 })

  test('a superuser, the owner of the tables and whoever may become one are not let in to serve', async () => {
    const { ownerUrl, url } = await fresh(true)
    expect((await sentence(open(ownerUrl))).told).toMatch(/owner or superuser/)
    for (const mighty of ['grant prossima_owner to', 'grant prossima_keeper to']) {
      await askOwner(ownerUrl, `${mighty} prossima_test_login`)
      const { error, told } = await sentence(open(url))
      await askOwner(ownerUrl, `${mighty.replace('grant', 'revoke').replace(' to', ' from')} prossima_test_login`)
      expect(error).toBeInstanceOf(CannotOpen)
      expect(told).toMatch(/Use a login role without rights/)
    }
    for (const might of ['bypassrls', 'superuser']) {
      await askOwner(ownerUrl, `alter role prossima_test_login ${might}`)
      const { told } = await sentence(open(url))
      await askOwner(ownerUrl, `alter role prossima_test_login no${might}`)
      expect(told).toMatch(/see past every permission/)
    }
    const database = await open(url)
    await database.close()
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
    for (const opening of [open(url), open(url, ownerUrl)]) {
      const { error, told } = await sentence(opening)
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
    await askOwner(ownerUrl, `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'prossima_test_login' and datname = current_database()`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    for (let i = 0; i < 6; i++) expect(await ask()).toEqual([{ one: 1 }])
    await database.close()
  })
})

describe.runIf(!isOnServer())('in a folder', () => {
  let place: string
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'prossima-opening-'))
  })
  afterEach(() => rmSync(place, { recursive: true }))
  const open = async () => openDatabase({ root: projectRoot, folder: join(place, 'database'), template: await embeddedTemplate() })

  test('a folder in use names who uses it; a note left by the dead is taken away', async () => {
    const database = await open()
    const { error, told } = await sentence(open())
    expect(error).toBeInstanceOf(FolderInUse)
    expect(told).toMatch(new RegExp(`in use by process ${process.pid}`))
    await database.close()
    writeFileSync(join(place, 'database.lock'), '4194303\nhttp://127.0.0.1:1\n')
    const again = await open()
    await again.as('app', (run) => run({ text: 'select 1' }))
    await again.close()
  }, 60_000)

  test('a database of a newer version is left alone', async () => {
    const database = await open()
    await database.as('jobs', async (run) => {
      await run({ text: 'set local session authorization postgres' })
      await run({ text: `insert into migrations.applied values ('29991231-2359-tomorrow', 'x', now())` })
    })
    await database.close()
    const { error, told } = await sentence(open())
    expect(error).toBeInstanceOf(NewerDatabase)
    expect(told).toMatch(/29991231-2359-tomorrow/)
  }, 60_000)
})
