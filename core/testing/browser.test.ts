// The browser of the journeys: sessions share nothing, and a phone remembers after being switched off.
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPhone } from './browser.ts'
import { freePort } from './free-port.ts'

let server: Server
let baseURL: string

beforeAll(async () => {
  const port = await freePort()
  server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<title>Lamp</title>'))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  baseURL = `http://127.0.0.1:${port}`
})

afterAll(() => server.close())

test('two sessions of one browser share nothing, and each has the width and colours asked for', async () => {
  const { open, close } = await launchBrowser()
  const narrow = await open({ width: 320, colorScheme: 'dark', baseURL })
  const wide = await open({ baseURL })
  await narrow.page.goto('/')
  await narrow.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await wide.page.goto('/')
  expect(await wide.page.evaluate(() => [localStorage.getItem('kept'), innerWidth])).toEqual([null, 1280])
  const dark = () => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]
  expect(await narrow.page.evaluate(dark)).toEqual([320, true])
  await close()
})

test('a phone remembers after being switched off, and what its page throws is noted', async () => {
  const phone = await openPhone({ baseURL })
  await phone.page.goto('/')
  await phone.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await phone.close()
  const again = await openPhone({ baseURL, profile: phone.profile })
  await again.page.goto('/')
  expect(await again.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await again.page.evaluate(() =>
    setTimeout(() => {
      throw new Error('broken lamp')
    }),
  )
  await expect.poll(() => again.complaints.join()).toContain('broken lamp')
  await again.discard()
})
