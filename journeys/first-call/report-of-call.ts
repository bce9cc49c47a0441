// A call about somebody else that ends as a report: what was said on the phone is already in its form, and the two find
// each other again.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const patience = { timeout: 20_000 }

/** Answers, writes it down as a report, and is taken to its form; only where it is must still be said. */
export const callBecomesReport = async (page: Page, note: string): Promise<void> => {
  await page.goto('/reception/calls')
  await page.getByRole('button', { name: 'Rispondo adesso' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Un vicino' }).click()
  await dialog.getByRole('button', { name: 'Conflitto' }).click()
  await dialog.getByRole('radio', { name: 'Entro 48 ore' }).click()
  await dialog.getByLabel('Com’è finita').selectOption({ label: 'Segnalazione' })
  await dialog.getByLabel(/^Comune/).fill('Bergamo')
  await dialog.getByRole('button', { name: 'Bergamo (BG)', exact: true }).click()
  await dialog.getByLabel(/^Nota/).fill(note)
  await dialog.getByRole('button', { name: 'Scrivi', exact: true }).click()
  await dialog.getByText('È già scritto quello che hai detto della telefonata').waitFor(patience)
  expect(await dialog.getByLabel(/^Che cosa è stato visto/).inputValue()).toBe(note)
  expect(await dialog.getByLabel(/^Comune/).inputValue()).toBe('Bergamo')
  expect(await dialog.getByRole('radio', { name: 'Entro 48 ore' }).isChecked()).toBe(true)
  expect(await dialog.getByRole('radio', { name: 'Un conflitto' }).isChecked()).toBe(true)
  // Nothing of what was said stands in the address.
  expect(new URL(page.url()).search).toBe('')
  await dialog.getByLabel(/^Dove, a parole/).fill('Il cortile delle case basse')
  await dialog.getByRole('button', { name: 'Salva la segnalazione', exact: true }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  const row = page.getByRole('row').filter({ hasText: note })
  await row.getByRole('link', { name: 'Apri la segnalazione' }).click()
  await page.getByText('Detta al telefono').waitFor(patience)
  await page.getByText('Il cortile delle case basse').waitFor(patience)
}
