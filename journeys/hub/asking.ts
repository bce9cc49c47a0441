// The listening centre gives a card and asks the hub; the hub says yes and keeps aside.
import type { Page } from 'playwright-core'
import type { DeskWindow } from '../support/desk-window.ts'
import { agesOf, heads } from './told.ts'

const patience = { timeout: 30_000 }

const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached', ...patience })

/** The code that is said when it is issued. */
export const issueFamilyCard = async ({ page, hands, go }: DeskWindow): Promise<string> => {
  await go('/cards')
  await hands.enter(hands.button('Nuova tessera').first())
  const dialog = page.getByRole('dialog')
  for (const [age, count] of Object.entries(heads))
    await hands.write(dialog.getByLabel(agesOf[age as keyof typeof heads], { exact: true }), count)
  await hands.enter(dialog.getByRole('button', { name: 'senza maiale', exact: true }))
  await hands.enter(dialog.getByRole('button', { name: 'Emetti', exact: true }))
  const said = page.getByText(/^Tessera P-\S+ emessa\.$/)
  await said.waitFor(patience)
  await closed(page)
  return /P-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await said.textContent()) ?? '')?.[0] ?? ''
}

export interface Wish {
  thing: string
  quantity: number
}

/** By the code of the card, as it was said aloud. */
export const askForCard = async (
  { page, hands, go }: DeskWindow,
  { code, wishes, note }: { code: string; wishes: Wish[]; note?: string },
): Promise<string> => {
  await go('/requests/new')
  await page.getByLabel('Per chi', { exact: true }).waitFor(patience)
  await hands.pick(page.getByLabel('Per chi', { exact: true }), 'Un nucleo con la tessera')
  await hands.write(page.getByLabel('Codice della tessera', { exact: true }), code)
  for (const { thing, quantity } of wishes) {
    await hands.write(page.getByLabel('Cerca nel catalogo'), thing)
    await hands.pick(page.getByLabel('Articolo o categoria'), new RegExp(`^${thing} · `))
    await hands.write(page.getByLabel('Quanti', { exact: true }), String(quantity))
    await hands.enter(hands.button('Aggiungi'))
    await hands.button(`Togli ${thing}`).waitFor(patience)
  }
  if (note) await hands.write(page.getByLabel(/^Nota per l’hub/), note)
  await hands.enter(hands.button('Manda la richiesta'))
  const said = page.getByText(/^Richiesta R-\S+ mandata\.$/)
  await said.waitFor(patience)
  return /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await said.textContent()) ?? '')?.[0] ?? ''
}

/** From the board, as whoever decides finds it; then everything that is free for it is kept aside. */
export const approveAndKeep = async ({ page, hands, go }: DeskWindow, request: string): Promise<void> => {
  await go('/requests')
  await hands.enter(page.getByRole('link', { name: request }).first())
  await hands.enter(hands.button('Accogli'))
  await hands.button('Metti da parte').waitFor(patience)
  await hands.enter(hands.button('Metti da parte'))
  await page.getByRole('heading', { name: 'Che cosa è da parte, e perché' }).waitFor(patience)
}
