// The coordinator at the desk, by keyboard alone: plans the night in the Ambito di Grumello and confirms it.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword, emailOf } from '../support/http-person.ts'
import { type Keyboard, keyboardOn } from '../support/keyboard.ts'
import { night } from './told.ts'

export const signInAtDesk = async (page: Page, key: string): Promise<Keyboard> => {
  const hands = keyboardOn(page)
  await page.goto('/')
  await hands.write(page.getByLabel('Indirizzo e-mail'), emailOf(key))
  await page.keyboard.press('Enter')
  await hands.write(page.getByLabel('Password', { exact: true }), demoPassword)
  await page.keyboard.press('Enter')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'Uscite', exact: true })
    .waitFor({ timeout: 20_000 })
  return hands
}

const inPanel = (page: Page) => page.getByRole('dialog', { name: 'Nuova uscita' })

const addLine = async (hands: Keyboard, list: string, wanted: string | RegExp): Promise<void> => {
  await hands.pick(inPanel(hands.page).getByLabel(list, { exact: true }), wanted)
  await hands.page.keyboard.press('Tab')
  await hands.page.keyboard.press('Enter')
}

const begins = (name: string): RegExp => new RegExp(`^${name}\\b`)

const writeWhen = async (hands: Keyboard): Promise<void> => {
  const panel = inPanel(hands.page)
  await hands.pick(panel.getByLabel('Unità', { exact: true }), night.unit)
  const day = panel.getByLabel('Giorno', { exact: true })
  // Another day than the one proposed, for a night that begins after midnight.
  await hands.writeDay(day, night.day)
  expect(await day.inputValue()).toBe(night.day)
  await hands.write(panel.getByLabel('Dalle', { exact: true }), night.from)
  await hands.write(panel.getByLabel('Alle', { exact: true }), night.to)
}

export const planNight = async (hands: Keyboard): Promise<string> => {
  const { page } = hands
  await hands.enter(page.getByRole('navigation').getByRole('link', { name: 'Uscite', exact: true }))
  await hands.button('Nuova uscita').first().waitFor({ timeout: 20_000 })
  await page.keyboard.press('n')
  const panel = inPanel(page)
  await panel.waitFor()
  await writeWhen(hands)
  for (const stop of night.stops) await addLine(hands, 'Luogo o comune', begins(stop))
  for (const name of night.crew) await hands.check(panel.getByRole('checkbox', { name: begins(name) }))
  await hands.check(panel.getByRole('checkbox', { name: 'Si fanno test rapidi' }))
  await hands.pick(panel.getByLabel('Chi guida'), night.leader)
  for (const [thing, quantity] of Object.entries(night.load)) {
    await addLine(hands, 'Cosa', begins(thing))
    await hands.write(panel.getByLabel(`Quanti: ${thing}`, { exact: true }), String(quantity))
  }
  await hands.pick(panel.getByLabel('Chi aspetta notizie'), night.waiting)
  await hands.enter(panel.getByRole('button', { name: 'Pianifica uscita' }))
  await page.getByText('Uscita pianificata.').waitFor({ timeout: 20_000 })
  await hands.enter(page.getByRole('button', { name: 'Conferma', exact: true }))
  await page.getByText('Uscita confermata.').first().waitFor({ timeout: 20_000 })
  return new URL(page.url()).searchParams.get('shift') ?? ''
}
