// A volunteer with a reader in her hand: a label looked at, a carton nobody had written down, the next one in four keys, a
// picture of a label read by our own eye. The reader speaks American to an Italian keyboard, as they do.
import bwip from 'bwip-js/node'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser } from '#core/testing'
import { scan as look } from './axe/scan.ts'
import { type House, openHouse } from './support/house.ts'
import { read } from './support/reader.ts'
import { tellScreensOnFailure } from './support/witness.ts'

let house: House
let browser: Awaited<ReturnType<typeof launchBrowser>>
let desk: BrowserSession

const password = 'lanterna-di-prova'

beforeAll(async () => {
  house = await openHouse()
  browser = await launchBrowser()
  desk = await browser.open({ baseURL: house.url, locale: 'it-IT' })
  const { page } = desk
  await page.goto('/')
  await page.getByLabel('Indirizzo e-mail').fill('teresa.galli@demo.example.org')
  await page.getByRole('button', { name: 'Continua' }).click()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entra', exact: true }).click()
  await page.getByRole('navigation', { name: 'Navigazione' }).waitFor()
  await page.goto('/stock/scan')
  await page.getByLabel('Codice', { exact: true }).waitFor()
}, 240_000)

afterAll(async () => {
  await desk?.close()
  await browser?.close()
  await house?.close()
})

beforeEach(() => tellScreensOnFailure({ teresa: () => desk?.page }))

/** The same through the keys of the machine itself, so that they also write where the focus is. */
const readForReal = async (page: Page, digits: string): Promise<void> => {
  const machine = await page.context().newCDPSession(page)
  const down = (key: string, code: string, text: string) =>
    machine.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text, unmodifiedText: text })
  // All at once: a reader waits for nobody.
  await Promise.all([
    ...[...digits].map((digit) => down(digit, `Digit${digit}`, digit)),
    down('Enter', 'Enter', '\r'),
  ])
  await machine.detach()
}

interface Shelf {
  kind: string
  items: { lots: { code: string | null }[] }[]
}

const someLot = async (page: Page): Promise<string> => {
  const stock = (await (await page.request.get('/api/goods/stock')).json()) as { places: Shelf[] }
  const hub = stock.places.find((place) => place.kind === 'hub' && place.items.length > 0)
  return hub?.items[0]?.lots[0]?.code ?? ''
}

test('our own label, read through the keyboard of another country, shows the lot and its story', async () => {
  const { page } = desk
  const code = await someLot(page)
  expect(code).toMatch(/^L-/)
  await read(page, code)
  await page.getByRole('heading', { name: new RegExp(code) }).waitFor()
  await page.getByText('restano').first().waitFor()
  expect(page.url()).toContain('/stock/scan')
})

test('a label read as soon as the page is there is no jump to another page', async () => {
  const { page } = desk
  for (const letter of ['P', 'S', 'R']) {
    await page.goto('/stock/scan')
    await page.getByRole('heading', { level: 1 }).waitFor()
    // Within the second in which G and a letter would be one jump.
    await page.evaluate((key) => {
      const event = new KeyboardEvent('keydown', { key, code: `Key${key}`, bubbles: true })
      Object.defineProperty(event, 'timeStamp', { value: 900 })
      document.body.dispatchEvent(event)
    }, letter)
    await page.getByLabel('Codice', { exact: true }).waitFor()
    expect(page.url()).toContain('/stock/scan')
  }
  // The page is older than the letter said it was: what is read next is not the rest of it.
  await page.waitForFunction(() => performance.now() > 1200)
})

test('a wrong digit is told with the right one, and a card is sent where cards are used', async () => {
  const { page } = desk
  await read(page, '8001234567891')
  await page.getByText('l’ultima cifra dovrebbe essere 7').waitFor()
  await read(page, 'P-7K2M4Q')
  await page.getByText('È la tessera di un nucleo').waitFor()
})

test('a carton nobody wrote down is named once; the next one wants only its number', async () => {
  const { page } = desk
  await page.getByText('Segna arrivi', { exact: true }).click()
  await read(page, '(01)08001234567897(15)270630(10)B7')
  expect(await look(page, 'an arrival in hand')).toEqual([])
  await page.getByRole('combobox', { name: 'Che cosa è' }).selectOption({ label: 'Guanti' })
  await page.getByLabel('Come si chiama la confezione').fill('cartone')
  await page.getByLabel('Quanto contiene').fill('24')
  await page.getByLabel(/^Quante confezioni/).fill('2')
  await page.getByRole('button', { name: 'Segna l’arrivo' }).click()
  await page.getByText('Guanti, 48 pezzi: fatto.').first().waitFor()

  await page.getByRole('heading', { level: 1 }).click()
  await read(page, '(01)08001234567897(15)270731(10)B8')
  const number = page.getByLabel(/^Quante confezioni/)
  await number.waitFor()
  await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await page.getByLabel('Meglio entro il').inputValue()).toBe('2027-07-31')
  await page.keyboard.type('3', { delay: 120 })
  await page.keyboard.press('Enter', { delay: 120 })
  await page.getByText('Guanti, 72 pezzi: fatto.').first().waitFor()
})

test('a code read while the focus is in a field does not stay in the field', async () => {
  const { page } = desk
  const giver = page.getByLabel(/Chi lo dà/)
  await giver.fill('Forno inventato')
  await giver.focus()
  await readForReal(page, '8001234567897')
  await page.getByLabel(/^Quante confezioni/).waitFor()
  expect(await giver.inputValue()).toBe('Forno inventato')
  await page.getByRole('button', { name: 'Lascia stare' }).click()
})

test('a picture of a label is read by our own eye, from our own server', async () => {
  const { page } = desk
  await page.getByText('Guarda', { exact: true }).click()
  const code = await someLot(page)
  const picture = await bwip.toBuffer({
    bcid: 'gs1datamatrix',
    text: `(01)02912345678906(10)${code}`,
    scale: 6,
    padding: 10,
    backgroundcolor: 'FFFFFF',
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Fotocamera' }).click()
  await page.getByText('Oppure scrivi il codice').waitFor()
  expect(await look(page, 'the camera')).toEqual([])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'etichetta.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('heading', { name: new RegExp(code) }).waitFor()
  const wasm = asked.filter((url) => url.endsWith('.wasm'))
  expect(wasm.every((url) => url.startsWith(house.url))).toBe(true)
  expect(asked.filter((url) => !url.startsWith(house.url) && !url.startsWith('blob:'))).toEqual([])
})

test('labels are printed from the page, and no page complained', async () => {
  const { page } = desk
  await page.goto('/stock/labels')
  await page.getByRole('checkbox').first().check()
  expect(await look(page, 'labels')).toEqual([])
  const address = await page.getByRole('link', { name: 'Apri da stampare' }).getAttribute('href')
  const paper = await page.request.get(address ?? '')
  expect(paper.headers()['content-type']).toBe('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(desk.complaints.filter((each) => !each.includes('401'))).toEqual([])
})
