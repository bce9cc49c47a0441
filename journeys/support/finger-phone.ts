// A phone opened by a finger. The authenticator is the browser's own, with PRF; because it forgets its secrets when
// the browser ends, switching this phone off kills the process of the application instead, and everything that
// process knew. It has a network line of its own, cut and given back apart from the others.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { findBrowser } from '#core/testing'
import { type FieldPhone, onlyOurs } from './field-phone.ts'
import { thumbOn } from './taps.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const screen = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  locale: 'it-IT',
  timezoneId: 'Europe/Rome',
  permissions: [],
}
const finger = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  hasPrf: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

const listen = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
}

const giveFinger = async (page: Page): Promise<CDPSession> => {
  const wire = await page.context().newCDPSession(page)
  await wire.send('WebAuthn.enable', { enableUI: false })
  await wire.send('WebAuthn.addVirtualAuthenticator', { options: finger })
  await wire.send('Page.enable')
  return wire
}

/** The application's process dies; the same glass then shows it anew. */
const killed = async (page: Page, wire: CDPSession): Promise<void> => {
  const dead = page.waitForEvent('crash')
  wire.send('Page.crash').catch(() => undefined)
  await dead
}

export const openFingerPhone = async (url: string, line: number): Promise<FieldPhone> => {
  const profile = mkdtempSync(join(tmpdir(), 'prossima-phone-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    headless: true,
    args: [...flags, '--remote-debugging-port=0', `--host-resolver-rules=MAP localhost 127.0.0.1:${line}`],
    baseURL: url,
    ...screen,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints: string[] = []
  listen(page, complaints)
  const wire = await giveFinger(page)
  let joined: Browser | undefined
  const phone: FieldPhone = {
    thumb: thumbOn(page),
    page,
    context,
    profile,
    complaints: () => onlyOurs(complaints),
    restart: async () => {
      await killed(page, wire)
      await wire.send('Page.navigate', { url: `${url}/field/` })
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      joined = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const reborn = joined.contexts()[0]?.pages()[0]
      if (!reborn) throw new Error('The phone did not come back')
      listen(reborn, complaints)
      Object.assign(phone, { page: reborn, context: reborn.context(), thumb: thumbOn(reborn, false) })
    },
    discard: async () => {
      await joined?.close()
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return phone
}
