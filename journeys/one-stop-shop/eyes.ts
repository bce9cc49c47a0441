// What one of the squad comes to see of a file: every screen of it, and every answer the server gave to show them.
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import type { BrowserSession } from '#core/testing'
import { keyboardOn } from '../support/keyboard.ts'
import { openFile, openTab } from './file.ts'

/** The words of the page once nothing it asked is still under way, and nothing new was asked for a while. */
const settled = async (page: Page, underWay: Set<unknown>): Promise<string> => {
  let quiet = 0
  await expect
    .poll(
      () => {
        quiet = underWay.size === 0 ? quiet + 1 : 0
        return quiet
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBeGreaterThan(4)
  return (await page.locator('main').textContent()) ?? ''
}

/** All tabs walked; the words of the screens and of the answers together. */
export const seenBy = async (
  { page }: BrowserSession,
  { file_id, person_id }: { file_id: string; person_id: string },
): Promise<string> => {
  const answers: Promise<string>[] = []
  const underWay = new Set<unknown>()
  const asksServer = (request: Request) => request.url().includes('/api/')
  page.on('request', (request) => {
    if (asksServer(request)) underWay.add(request)
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('response', (response) => {
    if (asksServer(response.request())) answers.push(response.text().catch(() => ''))
  })
  const hands = keyboardOn(page)
  await openFile(hands, file_id)
  const screens: string[] = []
  for (const tab of ['Profilo e piano', 'Diario', 'Documenti', 'Équipe', 'Chi ha letto'] as const) {
    await openTab(hands, tab)
    screens.push(await settled(page, underWay))
  }
  await page.goto(`/people/${person_id}`)
  screens.push(await settled(page, underWay))
  return [...screens, ...(await Promise.all(answers))].join('\n')
}
