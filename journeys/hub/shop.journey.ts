// The solidarity shop: a card read from its picture, goods read at the till, a limit that stops, the receipt; one thing put down
// again, one brought back to the counter of the distribution, a whole shopping that was not meant. Goods and points agree.
import bwip from 'bwip-js/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { scan as look } from '../axe/scan.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { read } from '../support/reader.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { type Card, type Hub, hubOf, issueCard, lying } from './hub.ts'

const [sugar, tomato] = ['Zucchero, 1 kg', 'Passata di pomodoro, 700 g']
const patience = { timeout: 30_000 }

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let nadia: DeskWindow
let marco: HttpPerson
let hub: Hub
let card: Card
let lot: { lot_id: string; code: string }
const faults: string[] = []

interface Stock {
  places: { items: { name_it: string; lots: { lot_id: string; code: string; quantity: number }[] }[] }[]
}

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  nadia = await openWindow(office, house.url, 'nadia.locatelli')
  marco = await personOf(house.url, 'marco.bassi')
  hub = await hubOf(nadia.person)
  // Ten for each household and fifteen for each adult.
  card = await issueCard(marco, hub, 2)
  const { places } = await nadia.person.ask<Stock>('goods/stock')
  const items = places.flatMap((place) => place.items).filter((item) => item.name_it === sugar)
  const found = items.flatMap((item) => item.lots).find((each) => each.quantity > 10)
  if (!found) throw new Error('The demo has no sugar in its shop')
  lot = found
}, 240_000)
afterAll(async () => {
  await office?.close()
  await house?.close()
})
beforeEach(() => tellScreensOnFailure({ nadia: () => nadia?.page }))

const balance = async (): Promise<number> => {
  const answer = await nadia.person.post('/api/shop/till', { code: card.code })
  return ((await answer.json()) as { balance: number }).balance
}
const press = (name: string | RegExp) => nadia.page.getByRole('button', { name }).first().click(patience)
/** What stops somebody who listens or magnifies; the window is then wide again. */
const mustBeOpenToAll = async (name: string) => {
  faults.push(...(await look(nadia.page, name)))
  await nadia.page.setViewportSize({ width: 1280, height: 900 })
}
/** The card opens and says its points. */
const openCard = async (points: number) => {
  await nadia.page.getByRole('heading', { name: card.code }).waitFor(patience)
  await nadia.page.locator('.shop-balance').getByText(String(points), { exact: true }).waitFor(patience)
}

test('the card is read from the picture of what was printed, the goods by the reader and by a touch', async () => {
  const { page, go, sees } = nadia
  await go('/shop')
  const buffer = await bwip.toBuffer({
    ...{ bcid: 'qrcode', text: card.code, scale: 6, padding: 12, backgroundcolor: 'FFFFFF' },
  })
  await press('Fotocamera')
  await page.locator('input[type=file]').setInputFiles({ name: 'tessera.png', mimeType: 'image/png', buffer })
  await openCard(40)
  for (let i = 1; i <= 4; i++) {
    await read(page, lot.code)
    await page.getByLabel(`Quantità di ${sugar}`).getByText(`${i} `, { exact: false }).waitFor(patience)
  }
  await sees(/questo mese ne possono ancora avere 3 su 3/)
  await page
    .getByRole('button', { name: new RegExp(tomato) })
    .first()
    .click()
  await mustBeOpenToAll('the till with a bag')
})

test('a limit stops the till and says how many there may be; one less, and all of it goes home', async () => {
  const { page, sees } = nadia
  const before = await lying(nadia.person, lot.lot_id)
  await press('Conferma e consegna')
  await sees('Togli il resto')
  expect(await lying(nadia.person, lot.lot_id)).toBe(before)
  await press(`Uno in meno di ${sugar}`)
  await press('Conferma e consegna')
  await sees('Consegnato: 11 punti, ne restano 29.')
  expect([await lying(nadia.person, lot.lot_id), await balance()]).toEqual([before - 3, 29])
  await page.getByRole('link', { name: 'Ricevuta' }).first().click()
  const paper = page.locator('.shop-receipt')
  await paper.waitFor(patience)
  const told = (await paper.textContent()) ?? ''
  for (const words of [card.code, sugar, tomato, '29', 'non c’è il nome di nessuno'])
    expect(told).toContain(words)
  await mustBeOpenToAll('the receipt')
  await page.getByRole('link', { name: 'Torna alla cassa' }).click()
})

