// What is done around a van: planned and gone, signed for with a finger, emptied and counted.
import type { Page } from 'playwright-core'
import type { DeskWindow } from '../support/desk-window.ts'

const patience = { timeout: 30_000 }
const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached', ...patience })

/** Of the rounds from today on, the one at this point. */
const roundThat = (page: Page, state: string) =>
  page.getByRole('row').filter({ hasText: state }).getByRole('link').first()

/** The round of today was planned with another car: it is called off, and all that waits leaves with this van. */
export const leaveWith = async ({ page, go, sees }: DeskWindow, van: string): Promise<void> => {
  await go('/rounds')
  const dialog = page.getByRole('dialog')
  await roundThat(page, 'Da partire').click()
  await page.getByRole('button', { name: 'Annulla il giro' }).click()
  await dialog.getByRole('button', { name: 'Annulla il giro' }).click()
  await closed(page)
  await go('/rounds')
  await page.getByRole('button', { name: 'Nuovo giro' }).first().click()
  await dialog.getByLabel('Con che cosa').selectOption({ label: van })
  await dialog.getByRole('button', { name: 'Prepara il giro' }).click()
  await closed(page)
  await page.getByRole('button', { name: 'Parti', exact: true }).click()
  await sees('In viaggio')
  await page.getByRole('heading', { name: 'Che cosa c’è sul furgone' }).waitFor(patience)
}

/** Drawn over the box, from one side to the other. */
export const sign = async (page: Page, name: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nome di chi riceve').fill(name)
  const pad = dialog.getByRole('img', { name: 'Firma', exact: true })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('There is no box to sign in')
  await page.mouse.move(box.x + 20, box.y + box.height / 2)
  await page.mouse.down()
  for (const step of [1, 2, 3, 4, 5])
    await page.mouse.move(box.x + 20 + step * 40, box.y + box.height / 2 + (step % 2 ? -20 : 20))
  await page.mouse.up()
  await dialog.getByText('Firma disegnata.').waitFor(patience)
}

/** All of it is good but one, which must be looked at. */
export const backFromTheRoad = async ({ page, go, sees }: DeskWindow): Promise<void> => {
  await go('/rounds')
  await roundThat(page, 'In viaggio').click()
  await page.getByRole('button', { name: 'Chiudi il giro' }).click()
  const dialog = page.getByRole('dialog')
  const good = dialog.getByLabel('Buoni').first()
  await good.fill(String(Number(await good.inputValue()) - 1))
  await dialog.getByLabel('Da controllare').first().fill('1')
  await dialog.getByRole('button', { name: 'Chiudi il giro' }).click()
  await dialog.getByText('Scrivi perché.').first().waitFor(patience)
  await dialog.getByLabel(/^Perché qualcosa manca/).fill('Una scatola bagnata')
  await dialog.getByRole('button', { name: 'Chiudi il giro' }).click()
  await closed(page)
  await sees('Finito')
}
