// The line and the listening centre: a call written down without a name, a family received by name and kept together.
import type { Locator, Page } from 'playwright-core'
import { family, nameOf, type Relative } from './told.ts'

const patience = { timeout: 20_000 }

/** Answered, written down with its outcome, closed. No name is asked; if the number calls again, the call comes up. */
export const documentCall = async (page: Page, note: string): Promise<void> => {
  await page.goto('/reception/calls')
  await page.getByRole('button', { name: 'Rispondo adesso' }).click()
  const dialog = page.getByRole('dialog')
  // Another one each time: two journeys walk the same line.
  const number = `035 ${String(Date.now()).slice(-7)}`
  await dialog.getByLabel(/^Numero di chi chiama/).fill(number)
  await dialog.getByText('È la prima chiamata da questo numero').waitFor(patience)
  await dialog.getByRole('radio', { name: 'La persona stessa' }).click()
  await dialog.getByRole('button', { name: 'Cibo e cose' }).click()
  await dialog.getByRole('button', { name: 'Famiglia' }).click()
  await dialog.getByLabel('Com’è finita').selectOption({ label: 'Orientamento' })
  await dialog.getByLabel(/^Comune/).fill('Bergamo')
  await dialog.getByRole('button', { name: 'Bergamo (BG)', exact: true }).click()
  await dialog.getByLabel(/^Nota/).fill(note)
  await dialog.getByRole('button', { name: 'Scrivi', exact: true }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  const row = page.getByRole('row').filter({ hasText: note })
  await row.getByText('Orientamento').waitFor(patience)
  await row.getByRole('button', { name: 'Chiudi', exact: true }).click()
  await row.waitFor({ state: 'detached', ...patience })
  await page.getByRole('button', { name: 'Chiamata persa' }).click()
  await dialog.getByLabel(/^Numero da richiamare/).fill(number)
  await dialog.getByText('Da questo numero: una chiamata').waitFor(patience)
  await dialog.getByText(note).waitFor(patience)
  await dialog.getByRole('button', { name: 'Lascia stare' }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
}

/** A page about somebody known by name asks once why it is opened. */
export const sayWhy = async (page: Page, title: string | RegExp): Promise<void> => {
  const gate = page.getByRole('heading', { name: 'Perché apri questa cartella?' })
  const opened = page.getByText(title).filter({ visible: true }).first()
  await gate.or(opened).first().waitFor(patience)
  if (await gate.isVisible())
    await page.getByRole('button', { name: 'Apri la cartella', exact: true }).click()
  await opened.waitFor(patience)
}

/** Nobody under fourteen comes alone: the child is written into the home of an adult who is already there. */
const livesWith = async (dialog: Locator, adult: Relative, place: string): Promise<void> => {
  await dialog.getByRole('radio', { name: 'Vive con un adulto che è già in Prossima' }).check()
  await dialog.getByLabel('L’adulto con cui vive').selectOption({ label: nameOf(adult) })
  const home = dialog.getByLabel('Quale nucleo')
  const gate = dialog.getByRole('button', { name: 'Mostra il nucleo', exact: true })
  await home.or(gate).first().waitFor(patience)
  if (await gate.isVisible()) await gate.click()
  await home.selectOption({ label: 'Di fatto' })
  await dialog.getByLabel('Il suo posto').selectOption({ label: place })
}

export const register = async (page: Page, relative: Relative, adult?: Relative): Promise<string> => {
  await page.goto('/people')
  await page.getByRole('button', { name: 'Registra una persona' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Genere', { exact: true }).selectOption({ label: relative.gender })
  await dialog.getByLabel('Vuole dire il suo nome').check()
  await dialog.getByLabel('Nome', { exact: true }).fill(relative.given)
  await dialog.getByLabel('Cognome', { exact: true }).fill(family)
  await dialog.getByLabel('Data di nascita', { exact: true }).fill(relative.born)
  if (adult) await livesWith(dialog, adult, relative.place)
  await dialog.getByLabel('Ha capito ed è d’accordo').check()
  await dialog.getByRole('button', { name: 'Salva', exact: true }).click()
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/, patience)
  await sayWhy(page, nameOf(relative))
  return page.url().slice(-36)
}

const household = (page: Page) => page.getByRole('region', { name: 'Nucleo' })

export const openHousehold = async (page: Page, reference: Relative): Promise<void> => {
  await household(page).getByRole('button', { name: 'Apri un nucleo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Il suo posto').selectOption({ label: reference.place })
  await dialog.getByRole('button', { name: 'Salva', exact: true }).click()
  await household(page)
    .getByText(new RegExp(`^${reference.place}`))
    .waitFor(patience)
}

export const joinHousehold = async (page: Page, relative: Relative): Promise<void> => {
  await household(page).getByRole('button', { name: 'Aggiungi una persona' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chi', { exact: true }).selectOption({ label: nameOf(relative) })
  await dialog.getByLabel('Il suo posto').selectOption({ label: relative.place })
  await dialog.getByRole('button', { name: 'Salva', exact: true }).click()
  await household(page)
    .getByRole('link', { name: nameOf(relative) })
    .waitFor(patience)
}
