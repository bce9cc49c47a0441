// A thumb that counts: every tap of the journey on a phone goes through here.
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

export interface Thumb {
  page: Page
  taps: number
  tap: (on: Locator) => Promise<void>
  button: (name: string | RegExp) => Locator
  chip: (name: string) => Locator
  /** One more of a thing: its plus. */
  more: (name: string) => Locator
}

export const thumbOn = (page: Page): Thumb => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const thumb: Thumb = {
    page,
    taps: 0,
    tap: async (on) => {
      thumb.taps += 1
      await on.tap()
    },
    button,
    chip: (name) => page.getByRole('radio', { name, exact: true }),
    more: (name) => page.getByRole('button', { name: `Uno in più: ${name}`, exact: true }),
  }
  return thumb
}

/** Waits until something is on the screen. */
export const sees = async (page: Page, words: string | RegExp): Promise<void> => {
  await page.getByText(words).first().waitFor({ timeout: 15_000 })
}

export const seesNot = async (page: Page, words: string | RegExp): Promise<void> => {
  expect(await page.getByText(words).count()).toBe(0)
}
