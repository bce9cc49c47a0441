// What one of the squad comes to see of a file: every screen of it, and every answer the server gave to show them.
import type { Page } from 'playwright-core'
import type { BrowserSession } from '#core/testing'
import { keyboardOn } from '../support/keyboard.ts'
import { openFile, openTab } from './file.ts'

const settled = async (page: Page): Promise<string> => {
  await page.waitForLoadState('networkidle')
  return (await page.locator('main').textContent()) ?? ''
}

/** All tabs walked; the words of the screens and of the answers together. */
export const seenBy = async (
  { page }: BrowserSession,
  { file_id, person_id }: { file_id: string; person_id: string },
): Promise<string> => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''))
  })
  const hands = keyboardOn(page)
  await openFile(hands, file_id)
  const screens: string[] = []
  for (const tab of ['Profilo e piano', 'Diario', 'Documenti', 'Équipe', 'Chi ha letto'] as const) {
    await openTab(hands, tab)
    screens.push(await settled(page))
  }
  await page.goto(`/people/${person_id}`)
  screens.push(await settled(page))
  return [...screens, ...(await Promise.all(answers))].join('\n')
}
