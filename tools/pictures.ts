// The pictures of the README, taken from the running demo: what people see, never drawn by hand. Everything in
// them is invented. `node tools/run.mjs tools/pictures.ts [address]`; without an address a demo is started for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, openPhone, startServer } from '#core/testing'
import { demoPassword } from '../apps/demo/accounts.ts'
import { onScreen } from './child.ts'
import { projectRoot } from './project-root.ts'

const folder = join(projectRoot, 'docs', 'pictures')
const mostBytes = 150_000
const pin = '739184'
const wide = { width: 1280, height: 860 }

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

interface Shot {
  name: string
  who: string
  path: string
  /** The beginning of the address of the first thing on the list, when it is opened. */
  opens?: string
  /** Which thing of the list, when it is not the first. */
  named?: string
}

const desk: Shot[] = [
  { name: 'desk-today', who: 'elena.sala', path: '/' },
  { name: 'desk-planner', who: 'elena.sala', path: '/shifts' },
  { name: 'desk-places', who: 'elena.sala', path: '/places' },
  { name: 'desk-stock', who: 'elena.sala', path: '/stock' },
  { name: 'desk-figures', who: 'irene.longhi', path: '/figures' },
  { name: 'desk-trends', who: 'irene.longhi', path: '/dashboards' },
  { name: 'desk-network', who: 'marta.rota', path: '/network' },
  { name: 'desk-referrals', who: 'chiara.villa', path: '/referrals' },
  { name: 'desk-person', who: 'chiara.villa', path: '/people', opens: '/people/' },
  { name: 'desk-case', who: 'marta.riva', path: '/cases', opens: '/cases/' },
  {
    name: 'hub-inspection',
    who: 'nadia.locatelli',
    path: '/arrivals',
    opens: '/arrivals/',
    named: 'Mele e pasta',
  },
  { name: 'hub-picking', who: 'nadia.locatelli', path: '/picking' },
  { name: 'hub-recall', who: 'paolo.gatti', path: '/recalls', opens: '/recalls/' },
  { name: 'desk-agenda', who: 'sonia.leone', path: `/reception/agenda?day=${inDays(2)}` },
]

interface Card {
  shift_id: string
  on_day: string
  state: string
}

const wanted = process.argv[3]?.split(',')
const isWanted = (name: string): boolean => wanted === undefined || wanted.some((part) => name.includes(part))

/** Few colours are enough for a screen, and a README should open quickly. */
const keep = async (page: Page, name: string): Promise<void> => {
  const shot = await page.screenshot({ animations: 'disabled' })
  let bytes = shot
  for (const colours of [128, 64, 32]) {
    bytes = await sharp(shot).png({ palette: true, colours, effort: 10, dither: 0.6 }).toBuffer()
    if (bytes.length < mostBytes) break
  }
  if (bytes.length >= mostBytes) throw new Error(`${name} does not fit in ${mostBytes} bytes.`)
  writeFileSync(join(folder, `${name}.png`), bytes)
  console.log(`docs/pictures/${name}.png (${Math.round(bytes.length / 1000)} kB)`)
}

