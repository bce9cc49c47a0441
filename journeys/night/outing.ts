// What the crew does in the street, beside the meetings: beginning, moving on, closing.
import { expect } from 'vitest'
import { type Canary, typedBy, wordsOf } from '../support/canaries.ts'
import type { FieldPhone } from '../support/field-phone.ts'
import { givenByOthers, night } from './told.ts'

const road = { start: '41200', end: '41237' }
const others = night.crew.filter((name) => name !== night.leader)

export const begin = async ({ thumb, page }: FieldPhone): Promise<void> => {
  for (const name of others) {
    await thumb.tap(
      page.locator('.field-row').filter({ hasText: name }).getByRole('button', { name: 'C’è', exact: true }),
    )
  }
  await page.getByLabel('Chilometri sul cruscotto').fill(road.start)
  await thumb.press('Comincia l’uscita')
}

export const moveOn = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.tab('Turno')
  await thumb.press('Riparti')
  await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Riparti', exact: true }))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await thumb.press('Siamo qui')
}

/** Writes somebody's name and number by mistake, is warned, takes them out. */
export const writeAndTakeOut = async (
  { thumb, page }: FieldPhone,
  field: string,
  canary: Canary,
): Promise<void> => {
  const note = page.getByRole('textbox', { name: field, exact: true })
  await note.fill(typedBy(canary))
  await thumb.sees('Sembra un nome o un numero di telefono.')
  await thumb.press('Togli')
  const left = await note.inputValue()
  for (const word of wordsOf([canary])) expect(left).not.toContain(word)
  expect(left).toContain('Chiede coperte')
}

/** What lies on the van is counted by hand: the leader's phone has not heard what the others gave. */
export const close = async (phone: FieldPhone, canary: Canary): Promise<void> => {
  const { thumb, page } = phone
  await thumb.tab('Turno')
  await thumb.press('Chiudi uscita')
  await thumb.press('Tutto torna')
  for (const [thing, given] of Object.entries(givenByOthers)) await thumb.fewer(thing, given)
  await writeAndTakeOut(phone, 'Com’è andata', canary)
  await thumb.choose('No')
  for (const name of others) await thumb.press(name)
  await page.getByLabel('Chilometri sul cruscotto, adesso').fill(road.end)
  await thumb.press('Chiudi uscita')
  await thumb.sees('Uscita chiusa. Buon riposo.')
}

/** With network again everything leaves, and nothing was refused. */
export const sendAll = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.tab('Da inviare')
  const send = page.getByRole('button', { name: 'Invia adesso', exact: true })
  const gone = page.getByText('Tutto partito')
  await send.or(gone).first().waitFor({ timeout: 20_000 })
  if (await send.isVisible()) await send.click({ timeout: 2000 }).catch(() => undefined)
  await gone.waitFor({ timeout: 40_000 })
  expect(await page.getByText('Non è partito').count()).toBe(0)
}
