// Sonia at the desk, by keyboard alone: who comes in gets a number, is called, is heard; and the meeting ends with a
// proposal.
import type { Page } from 'playwright-core'
import { demoPassword, emailOf } from '../support/http-person.ts'
import { type Keyboard, keyboardOn } from '../support/keyboard.ts'

const patience = { timeout: 20_000 }

export const signIn = async (page: Page, key: string): Promise<Keyboard> => {
  const hands = keyboardOn(page)
  await page.goto('/')
  await hands.write(page.getByLabel('Indirizzo e-mail'), emailOf(key))
  await page.keyboard.press('Enter')
  await hands.write(page.getByLabel('Password', { exact: true }), demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: 'Cartelle', exact: true }).waitFor(patience)
  return hands
}

/** One place of the desk, from its navigation. */
export const goTo = async ({ page, enter }: Keyboard, place: string): Promise<void> => {
  await enter(page.getByRole('navigation').getByRole('link', { name: place, exact: true }))
  await page.getByRole('heading', { level: 1 }).waitFor(patience)
}

/** The number the person is told. */
export const giveNumber = async (hands: Keyboard): Promise<number> => {
  const { page } = hands
  await goTo(hands, 'Accoglienza')
  await hands.button('Arriva qualcuno').first().waitFor(patience)
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await hands.choose(dialog.getByRole('radio', { name: 'Documenti', exact: true }))
  await hands.pick(dialog.getByLabel('Lingua', { exact: true }), /bengal/i)
  await hands.check(dialog.getByLabel('Serve un interprete'))
  await hands.enter(dialog.getByRole('button', { name: 'Dai il numero' }))
  const told = page.getByText(/^Numero \d+: dillo alla persona/)
  await told.waitFor(patience)
  return Number(/\d+/.exec((await told.textContent()) ?? '')?.[0])
}

export const callAndHear = async (hands: Keyboard, number: number): Promise<void> => {
  const { page } = hands
  const row = page.getByRole('row').filter({ hasText: new RegExp(`^${number}\\b`) })
  await hands.enter(row.getByRole('button', { name: `Chiama il numero ${number}`, exact: true }))
  await page.getByText(`Chiamato il numero ${number}`).waitFor(patience)
  const withMe = page.locator('.reception-with-me li').filter({ hasText: new RegExp(`^${number}\\b`) })
  await hands.enter(withMe.getByRole('button', { name: 'Comincia', exact: true }))
  await hands.enter(withMe.getByRole('button', { name: 'Finisci', exact: true }))
  const dialog = page.getByRole('dialog')
  await hands.check(dialog.getByRole('button', { name: 'Proposta di presa in carico' }))
  await hands.check(dialog.getByRole('button', { name: 'Ascolto', exact: true }))
  await hands.enter(dialog.getByRole('button', { name: 'Finisci', exact: true }))
  await hands.enter(page.getByRole('dialog').getByRole('button', { name: 'Basta così' }))
  const gone = page.getByRole('row').filter({ hasText: new RegExp(`^${number}\\b`) })
  await gone.getByText('Proposta di presa in carico').waitFor(patience)
  // They may still be remembered after it, but nothing goes into a story without their yes.
  await hands.enter(gone.getByRole('button', { name: `Di chi era il numero ${number}`, exact: true }))
  const whose = page.getByRole('dialog')
  await hands.enter(whose.getByRole('button', { name: 'Metti nella sua storia' }))
  await whose.getByText('Manca ancora').waitFor(patience)
  await hands.enter(whose.getByRole('button', { name: 'Lascia stare' }))
  await whose.waitFor({ state: 'detached', ...patience })
}
