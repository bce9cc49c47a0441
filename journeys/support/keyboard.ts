// Hands that never touch a mouse: everything is reached with Tab, chosen with arrows, done with Enter.
import type { Locator, Page } from 'playwright-core'

const farthest = 160

export interface Keyboard {
  page: Page
  reach: (on: Locator) => Promise<void>
  /** Reaches it and does it. */
  enter: (on: Locator) => Promise<void>
  check: (on: Locator) => Promise<void>
  write: (on: Locator, words: string) => Promise<void>
  /** In a native date field: day, month and year in the order in which this browser has them. */
  writeDay: (on: Locator, day: string) => Promise<void>
  /** In a native list: down until the wanted line. */
  pick: (on: Locator, wanted: string | RegExp) => Promise<void>
  /** One among several marks or chips: Tab to the group, arrows inside it. */
  choose: (on: Locator) => Promise<void>
  button: (name: string) => Locator
}

/** Where the focus is, seen from the wanted thing: on it, or which way the next step goes. */
const wayTo = (on: Locator): Promise<'here' | 'Tab' | 'Shift+Tab'> =>
  on.evaluate((element) => {
    const focused = document.activeElement
    if (focused === element) return 'here'
    const isBehind =
      focused !== null && element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING
    return isBehind ? 'Shift+Tab' : 'Tab'
  })

/** The same inside a group of radios, where Tab has one stop and arrows do the rest. */
const wayInGroup = (on: Locator): Promise<boolean> =>
  on.evaluate((element) => {
    const focused = document.activeElement
    const groupOf = (each: Element | null) =>
      each instanceof HTMLInputElement
        ? each.type === 'radio' && each.name
        : each?.closest('[role=radiogroup]')
    const group = groupOf(element)
    return focused !== element && Boolean(group) && groupOf(focused) === group
  })

const isMarked = (on: Locator): Promise<boolean> =>
  on.evaluate((element) =>
    element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-checked') === 'true',
  )

const chosen = (on: Locator): Promise<string> =>
  on.evaluate((element) =>
    element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? '') : '',
  )

export const keyboardOn = (page: Page): Keyboard => {
  const press = (key: string) => page.keyboard.press(key)
  const hands: Keyboard = {
    page,
    reach: async (on) => {
      await on.waitFor({ timeout: 20_000 })
      for (let step = 0; step < farthest; step++) {
        const way = await wayTo(on)
        if (way === 'here') return
        await press(way)
      }
      throw new Error(`The keyboard does not reach ${on}`)
    },
    enter: async (on) => {
      await hands.reach(on)
      await press('Enter')
    },
    check: async (on) => {
      await hands.reach(on)
      await press('Space')
    },
    write: async (on, words) => {
      await hands.reach(on)
      await press('ControlOrMeta+a')
      await page.keyboard.type(words)
    },
    writeDay: async (on, day) => {
      await hands.reach(on)
      if ((await on.inputValue()) === day) return
      const [year, month, date] = day.split('-')
      const toFirstPart = async () => {
        for (let part = 0; part < 4; part++) await press('ArrowLeft')
      }
      await toFirstPart()
      // An empty one tells nothing of its order: the first of January reads the same in any.
      if ((await on.inputValue()) === '') await page.keyboard.type('01012001')
      await toFirstPart()
      // What the field itself does on an arrow says what stands first in it.
      const before = await on.inputValue()
      await press('ArrowUp')
      const after = await on.inputValue()
      await press('ArrowDown')
      const isMonthFirst = before.slice(5, 7) !== after.slice(5, 7)
      const parts = isMonthFirst ? [month, date, year] : [date, month, year]
      await page.keyboard.type(parts.join(''))
      const written = await on.inputValue()
      if (written !== day) throw new Error(`The field says ${written} instead of ${day}`)
    },
    pick: async (on, wanted) => {
      // Some lists come from the server, after the field.
      const line = on.locator('option').filter({ hasText: wanted }).first()
      await line.waitFor({ state: 'attached', timeout: 20_000 })
      await hands.reach(on)
      await press('Home')
      const fits = (label: string) => (typeof wanted === 'string' ? label === wanted : wanted.test(label))
      for (let step = 0; step < farthest; step++) {
        if (fits(await chosen(on))) return
        await press('ArrowDown')
      }
      throw new Error(`No line ${wanted} in ${on}`)
    },
    choose: async (on) => {
      await on.waitFor({ timeout: 20_000 })
      for (let step = 0; step < farthest; step++) {
        const way = (await wayInGroup(on)) ? 'ArrowDown' : await wayTo(on)
        if (way === 'here') break
        await press(way)
      }
      if (!(await isMarked(on))) await press('Space')
      if (!(await isMarked(on))) throw new Error(`The keyboard does not choose ${on}`)
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
  }
  return hands
}
