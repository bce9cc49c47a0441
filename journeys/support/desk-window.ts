// Somebody at their own window of the desk, already signed in: what its screens show, and everything the server told it.
import type { Page } from 'playwright-core'
import type { BrowserSession, launchBrowser } from '#core/testing'
import { type HttpPerson, personOf } from './http-person.ts'
import { type Keyboard, keyboardOn } from './keyboard.ts'

const patience_ms = 20_000

export interface DeskWindow {
  page: Page
  hands: Keyboard
  person: HttpPerson
  complaints: () => string[]
  /** Goes there and waits for the title of the page. */
  go: (path: string) => Promise<void>
  sees: (words: string | RegExp) => Promise<void>
  /** What the person in front of this window can read now. */
  shown: () => Promise<string>
  /** Every answer the server has given to this window so far. */
  told: () => Promise<string>
  close: () => Promise<void>
}

type Office = Awaited<ReturnType<typeof launchBrowser>>

/** Text only: papers are opened where they are meant. */
const listen = (page: Page): (() => Promise<string>) => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return
    answers.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(answers)).join('\n')
}

export const windowOn = (session: BrowserSession, person: HttpPerson): DeskWindow => {
  const { page } = session
  return {
    page,
    hands: keyboardOn(page),
    person,
    complaints: () => session.complaints,
    go: async (path) => {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: patience_ms })
    },
    sees: (words) =>
      page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: patience_ms }),
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, or not printed, is not read by anybody
    shown: () => page.locator('body').innerText(),
    told: listen(page),
    close: session.close,
  }
}

export const openWindow = async (office: Office, url: string, key: string): Promise<DeskWindow> => {
  const person = await personOf(url, key)
  const session = await office.open({ baseURL: url, locale: 'it-IT' })
  await session.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url })))
  return windowOn(session, person)
}

/** A file with a name asks why, once in half an hour. */
export const sayWhy = async ({ page, hands }: DeskWindow, why: string): Promise<void> => {
  const gate = page.getByRole('radio', { name: why, exact: true })
  await hands.reach(gate.or(page.getByRole('radio', { name: 'Seguo la persona', exact: true })).first())
  if (!(await gate.isChecked())) await gate.check()
  await hands.enter(hands.button('Apri la cartella'))
}
