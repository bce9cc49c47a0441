// Fingerprint or face in a real browser, with a key that lives in the browser's own pretend phone: saved once,
// it opens the account without a password; taken away, it opens nothing.
import { type AddressInfo, createServer } from 'node:net'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#core/db'
import { launchBrowser } from '#core/testing'
import { openTestDatabase } from '../db/testing/index.ts'
import { foundNetwork, goodPassword, type House, openHouse } from './testing.ts'

let database: Database
let house: House
let chromium: Awaited<ReturnType<typeof launchBrowser>>
let page: Page
let email: string

const script = async (): Promise<string> => {
  const made = await build({
    stdin: {
      contents: `import * as passkey from './web/passkey.ts'; import * as talk from './web/talk.ts'; globalThis.house = { ...passkey, ...talk }`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  return made.outputFiles[0]?.text ?? ''
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })

const inPage = (code: string): Promise<{ data?: Record<string, unknown>; problem?: { code: string } }> =>
  page.evaluate(code)

beforeAll(async () => {
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  database = await openTestDatabase()
  house = await openHouse(database, {
    publicUrl,
    routes: (app) =>
      app.get('/', (_, reply) => reply.type('text/html').send('<!doctype html><title>Prova</title>')),
  })
  await house.app.listen({ port, host: 'localhost' })
  email = (await foundNetwork(house, 'rete')).admin_email
  chromium = await launchBrowser()
  page = (await chromium.open()).page
  await page.goto(publicUrl)
  await page.addScriptTag({ content: await script() })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
})
afterAll(async () => {
  await chromium?.close()
  await house?.close()
  await database?.close()
})

it('saves a key, comes in with it, and not once it is taken away', async () => {
  const password = JSON.stringify({ email, password: goodPassword })
  expect((await inPage(`house.post('/api/auth/sign-in/email', ${password})`)).problem).toBeUndefined()
  expect((await inPage(`house.addPasskey('telefono di lavoro')`)).problem).toBeUndefined()
  const account = await inPage(`house.get('/api/session/account')`)
  const passkeys = account.data?.passkeys as { passkey_id: string; name: string }[]
  expect(passkeys).toMatchObject([{ name: 'telefono di lavoro' }])

  await inPage('house.signOut()')
  expect((await inPage('house.enterNetwork()')).problem?.code).toBe('core.not-signed-in')
  expect((await inPage('house.signInWithPasskey()')).problem).toBeUndefined()
  expect((await inPage('house.enterNetwork()')).data).toMatchObject({ me: { name: 'Ada Neri' } })

  await inPage(
    `house.post('/api/auth/passkey/delete-passkey', ${JSON.stringify({ id: passkeys[0]?.passkey_id })})`,
  )
  await inPage('house.signOut()')
  expect((await inPage('house.signInWithPasskey()')).problem?.code).toBe('auth.passkey-not-found')
})
