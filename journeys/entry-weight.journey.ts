// How heavy a door is before it can be used, as the network carries it: what a fresh browser fetches until the first
// screen answers. What comes after the first paint (map, cells, other pages) does not count; the rest of the house waits
// for it elsewhere.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser } from '#core/testing'
import { enrolWithPin } from './night/evening.ts'
import { openPinPhone } from './support/field-phone.ts'
import { type House, openHouse } from './support/house.ts'
import { personOf } from './support/http-person.ts'

let house: House
let browser: Awaited<ReturnType<typeof launchBrowser>>
beforeAll(async () => {
  house = await openHouse()
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const weigh = async (path: string): Promise<number> => {
  const response = await fetch(house.url + path, { headers: { 'accept-encoding': 'identity' } })
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length
}

/** The page itself notes when its first heading stands: the eye of a test is slower than what comes next. */
const noteFirstHeading = (session: BrowserSession): Promise<unknown> =>
  session.page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')) return
      performance.mark('heading')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })

/** The scripts of the page in the order they came, up to its first heading where that was noted. */
const scriptsOf = (session: BrowserSession): Promise<string[]> =>
  session.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        ({ startTime }) => startTime <= (performance.getEntriesByName('heading')[0]?.startTime ?? Infinity),
      )
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith('.js')),
  )

/** Told part by part, so that who breaks the bar sees what became heavy. */
const weights = async (paths: string[]): Promise<{ total: number; parts: string[] }> => {
  const files = [...new Set(paths)]
  const bytes = await Promise.all(files.map(weigh))
  return {
    total: bytes.reduce((sum, one) => sum + one, 0) / 1000,
    parts: files.map((file, i) => `${((bytes[i] ?? 0) / 1000).toFixed(1)} ${file}`),
  }
}

test('the phone is at most 190 kB before the first sign-in', async () => {
  const session = await browser.open({ baseURL: house.url })
  await session.page.goto('/field/')
  await session.page.getByLabel('Indirizzo e-mail').waitFor()
  const scripts = await scriptsOf(session)
  expect(scripts.length).toBeGreaterThan(2)
  const { total, parts } = await weights(scripts)
  expect(total, parts.join('\n')).toBeLessThanOrEqual(190)
  await session.close()
})

test('the desk is at most 260 kB before it shows the day', async () => {
  const session = await browser.open({ baseURL: house.url })
  const elena = await personOf(house.url, 'elena.sala')
  await session.context.addCookies(elena.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  await noteFirstHeading(session)
  await session.page.goto('/')
  await session.page.getByRole('heading', { level: 1 }).first().waitFor()
  const scripts = await scriptsOf(session)
  expect(scripts.length).toBeGreaterThan(1)
  const { total, parts } = await weights(scripts)
  expect(total, parts.join('\n')).toBeLessThanOrEqual(260)
  await session.close()
})

test('switched on again the phone of a slow person answers from what it keeps, without network', async () => {
  const phone = await openPinPhone(house.url)
  await enrolWithPin(phone, 'omar.trabelsi', '805271')
  await house.network.dark()
  const wire = await phone.context.newCDPSession(phone.page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await phone.page.reload()
  await phone.page.getByRole('button', { name: '1', exact: true }).waitFor()
  const took = await phone.page.evaluate(() => performance.now())
  console.log(`Usable from cache at 6x throttle after ${Math.round(took)} ms`)
  await house.network.light()
  await phone.discard()
})