const post = async (context: BrowserContext, url: string, data: object): Promise<void> => {
  const answer = await context.request.post(url, { data, headers: { origin: new URL(url).origin } })
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}: ${await answer.text()}`)
}

const signIn = async (context: BrowserContext, url: string, who: string): Promise<void> => {
  await post(context, `${url}/api/auth/sign-in/email`, {
    email: `${who}@demo.example.org`,
    password: demoPassword,
  })
  await post(context, `${url}/api/session/enter`, {})
}

/** Nothing is arriving any more, on a slow machine too, and the letters have their shapes. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('main .ui-skeleton') === null)
  await page.evaluate(() => document.fonts.ready)
  await pause(1500)
}

const weekOf = async (context: BrowserContext, url: string, days: [number, number]): Promise<Card[]> => {
  const asked = `${url}/api/outreach/week?from_day=${inDays(days[0])}&to_day=${inDays(days[1])}`
  return ((await (await context.request.get(asked)).json()) as { shifts: Card[] }).shifts
}

const openOne = async (page: Page, start: string, named = ''): Promise<void> => {
  await page.locator(`main [data-row-name] a[href^="${start}"]`).filter({ hasText: named }).first().click()
  await settled(page)
  const why = page.getByRole('button', { name: 'Apri la cartella' })
  if (await why.count()) await why.click()
}

const takeDesk = async (url: string): Promise<void> => {
  const browser = await launchBrowser()
  const last = await browser.open(wide)
  await signIn(last.context, url, 'elena.sala')
  const closed = (await weekOf(last.context, url, [-14, 0])).find((card) => card.state === 'closed')
  const report: Shot[] = closed
    ? [{ name: 'desk-report', who: 'elena.sala', path: `/shifts/${closed.shift_id}` }]
    : []
  await last.close()
  for (const { name, who, path, opens, named } of [...desk, ...report].filter((shot) =>
    isWanted(shot.name),
  )) {
    const session = await browser.open({ ...wide, baseURL: url })
    await signIn(session.context, url, who)
    await session.page.goto(path)
    await settled(session.page)
    if (opens) await openOne(session.page, opens, named)
    await settled(session.page)
    await keep(session.page, name)
    await session.close()
  }
  if (isWanted('open-figures')) {
    const anybody = await browser.open({ ...wide, baseURL: url })
    await anybody.page.goto('/open/figures')
    await settled(anybody.page)
    await keep(anybody.page, 'open-figures')
    await anybody.close()
  }
  await browser.close()
}

/** The night begins as it does in the van: things are loaded, who is there says so, and the van stops somewhere. */
const beginNight = async (page: Page): Promise<void> => {
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  await button('Carica il furgone').click()
  await button('Carica').click()
  await page.getByText('Caricato.').waitFor()
  const here = page.locator('button[aria-pressed="false"]').filter({ hasText: 'C’è' })
  while ((await here.count()) > 0) await here.first().click()
  await page.getByLabel('Chilometri sul cruscotto').fill('48210')
  await button('Comincia l’uscita').click()
  await button('Siamo qui').first().click()
  await button('Riparti').waitFor()
}

const tapAll = async (page: Page, names: string[]): Promise<void> => {
  for (const name of names) {
    const chip = page
      .getByRole('radio', { name, exact: true })
      .or(page.getByRole('button', { name, exact: true }))
      .or(page.getByRole('checkbox', { name, exact: true }))
    await chip.first().click()
  }
}

const takePhone = async (url: string): Promise<void> => {
  const phone = await openPhone({ baseURL: url, colorScheme: 'dark' })
  const { page, context } = phone
  await signIn(context, url, 'giada.bonetti')
  await page.goto('/field/')
  await page.getByRole('button', { name: 'Usa un PIN di 6 cifre' }).click()
  for (const digit of pin + pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByText('Uscita di stanotte').waitFor({ timeout: 20_000 })
  await beginNight(page)
  // What the phone has just said goes away by itself.
  await page.getByText('Caricato.').waitFor({ state: 'detached', timeout: 20_000 })
  await page.evaluate(() => window.scrollTo(0, 0))
  await settled(page)
  await keep(page, 'field-shift')
  await context.setOffline(true)
  await page
    .getByRole('link', { name: /Contatto/ })
    .first()
    .click()
  await pause(800)
  await tapAll(page, ['Primo', 'Donna', 'Da 30 a 54', 'Ascolto'])
  await page.evaluate(() => window.scrollTo(0, 0))
  await pause(800)
  await keep(page, 'field-contact')
  await page.getByRole('button', { name: 'Salva', exact: true }).click()
  await pause(800)
  await page
    .getByRole('link', { name: /Da inviare/ })
    .first()
    .click()
  await pause(5000)
  await keep(page, 'field-outbox')
  await phone.discard()
}

const takeAll = async (url: string): Promise<void> => {
  await takeDesk(url)
  if (isWanted('field')) await takePhone(url)
}

const main = async (): Promise<void> => {
  const running = process.argv[2]
  if (running?.startsWith('http')) return takeAll(running)
  const built = await onScreen(process.execPath, [join(projectRoot, 'tools', 'build.mjs')])
  if (built !== 0) throw new Error('The build failed, so there is nothing to look at.')
  const dataDir = mkdtempSync(join(tmpdir(), 'prossima-pictures-'))
  const server = await startServer({ dataDir, readyWithinMs: 240_000 })
  try {
    await takeAll(`http://localhost:${server.port}`)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(1)
  },
)
