// A referral sent, answered and closed, each step by who takes it, on their own screen.
import { expect } from 'vitest'
import type { DeskWindow } from '../support/desk-window.ts'

const saved = async ({ page }: DeskWindow, dialog: string): Promise<void> => {
  await page.getByRole('dialog', { name: dialog }).waitFor({ state: 'detached', timeout: 20_000 })
}

/** From the page of the person; only the code travels. Answers the code of the slip. */
export const sendToService = async (chiara: DeskWindow, service: string): Promise<string> => {
  const { page, hands } = chiara
  await hands.enter(hands.button('Nuovo invio'))
  const choosing = page.getByRole('dialog', { name: 'A chi la mandiamo?' })
  await hands.write(choosing.getByLabel('Cerca un servizio'), 'dipendenze')
  await hands.enter(choosing.getByRole('button', { name: `Scegli: ${service}`, exact: true }))
  const form = page.getByRole('dialog', { name: `Invio a ${service}` })
  await hands.pick(form.getByLabel('Da quale unità'), 'Unità mobile')
  await hands.enter(form.getByRole('button', { name: 'Uso di sostanze', exact: true }))
  // What is told is the least, unless somebody chooses more.
  const least = form.getByRole('radio', { name: /^Solo il codice/ })
  await least.waitFor({ timeout: 20_000 })
  expect(await least.isChecked()).toBe(true)
  await hands.write(form.getByLabel('Due righe per il servizio'), 'Viene volentieri, meglio al mattino.')
  await hands.enter(form.getByRole('button', { name: 'Manda', exact: true }))
  const done = page.getByRole('dialog', { name: 'Fatto' })
  await done.waitFor({ timeout: 20_000 })
  const [code = ''] = /[0-9A-Z]{3}-[0-9A-Z]{4}/.exec((await done.textContent()) ?? '') ?? []
  return code
}

export const openReceived = async (paolo: DeskWindow, code: string): Promise<void> => {
  await paolo.go('/referrals?side=received')
  const card = paolo.page.getByRole('button', { name: new RegExp(code) })
  await paolo.hands.enter(card)
  await paolo.page.getByRole('link', { name: 'Apri la pagina intera' }).click()
  await paolo.page.getByRole('heading', { name: 'La storia' }).waitFor()
}

const press = async ({ hands, page }: DeskWindow, name: string): Promise<void> => {
  await hands.enter(page.getByRole('main').getByRole('button', { name, exact: true }))
}

/** In one hour, as the clocks of Italy tell it. */
const soon = (): [string, string] => {
  const told = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() + 3_600_000)
  const [day = '', time = ''] = told.split(' ')
  return [day, time]
}

export const acknowledge = async (paolo: DeskWindow): Promise<void> => {
  await press(paolo, 'Segna come letto')
  await paolo.sees('Letto dal servizio')
}

export const acceptWithDay = async (paolo: DeskWindow): Promise<void> => {
  const { page, hands } = paolo
  const [day, time] = soon()
  await press(paolo, 'Accetta')
  const asked = page.getByRole('dialog', { name: 'Quando la aspettate?' })
  await asked.getByLabel('Giorno').fill(day)
  await hands.write(asked.getByLabel('Ora', { exact: true }), time)
  await hands.enter(asked.getByRole('button', { name: 'Accetta', exact: true }))
  await saved(paolo, 'Quando la aspettate?')
  await paolo.sees('Appuntamento')
}

export const markArrived = async (paolo: DeskWindow): Promise<void> => {
  await press(paolo, 'È arrivata')
  const asked = paolo.page.getByRole('dialog', { name: 'Quando è arrivata?' })
  await paolo.hands.enter(asked.getByRole('button', { name: 'È arrivata', exact: true }))
  await saved(paolo, 'Quando è arrivata?')
  await paolo.sees('La persona è arrivata')
}

/** Of what happened inside, a note that stays with the service. */
export const noteForUs = async (paolo: DeskWindow, words: string): Promise<void> => {
  const { page, hands } = paolo
  await press(paolo, 'Scrivi')
  const asked = page.getByRole('dialog', { name: 'Che cosa vuoi scrivere?' })
  await hands.write(asked.getByLabel('Due righe'), words)
  await hands.check(asked.getByRole('checkbox', { name: /^Solo per noi/ }))
  await hands.enter(asked.getByRole('button', { name: 'Scrivi', exact: true }))
  await saved(paolo, 'Che cosa vuoi scrivere?')
  await paolo.sees(words)
}

export const reportOutcome = async (paolo: DeskWindow): Promise<void> => {
  const { page, hands } = paolo
  await press(paolo, 'Di’ com’è andata')
  const asked = page.getByRole('dialog', { name: 'Com’è andata?' })
  await hands.choose(asked.getByRole('radio', { name: 'Servizio avviato', exact: true }))
  await hands.enter(asked.getByRole('button', { name: 'Di’ com’è andata', exact: true }))
  await saved(paolo, 'Com’è andata?')
  await paolo.sees('Il servizio ha detto com’è andata')
}

export const closeCircle = async (chiara: DeskWindow): Promise<void> => {
  const { page, hands } = chiara
  await press(chiara, 'Ho letto, chiudi')
  const asked = page.getByRole('dialog', { name: 'Hai letto com’è andata. E adesso?' })
  await hands.choose(asked.getByRole('radio', { name: 'Continuiamo a seguirla', exact: true }))
  await hands.enter(asked.getByRole('button', { name: 'Ho letto, chiudi', exact: true }))
  await saved(chiara, 'Hai letto com’è andata. E adesso?')
  await chiara.sees('Letto e chiuso')
}
