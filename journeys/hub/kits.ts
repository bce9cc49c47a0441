// Kits on the screen of the stock: described in the catalogue, made, and found again.
import type { Page } from 'playwright-core'
import type { LotStory, StockAnswer, StockLot } from '#goods'
import type { HttpPerson } from '../support/http-person.ts'

const patience = { timeout: 30_000 }

/** In the catalogue: a new kit, then what it holds, line by line. */
export const describeKit = async (
  page: Page,
  name: string,
  parts: readonly { thing: string; many: number }[],
): Promise<void> => {
  await page.getByRole('button', { name: 'Catalogo' }).click()
  await page.getByRole('button', { name: 'Nuova cosa' }).click()
  const born = page.getByRole('dialog', { name: 'Che cosa aggiungi al catalogo?' })
  await born.getByLabel('Che cos’è').selectOption({ label: 'Un kit, fatto di altre cose' })
  await born.getByLabel('Nome', { exact: true }).fill(name)
  await born.getByRole('button', { name: 'Salva' }).click()
  await born.waitFor({ state: 'detached', ...patience })
  await page.getByRole('button', { name: `Contiene: ${name}` }).click()
  const recipe = page.getByRole('dialog', { name: `Che cosa c’è in ogni ${name}?` })
  await recipe.getByRole('button', { name: 'Salva' }).click()
  await recipe.getByText('Scegli almeno una cosa.').first().waitFor(patience)
  for (const [nth, { thing, many }] of parts.entries()) {
    if (nth > 0) await recipe.getByRole('button', { name: 'Aggiungi una cosa' }).click()
    await recipe.getByLabel(`Cosa ${nth + 1}`).selectOption({ label: thing })
    await recipe.getByLabel('Quanto, per ogni kit').nth(nth).fill(String(many))
  }
  await recipe.getByRole('button', { name: 'Salva' }).click()
  await recipe.waitFor({ state: 'detached', ...patience })
  await page.getByRole('button', { name: 'Chiudi' }).first().click()
}

/** Asked again in the same dialog when it was refused. */
export const makeKits = async (page: Page, name: string, many: number): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Quali kit prepari?' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Prepara kit' }).click()
  await dialog.getByLabel('Kit', { exact: true }).selectOption({ label: name })
  await dialog.getByLabel('Quanti', { exact: true }).fill(String(many))
  await dialog.getByRole('button', { name: 'Prepara', exact: true }).click()
}

export const openLots = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('list', { name: 'La storia del lotto' }).first().waitFor(patience)
}

/** The lots of a kit, wherever they lie. */
export const kitLots = async (who: HttpPerson, name: string): Promise<(StockLot & { item_id: string })[]> => {
  const { places } = await who.ask<StockAnswer>('goods/stock')
  return places
    .flatMap(({ items }) => items)
    .filter(({ name_it }) => name_it === name)
    .flatMap(({ item_id, lots }) => lots.map((lot) => ({ ...lot, item_id })))
}

export const storyOf = (who: HttpPerson, lot_id: string) => who.ask<LotStory>('goods/lot-story', { lot_id })
