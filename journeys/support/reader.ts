// A barcode reader in a journey: it speaks American to an Italian keyboard, as they do.
import type { Page } from 'playwright-core'

/** What an Italian keyboard makes of the keys an American one would press. */
const italian: Record<string, string> = { '(': ')', ')': '=', '-': "'", ']': '+' }
const codes: Record<string, [string, boolean]> = {
  '(': ['Digit9', true],
  ')': ['Digit0', true],
  '-': ['Minus', false],
  ']': ['BracketRight', false],
}

/** A reader: keys faster than any hand, then Enter, sent to whatever has the focus. */
export const read = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    ([signs, heard, keys]) => {
      const press = (key: string, code: string, shiftKey: boolean) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
        )
      for (const sign of signs) {
        const [code, isShifted] = keys[sign] ?? [
          /\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`,
          /[A-Z]/.test(sign),
        ]
        press(heard[sign] ?? sign, code, isShifted)
      }
      press('Enter', 'Enter', false)
    },
    [text, italian, codes] as const,
  )
