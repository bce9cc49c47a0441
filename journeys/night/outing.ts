// What the crew does in the street, beside the meetings: beginning, moving on, closing.
import type { FieldPhone } from '../support/field-phone.ts'
import { night } from './told.ts'

const road = { start: '41200', end: '41237' }

export const begin = async ({ thumb, page }: FieldPhone): Promise<void> => {
  const others = night.crew.filter((name) => name !== night.leader)
  for (const name of others) {
    await thumb.tap(page.locator('.field-row').filter({ hasText: name }).getByRole('button', { name: 'C’è', exact: true }))
  }
  await page.getByLabel('Chilometri sul cruscotto').fill(road.start)
  await thumb.press('Comincia l’uscita')
}
