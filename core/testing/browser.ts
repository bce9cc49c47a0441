// A real browser for the journeys: sessions that are forgotten (a desk) and phones whose storage survives a restart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { findBrowser } from './find-browser.ts'

export type { Browser }
export { findBrowser }

export interface ScreenOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  locale?: string
  permissions?: string[]
  geolocation?: { latitude: number; longitude: number }
  reducedMotion?: 'reduce' | 'no-preference'
  /** Every address in the page is relative to this one. */
  baseURL?: string
}

export interface BrowserSession {
  context: BrowserContext
  page: Page
  /** Errors thrown and console errors written by the page so far. */
  complaints: string[]
  close: () => Promise<void>
}

export interface Phone extends BrowserSession {
  /** Pass it to `openPhone` again to switch the same phone on once more. */
  profile: string
  /** Switches the phone off and forgets it. */
  discard: () => Promise<void>
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser, many sessions: `open` gives a fresh one that shares nothing with the others. */
export async function launchBrowser() {
  const browser = await chromium.launch({ executablePath: await browserPath(), headless: true, args: flags })
  return {
    browser,
    open: async (options: ScreenOptions = {}): Promise<BrowserSession> => {
      const context = await browser.newContext(screen(options))
      return session(context, await context.newPage())
    },
    close: () => browser.close(),
  }
}

/** A phone with storage of its own; closed and opened again with the same profile it remembers everything. */
export async function openPhone(options: ScreenOptions & { profile?: string } = {}): Promise<Phone> {
  const { profile = mkdtempSync(join(tmpdir(), 'prossima-phone-')), ...view } = options
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await browserPath(),
    headless: true,
    args: flags,
    ...screen({ width: 390, height: 844, ...view }),
    hasTouch: true,
  })
  const opened = session(context, context.pages()[0] ?? (await context.newPage()))
  return {
    ...opened,
    profile,
    discard: async () => {
      await opened.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function session(context: BrowserContext, page: Page): BrowserSession {
  const complaints: string[] = []
  context.on('weberror', (problem) => complaints.push(String(problem.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { context, page, complaints, close: () => context.close() }
}

function screen(options: ScreenOptions): BrowserContextOptions {
  const { width = 1280, height = 900, locale = 'it-IT', ...rest } = options
  return { viewport: { width, height }, locale, timezoneId: 'Europe/Rome', serviceWorkers: 'allow', ...rest }
}

async function browserPath(): Promise<string> {
  const path = await findBrowser()
  if (!path) throw new Error('No browser was found: install Chromium, or name one in PROSSIMA_BROWSER.')
  return path
}
