// In the store: shelf after shelf with a reader in the hand, then into the hands of who shows the card.
import type { DeskWindow } from '../support/desk-window.ts'
import type { HttpPerson } from '../support/http-person.ts'

const patience = { timeout: 30_000 }

export interface ToPick {
  item_id: string
  lot_id: string
  lot_code: string
  place_code: string | null
  quantity: number
  programme: string | null
  state: string
}
interface PickingAnswer {
  requests: { request: { code: string; card_code: string | null }; parts: ToPick[] }[]
}

export const bagOf = async (nadia: HttpPerson, request: string): Promise<ToPick[]> => {
  const { requests } = await nadia.ask<PickingAnswer>('distribution/picking')
  return requests.find((each) => each.request.code === request)?.parts ?? []
}

/** Every label is read in turn; a label that nothing waits for says so, and moves nothing. */
export const prepare = async (
  { page, hands, go, person, sees }: DeskWindow,
  { request, card }: { request: string; card: string },
): Promise<ToPick[]> => {
  const parts = await bagOf(person, request)
  await go('/picking')
  const mine = page.getByRole('heading', { name: card })
  const other = page
    .getByRole('listitem')
    .filter({ hasText: card })
    .getByRole('button', { name: 'Da preparare ora' })
  await mine.or(other).first().waitFor(patience)
  if (!(await mine.isVisible())) await hands.enter(other)
  await mine.waitFor(patience)
  const reader = page.getByLabel('Leggi il codice del lotto')
  await hands.write(reader, 'L-0000000')
  await page.keyboard.press('Enter')
  await sees('Nessuna riga aspetta il lotto L-0000000.')
  for (const [done, { lot_code }] of parts.entries()) {
    await hands.write(reader, lot_code)
    await page.keyboard.press('Enter')
    await sees(`${done + 1} di ${parts.length}`)
  }
  await hands.enter(hands.button('È pronta'))
  await mine.waitFor({ state: 'detached', ...patience })
  return parts
}

/** With the card that is shown; another one is refused first. */
export const handOver = async ({ page, hands, go, sees }: DeskWindow, card: string, wrong: string) => {
  await go('/handovers')
  await hands.enter(hands.button(`Consegna: ${card}`))
  const dialog = page.getByRole('dialog')
  const code = dialog.getByLabel('Codice letto dalla tessera')
  const give = dialog.getByRole('button', { name: 'Consegna', exact: true })
  await dialog.getByRole('listitem').first().waitFor(patience)
  await hands.write(code, wrong)
  await hands.enter(give)
  await dialog.getByText(`La tessera letta non è la ${card}`).waitFor(patience)
  await hands.write(code, card)
  await hands.enter(give)
  await dialog.waitFor({ state: 'detached', ...patience })
  await sees('Consegnato.')
}
