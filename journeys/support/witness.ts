// When a journey fails, what each screen showed at that moment is told along with it.

import type { Page } from 'playwright-core'
import { onTestFailed } from 'vitest'

const longest = 6000

export const tellScreensOnFailure = (screens: Record<string, () => Page | undefined>): void =>
  onTestFailed(async () => {
    for (const [who, screen] of Object.entries(screens)) {
      const page = screen()
      // An open question covers the rest; otherwise the part that is the page itself.
      const shown = await page
        ?.locator('dialog[open], body:not(:has(dialog[open])) main, body:not(:has(dialog[open], main))')
        .first()
        .ariaSnapshot({ timeout: 2000 })
        .catch((error: Error) => error.message)
      if (page) console.error(`--- ${who} at ${page.url()}\n${(shown ?? '').slice(0, longest)}`)
    }
  })
