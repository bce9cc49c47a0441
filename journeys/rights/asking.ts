// The right to know, at the desk of who answers for privacy: written down by the code the person says, decided, and handed
// over on paper and as data.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { DeskWindow } from '../support/desk-window.ts'

export const openPart = async ({ page }: DeskWindow, part: string): Promise<void> => {
  await page.getByRole('radio', { name: part, exact: true }).check({ force: true })
}

/** By keyboard, while the person stands there and says the code. */
export const writeRequest = async (silvana: DeskWindow, code: string): Promise<void> => {
  const { page, hands } = silvana
  await hands.enter(hands.button('Nuova richiesta'))
  const asked = page.getByRole('dialog', { name: 'Che cosa chiede la persona?' })
  // Without a person found by their code nothing is written.
  await hands.enter(asked.getByRole('button', { name: 'Scrivi la richiesta', exact: true }))
  await asked.getByText('Cerca prima il codice della persona.').waitFor()
  await hands.write(asked.getByLabel('Il codice della persona'), code)
  await hands.enter(asked.getByRole('button', { name: 'Cerca il codice', exact: true }))
  await asked.getByText('Trovata: la segue Unità mobile').waitFor({ timeout: 20_000 })
  await hands.pick(asked.getByLabel('Che cosa chiede', { exact: true }), 'Sapere che cosa c’è scritto')
  await hands.pick(asked.getByLabel('Come sappiamo che è lei'), 'Ha detto il suo codice')
  await hands.enter(asked.getByRole('button', { name: 'Scrivi la richiesta', exact: true }))
  await asked.waitFor({ state: 'detached', timeout: 20_000 })
}

export const sayYes = async (silvana: DeskWindow): Promise<void> => {
  const { page, hands } = silvana
  await hands.enter(hands.button('Decidi').first())
  const asked = page.getByRole('dialog', { name: 'Sapere che cosa c’è scritto: che cosa rispondiamo?' })
  await hands.choose(asked.getByRole('radio', { name: 'Sì', exact: true }))
  await hands.enter(asked.getByRole('button', { name: 'Decidi', exact: true }))
  await asked.waitFor({ state: 'detached', timeout: 20_000 })
}

/** A file comes down, and the page stays where it is. */
export const takeFile = async ({ page, hands }: DeskWindow, name: string): Promise<Buffer> => {
  const here = page.url()
  const coming = page.waitForEvent('download', { timeout: 20_000 })
  await hands.enter(page.getByRole('link', { name, exact: true }).first())
  const bytes = readFileSync(await (await coming).path())
  expect(page.url()).toBe(here)
  return bytes
}

export const markAnswered = async (silvana: DeskWindow): Promise<void> => {
  const { page, hands } = silvana
  await hands.enter(hands.button('Risposta data').first())
  const asked = page.getByRole('dialog', { name: 'Quando è stata data la risposta?' })
  await hands.enter(asked.getByRole('button', { name: 'Risposta data', exact: true }))
  await asked.waitFor({ state: 'detached', timeout: 20_000 })
  await silvana.sees(/^Risposto il /)
}
