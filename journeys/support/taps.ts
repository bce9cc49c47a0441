// A thumb that counts: every tap of the journeys on a phone goes through here.
import type { Locator, Page } from 'playwright-core'

export interface Thumb {
  page: Page
  /** So many taps since the count began. */
  taps: number
  tap: (on: Locator) => Promise<void>
  /** Taps a button by its whole name. */
  press: (name: string) => Promise<void>
  choose: (chip: string) => Promise<void>
  /** One more of a thing, so many times. */
  more: (thing: string, times?: number) => Promise<void>
  fewer: (thing: string, times?: number) => Promise<void>
  sees: (words: string | RegExp) => Promise<void>
  tab: (name: 'Turno' | 'Contatto' | 'Luoghi' | 'Da inviare') => Promise<void>
}

const patience_ms = 20_000

/** `isTouch` is false where the browser was joined from outside and knows no fingers: then a tap is a click. */
export const thumbOn = (page: Page, isTouch = true): Thumb => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const repeat = async (on: Locator, times: number) => {
    for (let time = 0; time < times; time++) await thumb.tap(on)
  }
  const thumb: Thumb = {
    page,
    taps: 0,
    tap: async (on) => {
      thumb.taps += 1
      // The eye brings it to the middle first, away from what lies under the thumb.
      await on.evaluate(
        (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }),
        undefined,
        { timeout: patience_ms },
      )
      await (isTouch ? on.tap({ timeout: patience_ms }) : on.click({ timeout: patience_ms }))
    },
    press: (name) => thumb.tap(button(name)),
    choose: (chip) => thumb.tap(page.getByRole('radio', { name: chip, exact: true })),
    more: (thing, times = 1) => repeat(button(`Uno in più: ${thing}`), times),
    fewer: (thing, times = 1) => repeat(button(`Uno in meno: ${thing}`), times),
    sees: (words) =>
      page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: patience_ms }),
    tab: (name) =>
      thumb.tap(page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) })),
  }
  return thumb
}
