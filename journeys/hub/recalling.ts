// What Paolo does when a notice arrives: everything stops, everybody who had some is told, what is left is destroyed.
import type { DeskWindow } from '../support/desk-window.ts'

const patience = { timeout: 30_000 }

export const openRecall = async (
  { page, hands, go }: DeskWindow,
  { thing, supplier_lot, title }: { thing: string; supplier_lot: string; title: string },
): Promise<string> => {
  await go('/recalls')
  await hands.enter(hands.button('Apri un richiamo').first())
  const dialog = page.getByRole('dialog')
  const write = (label: string, words: string) =>
    hands.write(dialog.getByLabel(label, { exact: true }), words)
  await write('Che cosa viene richiamato', title)
  await hands.pick(dialog.getByLabel(/^Tra le nostre cose è/), thing)
  await hands.write(dialog.getByLabel(/^Lotto scritto sulla confezione/), supplier_lot)
  await write('Chi ha mandato l’avviso', 'Conserve del Faro')
  await write('Perché è pericoloso', 'Troppa istamina')
  await hands.enter(dialog.getByRole('button', { name: 'Ferma la merce', exact: true }))
  await page.waitForURL(/\/recalls\/[0-9a-f-]{36}$/, patience)
  await page.getByRole('heading', { level: 1, name: title }).waitFor(patience)
  return page.url().slice(-36)
}

const recipients = ({ page }: DeskWindow) => page.locator('main li').filter({ hasText: 'Azioni per ' })

export const recipientNames = async (paolo: DeskWindow): Promise<string[]> =>
  (await recipients(paolo).allTextContents()).map((words) => words.trim())

/** One after the other, on the phone. */
export const tellEverybody = async (paolo: DeskWindow): Promise<void> => {
  const { page, hands } = paolo
  const waiting = () => recipients(paolo).filter({ hasText: 'Da avvisare' })
  for (let left = await waiting().count(); left > 0; left--) {
    await hands.enter(
      waiting()
        .first()
        .getByRole('button', { name: /^Azioni per / }),
    )
    await hands.enter(page.getByRole('button', { name: 'Avvisato al telefono', exact: true }))
    await page.waitForFunction(
      (more) =>
        [...document.querySelectorAll('main li')].filter((line) => line.textContent?.includes('Da avvisare'))
          .length < more,
      left,
      patience,
    )
  }
}

export const destroyWhatIsLeft = async ({ page, hands }: DeskWindow, paper: string): Promise<void> => {
  await hands.enter(hands.button('Distruggi o rendi').first())
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel(/^Numero del documento/), paper)
  await hands.enter(dialog.getByRole('button', { name: 'Scrivi che è uscita', exact: true }))
  await dialog.waitFor({ state: 'detached', ...patience })
}

export const close = async ({ page, hands }: DeskWindow): Promise<void> => {
  await hands.enter(hands.button('Chiudi il richiamo'))
  const dialog = page.getByRole('dialog')
  await hands.enter(dialog.getByRole('button', { name: 'Chiudi', exact: true }))
  await dialog.waitFor({ state: 'detached', ...patience })
}
