// From somebody without a name to a file that is followed: registered by name, what is known written down, the case
// opened by Sonia and accepted by Fabio. By keyboard alone.
import type { Keyboard } from '../support/keyboard.ts'
import { goTo } from './desk.ts'
import { fullName, person } from './told.ts'

const patience = { timeout: 20_000 }

/** A page about somebody known by name asks once why it is opened. */
export const sayWhy = async ({ page, enter }: Keyboard): Promise<void> => {
  const gate = page.getByRole('heading', { name: 'Perché apri questa cartella?' })
  const opened = page.getByRole('heading', { level: 1, name: fullName })
  await gate.or(opened).first().waitFor(patience)
  if (await gate.isVisible()) await enter(page.getByRole('button', { name: 'Apri la cartella', exact: true }))
  await opened.waitFor(patience)
}

export const registerByName = async (hands: Keyboard): Promise<string> => {
  const { page } = hands
  await goTo(hands, 'Persone')
  await hands.enter(hands.button('Registra una persona'))
  const dialog = page.getByRole('dialog')
  await hands.pick(dialog.getByLabel('Genere', { exact: true }), 'Uomo')
  await hands.check(dialog.getByLabel('Vuole dire il suo nome'))
  await hands.write(dialog.getByLabel('Nome', { exact: true }), person.given)
  await hands.write(dialog.getByLabel('Cognome', { exact: true }), person.family)
  await hands.writeDay(dialog.getByLabel('Data di nascita', { exact: true }), person.born)
  await hands.pick(dialog.getByLabel('Cittadinanza', { exact: true }), person.state)
  await hands.enter(dialog.getByRole('button', { name: 'Aggiungi', exact: true }))
  await hands.enter(dialog.getByRole('button', { name: 'Togli Italia' }))
  await hands.pick(dialog.getByLabel('A che cosa serve il nome'), 'Seguo la persona')
  await hands.choose(dialog.getByRole('radio', { name: 'Consegnato scritto' }))
  await hands.check(dialog.getByLabel('Ha capito ed è d’accordo'))
  await hands.enter(dialog.getByRole('button', { name: 'Salva', exact: true }))
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/, patience)
  await sayWhy(hands)
  return page.url().slice(-36)
}

/** One thing known, with where it comes from. */
export const noteKnown = async (
  hands: Keyboard,
  known: { kind: string; what: string; source: string },
): Promise<void> => {
  const { page } = hands
  const card = page
    .getByRole('region', { name: 'Che cosa sappiamo' })
    .or(page.locator('.ui-card').filter({ has: page.getByRole('heading', { name: 'Che cosa sappiamo' }) }))
  await hands.enter(card.first().getByRole('button', { name: 'Aggiungi', exact: true }))
  const dialog = page.getByRole('dialog')
  await hands.pick(dialog.getByLabel('Di che cosa si tratta'), known.kind)
  await hands.pick(dialog.getByLabel('Che cosa', { exact: true }), known.what)
  await hands.pick(dialog.getByLabel('Da dove viene'), known.source)
  await hands.enter(dialog.getByRole('button', { name: 'Salva', exact: true }))
  await card.first().getByText(known.what).waitFor(patience)
}

export const openCase = async (hands: Keyboard): Promise<string> => {
  const { page } = hands
  await hands.enter(page.getByRole('link', { name: 'Apri una cartella' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText(fullName).waitFor(patience)
  await hands.pick(dialog.getByLabel('Primo bisogno'), 'Documenti')
  await hands.pick(dialog.getByLabel('Come è arrivata'), 'Sportello')
  await hands.write(dialog.getByLabel('Comune', { exact: true }), 'Latina')
  await hands.choose(dialog.getByRole('radio', { name: 'Latina (LT)', exact: true }))
  await hands.choose(dialog.getByRole('radio', { name: 'Ci vive, senza residenza' }))
  await hands.enter(dialog.getByRole('button', { name: 'Apri la cartella' }))
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/, patience)
  await sayWhy(hands)
  await page
    .getByText(/^Da decidere/)
    .first()
    .waitFor(patience)
  return page.url().slice(-36)
}

/** Fabio finds it among the files of the unit and takes it in charge, with Sonia to follow it. */
export const acceptCase = async (hands: Keyboard, manager: string): Promise<void> => {
  const { page } = hands
  await goTo(hands, 'Cartelle')
  await hands.choose(page.getByRole('radio', { name: 'Della mia unità' }))
  await hands.enter(page.getByRole('link', { name: fullName }).first())
  await sayWhy(hands)
  await hands.enter(hands.button('Prendi in carico'))
  const dialog = page.getByRole('dialog')
  await hands.pick(dialog.getByLabel('Chi segue la cartella'), manager)
  await hands.check(dialog.getByLabel('Ho spiegato alla persona'))
  await hands.enter(dialog.getByRole('button', { name: 'Prendi in carico', exact: true }))
  await page
    .getByText(/^In valutazione/)
    .first()
    .waitFor(patience)
}