test('one thing is put down again: shelf and points at once', async () => {
  const { page, sees } = nadia
  const before = await lying(nadia.person, lot.lot_id)
  await press(`Riprendi da ${card.code}`)
  const dialog = page.getByRole('dialog')
  const options = await dialog.getByLabel('Prodotto').locator('option').allTextContents()
  await dialog
    .getByLabel('Prodotto')
    .selectOption({ label: options.find((each) => each.startsWith(sugar)) ?? '' })
  await dialog.getByLabel('Quanti').fill('1')
  await dialog.getByLabel('Motivo').fill('Ne bastano due')
  await dialog.getByText('Tornano 3 punti sulla tessera.').waitFor(patience)
  await mustBeOpenToAll('taking back at the till')
  await dialog.getByRole('button', { name: 'Riprendi e ridai i punti' }).click()
  await sees('Ripreso: 3 punti tornano sulla tessera.')
  expect([await lying(nadia.person, lot.lot_id), await balance()]).toEqual([before + 1, 32])
})

test('what comes back to the counter of the distribution gives its points back with the same deed', async () => {
  const { page, go } = nadia
  await go('/handovers')
  await page
    .getByRole('row')
    .filter({ hasText: card.code })
    .getByRole('button', { name: 'Segna un reso' })
    .click()
  const dialog = page.getByRole('dialog')
  const options = await dialog.getByLabel('Che cosa torna').locator('option').allTextContents()
  await dialog
    .getByLabel('Che cosa torna')
    .selectOption({ label: options.find((each) => each.startsWith(tomato)) ?? '' })
  await dialog.getByLabel('Quanti').fill('1')
  await dialog.getByLabel('Perché').fill('Bottiglia rotta')
  await dialog.getByRole('button', { name: 'Salva' }).click()
  await dialog.waitFor({ state: 'detached', ...patience })
  expect(await balance()).toBe(34)
})

test('a shopping that was not meant is undone whole, once; who issued the card reads nothing of it', async () => {
  const { page, go, sees } = nadia
  const before = await lying(nadia.person, lot.lot_id)
  // A quick hand reads card and bag while the till still loads: both wait for it.
  let letOn = () => {}
  const held = new Promise<void>((done) => {
    letOn = done
  })
  await page.route('**/api/shop/rules*', (route) => held.then(() => route.continue()))
  await go('/shop')
  await page.getByRole('heading', { name: 'Emporio', level: 1 }).waitFor(patience)
  await page.locator('main [aria-busy="true"]').first().waitFor(patience)
  await read(page, card.code)
  await read(page, lot.code)
  letOn()
  await openCard(34)
  await page.getByLabel(`Quantità di ${sugar}`).waitFor(patience)
  await page
    .getByRole('button', { name: new RegExp(tomato) })
    .first()
    .click()
  await press('Conferma e consegna')
  await sees('Consegnato: 5 punti, ne restano 29.')
  // The same card was here before: the shopping just made is the one of five points, once the list has it.
  const served = page.getByRole('listitem').filter({ hasText: card.code }).filter({ hasText: '· 5 punti' })
  await served.getByRole('button', { name: `Riprendi da ${card.code}` }).click(patience)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Prodotto').selectOption({ label: 'Tutta la spesa, per uno sbaglio' })
  await dialog.getByLabel('Motivo').fill('Tessera sbagliata')
  await dialog.getByRole('button', { name: 'Annulla la spesa' }).click()
  await sees('Ripreso: 5 punti tornano sulla tessera.')
  expect([await lying(nadia.person, lot.lot_id), await balance()]).toEqual([before, 34])
  const peeped = await marco.post('/api/shop/till', { code: card.code })
  expect(peeped.status).toBe(403)
  expect(faults).toEqual([])
  // The limit that stopped was the only thing refused here.
  expect(nadia.complaints()).toEqual([expect.stringContaining('409')])
})
