// The plan, by keyboard alone: written with the person's words, shown, and answered by voice before a witness.
import type { Keyboard } from '../support/keyboard.ts'
import { openTab } from './file.ts'
import { person, plan } from './told.ts'

const patience = { timeout: 20_000 }
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const writePlan = async (hands: Keyboard): Promise<void> => {
  const { page } = hands
  await openTab(hands, 'Profilo e piano')
  await hands.enter(hands.button('Scrivi il piano'))
  const form = page.locator('form.plan-editor')
  await hands.write(form.getByLabel('Come vuole essere chiamata o chiamato sul foglio'), person.given)
  await hands.write(form.getByLabel('Che cosa vuole, con le sue parole'), plan.quote)
  await hands.write(form.getByLabel('Che cosa deve cambiare'), plan.goal)
  await hands.pick(form.getByLabel('Area', { exact: true }), 'Documenti e diritti')
  await hands.choose(form.getByRole('radio', { name: 'Prima di tutto' }))
  await hands.write(form.getByLabel('Sostegno 1', { exact: true }), plan.support)
  await hands.write(form.getByLabel('Che cosa ci sarà'), plan.step)
  await hands.writeDay(form.getByLabel('Entro', { exact: true }).first(), inDays(30))
  await hands.pick(form.getByLabel('Chi lo segue'), 'Tommaso Ricci')
  await hands.enter(form.getByRole('button', { name: 'Salva la bozza' }))
  await page.getByText('La versione 1 è una bozza').waitFor(patience)
}

export const showPlan = async (hands: Keyboard): Promise<void> => {
  const { page } = hands
  await hands.enter(hands.button('Mostra e blocca il foglio'))
  await hands.enter(page.getByRole('dialog').getByRole('button', { name: 'Mostra e blocca', exact: true }))
  await page.getByText('Il foglio della versione 1 aspetta una risposta').waitFor({ timeout: 40_000 })
}

export const signByVoice = async (hands: Keyboard, witness: string): Promise<void> => {
  const { page } = hands
  await hands.enter(hands.button('Raccogli la risposta'))
  const dialog = page.getByRole('dialog')
  await hands.choose(dialog.getByRole('radio', { name: 'A voce, con un testimone' }))
  await hands.pick(dialog.getByLabel('Chi ha sentito, oltre a te'), witness)
  await hands.enter(dialog.getByRole('button', { name: 'Registra il sì' }))
  await page
    .getByText(/^Piano attivo/)
    .first()
    .waitFor(patience)
  await page.getByText(plan.goal).first().waitFor(patience)
}
