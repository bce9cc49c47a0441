// The way of a family from one body to another: asked for under an agreement, accepted, taken in charge, known to whoever
// sent them.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sayWhy } from './line.ts'
import { agreement, mother, nameOf, service, summary } from './told.ts'

const patience = { timeout: 20_000 }

/** From the page of the person; the whole of what is known goes along, under the agreement. */
export const send = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Nuovo invio' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: `Scegli: ${service}` }).click()
  await dialog.getByRole('button', { name: 'Famiglia e figli' }).click()
  await dialog.getByLabel('Come', { exact: true }).selectOption({ label: 'Richiesta formale' })
  await dialog.getByRole('radio', { name: /^Affidiamo la persona/ }).check()
  await dialog.getByLabel('Con quale permesso').selectOption({ label: agreement })
  await dialog.getByLabel(/^Poche righe sulla persona/).fill(summary)
  await dialog.getByRole('button', { name: 'Manda', exact: true }).click()
  const see = page.getByRole('dialog').getByRole('link', { name: 'Vedi l’invio' })
  const href = await see.getAttribute('href', patience)
  return href?.slice(-36) ?? ''
}

const open = async (page: Page, referral_id: string): Promise<void> => {
  await page.goto(`/referrals/${referral_id}`)
  await sayWhy(page, /^Biglietto/)
}

const state = (page: Page, name: string) => page.locator('.referral-head').getByText(name, { exact: true })

export const readAndAccept = async (page: Page, referral_id: string): Promise<void> => {
  await open(page, referral_id)
  await page.getByText(summary).waitFor(patience)
  await page.getByRole('button', { name: 'Segna come letto' }).click()
  await state(page, 'Letto').waitFor(patience)
  await page.getByRole('button', { name: 'Accetta', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Senza data: appena c’è posto').check()
  await dialog.getByRole('button', { name: 'Accetta', exact: true }).click()
  await state(page, 'Accettato').waitFor(patience)
}

export const arrives = async (page: Page, referral_id: string): Promise<void> => {
  await open(page, referral_id)
  await page.getByRole('button', { name: 'È arrivata', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'È arrivata', exact: true }).click()
  await state(page, 'Arrivata').waitFor(patience)
}

/** From the referral itself: the file remembers what brought them. */
export const openCase = async (page: Page, referral_id: string): Promise<string> => {
  await open(page, referral_id)
  await page.getByRole('link', { name: 'Apri una cartella' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(nameOf(mother)).waitFor(patience)
  await dialog.getByLabel('Primo bisogno').selectOption({ label: 'Soldi e debiti' })
  await expect.poll(() => dialog.getByLabel('Come è arrivata').inputValue()).toBe('referral')
  await dialog.getByLabel('Comune', { exact: true }).fill('Bergamo')
  await dialog.getByRole('radio', { name: 'Bergamo (BG)', exact: true }).check()
  const asked = page.waitForRequest((request) => (request.postData() ?? '').includes(referral_id), patience)
  await dialog.getByRole('button', { name: 'Apri la cartella' }).click()
  await asked
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/, patience)
  await sayWhy(page, /^Da decidere/)
  return page.url().slice(-36)
}

export const accept = async (page: Page, file_id: string, manager: string): Promise<void> => {
  await page.goto(`/cases/${file_id}`)
  await sayWhy(page, /^Da decidere/)
  await page.getByRole('button', { name: 'Prendi in carico', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chi segue la cartella').selectOption({ label: manager })
  await dialog.getByLabel('Ho spiegato alla persona').check()
  await dialog.getByRole('button', { name: 'Prendi in carico', exact: true }).click()
  await page
    .getByText(/^In valutazione/)
    .first()
    .waitFor(patience)
}

/** They receive the inclusion allowance since a week: who follows them opens its path, and its term stands on the page. */
export const followAllowance = async (page: Page, file_id: string): Promise<void> => {
  await page.goto(`/cases/${file_id}`)
  await sayWhy(page, /^In valutazione/)
  await page.getByRole('button', { name: 'Altro', exact: true }).click()
  await page.getByRole('button', { name: 'Apri il percorso ADI' }).click()
  const dialog = page.getByRole('dialog')
  const activated = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('Riferimento in GePI').fill('ADI-PROVA-001')
  await dialog.getByLabel('Patto di attivazione digitale (PAD)').fill(activated)
  await dialog.getByRole('button', { name: 'Apri il percorso ADI' }).click()
  await page.getByText(/^ADI: convocare entro/).waitFor(patience)
  await page.getByRole('button', { name: 'Segna la convocazione' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Segna il giorno' }).click()
  await page.getByText(/^ADI: patto entro/).waitFor(patience)
}

export const tellOutcome = async (page: Page, referral_id: string): Promise<void> => {
  await open(page, referral_id)
  await page.getByRole('button', { name: 'Di’ com’è andata' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Presa in carico' }).check()
  await dialog.getByRole('button', { name: 'Di’ com’è andata' }).click()
  await state(page, 'Da chiudere').waitFor(patience)
}

/** Only now is it over: whoever sent them has read how it went. */
export const closeLoop = async (page: Page, referral_id: string): Promise<void> => {
  await open(page, referral_id)
  await page
    .getByText(/^Presa in carico/)
    .first()
    .waitFor(patience)
  await page.getByRole('button', { name: 'Ho letto, chiudi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Continuiamo a seguirla' }).check()
  await dialog.getByRole('button', { name: 'Ho letto, chiudi' }).click()
  await state(page, 'Chiuso').waitFor(patience)
}
