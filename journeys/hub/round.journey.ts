// The van goes round: what leaves the hub is on the van in the books, one signs for all of it, one takes a part, one says no, and
// what is left is counted when it is back. A partner's pick-up falls on a day that is closed. A guest comes to a turn, and goes.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { scan } from '../axe/scan.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { dayIn, type Hub, hubOf } from './hub.ts'
import { backFromTheRoad, leaveWith, sign } from './rounds.ts'

const patience = { timeout: 30_000 }
/** What a partner wrote on the request it comes for. */
const comes = 'Veniamo con il furgone piccolo'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let nadia: DeskWindow
let paolo: DeskWindow
let guest: Page | undefined
let hub: Hub

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  nadia = await openWindow(office, house.url, 'nadia.locatelli')
  paolo = await openWindow(office, house.url, 'paolo.gatti')
  hub = await hubOf(paolo.person)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure({ nadia: () => nadia?.page, paolo: () => paolo?.page, guest: () => guest }),
)

interface Stock {
  places: { kind: string; unit_id: string | null; items: { key: string; lots: { quantity: number }[] }[] }[]
}
/** How much of a thing lies on the shelves of the hub, and on its van. */
const soap = async (): Promise<{ shelves: number; van: number }> => {
  const { places } = await nadia.person.ask<Stock>('goods/stock')
  const sum = (there: Stock['places']) =>
    there
      .flatMap(({ items }) => items.filter(({ key }) => key === 'next_soap'))
      .flatMap(({ lots }) => lots)
      .reduce((total, { quantity }) => total + quantity, 0)
  return {
    shelves: sum(places.filter(({ kind }) => kind === 'hub' || kind === 'shelf')),
    van: sum(places.filter(({ kind, unit_id }) => kind === 'van' && unit_id === hub.unit_id)),
  }
}

test('what is prepared goes aboard when the van leaves', async () => {
  const before = await soap()
  await leaveWith(nadia, 'Furgone dell’hub')
  // Four, four and six pieces of soap for three partners.
  expect(await soap()).toEqual({ shelves: before.shelves - 14, van: before.van + 14 })
  expect(await scan(nadia.page, 'a round on the road')).toEqual([])
})

test('one signs for all of it, one takes a part before a witness, one says no', async () => {
  const { page, sees } = nadia
  const dialog = page.getByRole('dialog')
  /** The dialog went, and the list says what came of the stop. */
  const gone = async (state: string) => {
    await dialog.waitFor({ state: 'detached', ...patience })
    await page
      .getByRole('listitem')
      .filter({ hasText: 'R-' })
      .getByText(state, { exact: true })
      .first()
      .waitFor(patience)
  }
  const give = page.getByRole('button', { name: 'Consegna', exact: true })
  await give.first().click()
  await dialog.getByRole('radio', { name: 'Firma sullo schermo' }).check()
  await dialog.getByRole('button', { name: 'Consegna', exact: true }).click()
  await dialog.getByText('Manca la firma.', { exact: false }).first().waitFor(patience)
  await sign(page, 'Lanterna Prova')
  expect(await scan(page, 'a signature drawn')).toEqual([])
  await dialog.getByRole('button', { name: 'Consegna', exact: true }).click()
  await gone('Consegnato')
  await give.first().click()
  await dialog.getByRole('radio', { name: 'Hanno preso una parte' }).click()
  const taken = dialog.locator('.deliv-parts input').first()
  await taken.fill(String(Number(await taken.inputValue()) - 1))
  await dialog.getByLabel('Perché').fill('Un pezzo era rotto')
  await dialog.getByRole('radio', { name: 'Nome e testimone' }).check()
  await dialog.getByLabel('Nome di chi riceve').fill('Lanterna Due')
  await dialog.getByLabel('Nome di chi fa da testimone').fill('Teste Prova')
  await dialog.getByRole('button', { name: 'Consegna', exact: true }).click()
  await gone('In parte')
  await page.getByRole('button', { name: 'Non consegnato' }).first().click()
  await dialog.getByRole('radio', { name: 'L’hanno rifiutato' }).click()
  await dialog.getByLabel('Perché').fill('Non serve più')
  await dialog.getByRole('button', { name: 'Non consegnato' }).click()
  await gone('Rifiutato')
  await page.getByRole('link', { name: 'Bolla di consegna' }).first().click()
  await sees('Firmato sullo schermo da Lanterna Prova')
  await page.getByRole('img', { name: 'Firma di Lanterna Prova' }).waitFor(patience)
  expect(await scan(page, 'a delivery note')).toEqual([])
})

test('what is left is counted when the van is back: to the shelf, or aside', async () => {
  const before = await soap()
  expect(before.van).toBeGreaterThan(0)
  await backFromTheRoad(nadia)
  const after = await soap()
  expect(after.van).toBe(0)
  expect(after.shelves).toBe(before.shelves + before.van)
})

