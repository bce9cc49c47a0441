// Before leaving, with network: the phones are made ready, the outing is chosen, the van is loaded.
import { expect } from 'vitest'
import { type FieldPhone, isReady, signIn, typePin } from '../support/field-phone.ts'
import { night } from './told.ts'

export const pins = { omar: '805271', lucia: '394160' }

export const enrolWithFinger = async (phone: FieldPhone, key: string): Promise<void> => {
  await signIn(phone, key)
  await phone.thumb.press('Usa impronta o volto')
  await isReady(phone)
}

export const enrolWithPin = async (phone: FieldPhone, key: string, pin: string): Promise<void> => {
  await signIn(phone, key)
  await phone.thumb.press('Usa un PIN di 6 cifre')
  await typePin(phone.thumb, pin)
  await phone.thumb.sees('Scrivile di nuovo')
  await typePin(phone.thumb, pin)
  await isReady(phone)
}

/** Tonight the demo's own crew goes out as well: people say which outing is theirs, unless the phone knows. */
export const chooseOuting = async ({ thumb, page }: FieldPhone): Promise<void> => {
  const hours = `${night.from}–${night.to}`
  await thumb.sees(hours)
  const card = page.locator('.ui-card').filter({ hasText: hours })
  const go = card.getByRole('button', { name: 'Vai al turno' })
  // After midnight the demo's own outing is a whole day away, and the phone has chosen the near one by itself.
  await go
    .or(page.getByRole('button', { name: 'Cambia uscita' }))
    .first()
    .waitFor({ timeout: 20_000 })
  if (await go.isVisible()) await thumb.tap(go)
  await thumb.sees('Equipaggio')
  await thumb.sees(night.unit)
  // Who leads chooses who waits for news, the others read it.
  expect(await page.locator('main').textContent()).toContain(night.waiting)
}

export const loadVan = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.press('Carica il furgone')
  await page.getByRole('button', { name: 'Uno in più: Kit freddo' }).waitFor({ timeout: 20_000 })
  await thumb.press('Carica')
  await thumb.sees('Caricato.')
}

/** A last look before the network is left behind: what was loaded meanwhile comes along. */
export const refresh = async ({ thumb }: FieldPhone): Promise<void> => {
  await thumb.tab('Da inviare')
  await thumb.press('Aggiorna quello che porti')
  await thumb.sees('Aggiornato adesso.')
  await thumb.tab('Turno')
}

/** What the phone says is on the van, thing by thing. */
export const vanOn = async ({ page }: FieldPhone): Promise<Record<string, number>> => {
  const more = page.getByRole('button', { name: /^Altre \d+ cose/ })
  if ((await more.count()) > 0) await more.click()
  const lines = await page
    .locator('.field-van li')
    .evaluateAll((rows) =>
      rows.map((row): [string, number] => [
        row.querySelector('span')?.firstChild?.textContent ?? '',
        Number(row.querySelector('b')?.textContent),
      ]),
    )
  return Object.fromEntries(lines)
}

export const mustCarry = async (phone: FieldPhone, wanted: Record<string, number>): Promise<void> => {
  await expect.poll(() => vanOn(phone), { timeout: 20_000 }).toMatchObject(wanted)
}