test('a partner gives its own hour back and books another; the hub sees it at once', async () => {
  const marco = await openWindow(office, house.url, 'marco.bassi')
  const { page, sees } = marco
  const dialog = page.getByRole('dialog')
  const mine = page.locator('li[data-request]').filter({ hasText: comes })
  await marco.go('/pickups')
  await mine.getByRole('button', { name: /^Disdici/ }).click(patience)
  await dialog.getByRole('button', { name: /^Disdici/ }).click()
  await mine.getByText('Ancora senza un’ora').waitFor(patience)
  await mine.getByRole('button', { name: /^Prenota il ritiro/ }).click()
  await dialog.getByRole('button', { name: 'Prenota il ritiro' }).click()
  await dialog.getByText('Scegli quando.').first().waitFor(patience)
  await dialog.getByRole('radio', { disabled: false }).last().check()
  expect(await scan(page, 'a partner books')).toEqual([])
  await dialog.getByRole('button', { name: 'Prenota il ritiro' }).click()
  await mine.getByText(/^Ritiro /).waitFor(patience)
  await sees('I nostri ritiri')
  await marco.close()
  await paolo.go('/pickups')
  const there = paolo.page.locator('.deliv-coming').filter({ hasText: comes })
  await paolo.page.getByRole('heading', { name: 'Giorni particolari' }).waitFor(patience)
  if ((await there.count()) === 0) await paolo.page.getByRole('button', { name: 'Dopo' }).click()
  await there.first().waitFor(patience)
})

test('a partner is given an hour to collect; the day is closed, and they are on the list of who must be told', async () => {
  const { page, sees } = paolo
  await paolo.go('/pickups')
  await page.getByRole('button', { name: 'Dai un giorno a Linea NEXT' }).last().click()
  const dialog = page.getByRole('dialog')
  const when = dialog.getByLabel('Apertura')
  // The first opening after today that has room.
  const openings = await when
    .locator('option', { hasText: 'posti' })
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  const opening = openings.find((value) => value > dayIn(1)) ?? ''
  const [day = ''] = opening.split('|')
  await when.selectOption(opening)
  await dialog.getByRole('button', { name: 'Salva' }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  await page.getByRole('button', { name: 'Chiudi un giorno' }).click()
  await dialog.getByLabel('Giorno', { exact: true }).fill(day)
  await dialog.getByLabel('Perché').fill('Inventario')
  await dialog.getByRole('button', { name: 'Chiudi quel giorno' }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  await page.getByRole('heading', { name: /^Da avvisare/ }).waitFor(patience)
  await sees(/Inventario/)
  expect(await scan(page, 'pick-ups with a closed day')).toEqual([])
  // Whoever else had an hour on that day stands there, too.
  const called = page.getByRole('button', { name: /^Ho avvisato:/ })
  for (let left = await called.count(); left > 0; left--) {
    await called.first().click()
    await expect.poll(() => called.count(), patience).toBe(left - 1)
  }
  await page.getByRole('heading', { name: /^Da avvisare/ }).waitFor({ state: 'detached', ...patience })
})

test('a guest signs up for a turn by its link, and withdraws by their own', async () => {
  const { page } = paolo
  await paolo.go('/turns')
  await page.getByRole('button', { name: 'Nuovo turno' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Giorno', { exact: true }).fill(dayIn(2))
  await dialog.getByLabel('Che cosa c’è da fare').fill('Caricare il furgone')
  await dialog.getByLabel('Può iscriversi anche chi non ha un account').check()
  await dialog.getByRole('button', { name: 'Pubblica' }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  await page.getByRole('button', { name: /^Chi viene: Caricare il furgone/ }).click()
  await page.getByRole('button', { name: 'Copia il link' }).click()
  const link = page.getByLabel('Link per iscriversi')
  await link.waitFor(patience)
  const session = await office.open({ baseURL: house.url, locale: 'it-IT' })
  guest = session.page
  await guest.goto(await link.inputValue())
  await guest.getByLabel('Il tuo nome').fill('Lanterna Ospite')
  await guest.getByLabel('Come possiamo avvisarti').fill('ospite@example.org')
  await guest.getByRole('button', { name: 'Vengo' }).click()
  const mine = guest.getByRole('link', { name: 'Non posso più venire' })
  await mine.waitFor(patience)
  const seen = page.getByText('Lanterna Ospite')
  await page.reload()
  await page.getByRole('button', { name: /^Chi viene: Caricare il furgone/ }).click()
  await seen.waitFor(patience)
  await guest.goto((await mine.getAttribute('href')) ?? '')
  await guest.getByRole('button', { name: 'Non posso venire' }).waitFor(patience)
  expect(await scan(guest, 'a guest’s own turn')).toEqual([])
  await guest.getByRole('button', { name: 'Non posso venire' }).click()
  await guest.getByText('Va bene, non ti aspettiamo').waitFor(patience)
  await page.reload()
  await page.getByRole('button', { name: /^Chi viene: Caricare il furgone/ }).click()
  await page.getByText('Non si è ancora iscritto nessuno.').waitFor(patience)
  expect(await seen.count()).toBe(0)
  await session.close()
})
