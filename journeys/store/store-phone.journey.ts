// A morning in the hub with the network cut: a shelf is counted, a bag is prepared and handed to whoever shows the card, somebody
// without a name takes soap read from a picture. When the network is back the desk says what the phone said.
import bwip from 'bwip-js/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { scan as look } from '../axe/scan.ts'
import { dayIn, unitOf } from '../hub/hub.ts'
import { type FieldPhone, openPinPhone, signIn, typePin } from '../support/field-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { read } from '../support/reader.ts'
import { tellScreensOnFailure } from '../support/witness.ts'

/** What slides beneath the tabs is whole again after a finger's movement. */
const faultsOf = async (name: string): Promise<string[]> =>
  (await look(phone.page, name)).filter((fault) => !fault.includes('partially obscured'))

let house: House
let phone: FieldPhone
let paolo: HttpPerson

interface Stock {
  places: {
    code: string | null
    items: { name_it: string; lots: { code: string | null; quantity: number }[] }[]
  }[]
}

beforeAll(async () => {
  house = await openHouse()
  paolo = await personOf(house.url, 'paolo.gatti')
  phone = await openPinPhone(house.url)
}, 240_000)
afterAll(async () => {
  await phone?.discard()
  await house?.close()
})
beforeEach(() => tellScreensOnFailure({ nadia: () => phone?.page }))

/** Lot and quantity on a shelf, as the desk says. */
const onDesk = async (shelf: string): Promise<Record<string, number>> => {
  const stock = await paolo.ask<Stock>('goods/stock')
  const place = stock.places.find((each) => each.code === shelf)
  const lots = place?.items.flatMap((item) => item.lots) ?? []
  return Object.fromEntries(
    lots.flatMap(({ code, quantity }) => (code && quantity > 0 ? [[code, quantity]] : [])),
  )
}

/** By thumb, as without network there is no other way: a phone opened with digits would be closed after loading anew. */
const goTo = async (place: 'Conta' | 'Prepara' | 'Consegna'): Promise<void> => {
  const { page, thumb } = phone
  await thumb.tap(page.getByRole('navigation').getByRole('link', { name: /^Magazzino/ }))
  await thumb.tap(page.getByRole('button', { name: new RegExp(`^${place}`) }))
}

/** The same as the books of the phone say. */
const onPhone = async (shelf: string): Promise<Record<string, number>> => {
  const { page, thumb } = phone
  await goTo('Conta')
  await thumb.sees('Leggi l’etichetta dello scaffale, o sceglilo qui.')
  await read(page, `S-${shelf}`)
  await thumb.sees('Ancora da guardare')
  const rows = await page.locator('.field-row small').allTextContents()
  await thumb.press('Cambia scaffale')
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [, code, number] = /(L-\w+) · nei libri ([\d.]+)/.exec(row) ?? []
      return code && number ? [[code, Number(number.replaceAll('.', ''))]] : []
    }),
  )
}

const lotOf = async (shelf: string, name: string): Promise<string> => {
  const stock = await paolo.ask<Stock>('goods/stock')
  const items = stock.places.find((each) => each.code === shelf)?.items ?? []
  const lots = items.find((item) => item.name_it === name)?.lots ?? []
  return [...lots].sort((a, b) => b.quantity - a.quantity)[0]?.code ?? ''
}

const codes = { tuna: '', soap: '' }

test('with network the phone takes the store along; then the network is really cut', async () => {
  const { thumb, page } = phone
  codes.tuna = await lotOf('S-5', 'Tonno in scatola')
  codes.soap = await lotOf('S-9', 'Sapone')
  expect([codes.tuna, codes.soap]).toEqual([expect.stringMatching(/^L-/), expect.stringMatching(/^L-/)])
  await signIn(phone, 'nadia.locatelli')
  await thumb.press('Usa un PIN di 6 cifre')
  await typePin(thumb, '394160')
  await thumb.sees('Scrivile di nuovo')
  await typePin(thumb, '394160')
  await thumb.sees('Uno scaffale alla volta.')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  expect(await page.getByRole('navigation').getByRole('link').count()).toBe(3)
  expect(await onPhone('S-5')).toEqual(await onDesk('S-5'))
  await house.network.dark()
})

test('a shelf is counted with the reader; what is not known is said plainly', async () => {
  const { thumb, page } = phone
  await goTo('Conta')
  await thumb.sees('Leggi l’etichetta dello scaffale, o sceglilo qui.')
  await read(page, 'S-S-5')
  await thumb.sees('Ancora da guardare')
  await read(page, 'L-0000000')
  await thumb.sees('L-0000000 non è tra le cose che porti.')
  await read(page, codes.tuna)
  const line = page.locator(`[data-lot="${codes.tuna}"] input`)
  await line.waitFor()
  const hint = (await page.locator(`[data-lot="${codes.tuna}"]`).textContent()) ?? ''
  const book = Number(/nei libri ([\d.]+)/.exec(hint)?.[1]?.replaceAll('.', ''))
  await line.fill(String(book - 1))
  await page.getByLabel('Che cosa è successo').fill('Una scatola ammaccata')
  expect(await faultsOf('the count on the phone')).toEqual([])
  await thumb.press('Salva il conteggio')
  await thumb.sees('Contato. Parte da solo appena c’è rete.')
  expect((await onPhone('S-5'))[codes.tuna]).toBe(book - 1)
})

test('a bag is prepared shelf by shelf and goes to whoever shows its card', async () => {
  const { thumb, page } = phone
  await goTo('Prepara')
  await thumb.sees('Quale prepari?')
  await thumb.tap(page.locator('button.field-row').filter({ hasText: /^P-/ }).first())
  await page.locator('[data-part]').first().waitFor()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const card = /P-\w+-\w+/.exec(title)?.[0] ?? ''
  const waiting = page.locator('[data-part][data-taken="false"]')
  const wanted = await waiting.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-part') ?? ''))
  expect(wanted.length).toBeGreaterThan(0)
  expect(await faultsOf('the picking list on the phone')).toEqual([])
  for (const code of wanted) {
    await read(page, code)
    await page.locator(`[data-part="${code}"][data-taken="true"]`).first().waitFor()
  }
  await thumb.press('Pronta')
  await goTo('Consegna')
  await thumb.sees('Leggi la tessera del nucleo, oppure scegli qui sotto.')
  await read(page, card)
  await thumb.sees(`Tessera ${card}`)
  await thumb.tap(page.locator('button.field-row').first())
  await thumb.press('Consegna')
  await thumb.sees(/^Consegnato\./)
})

test('somebody without a name takes soap, read from a picture by the eye that the phone keeps', async () => {
  const { thumb, page } = phone
  await goTo('Consegna')
  await thumb.press('A chi non dà un nome')
  const picture = await bwip.toBuffer({
    ...{ bcid: 'gs1datamatrix', text: `(01)02912345678906(10)${codes.soap}` },
    ...{ scale: 6, padding: 10, backgroundcolor: 'FFFFFF' },
  })
  await thumb.press('Fotocamera')
  await thumb.sees('Oppure scrivi il codice')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'etichetta.png', mimeType: 'image/png', buffer: picture })
  await page.locator(`[data-lot="${codes.soap}"] input`).fill('2')
  expect(await faultsOf('the counter on the phone')).toEqual([])
  await thumb.press('Consegna')
  await thumb.sees(/^Consegnato\./)
})

test('at the serving line every plate is counted under the thumb, still without network', async () => {
  const { thumb, page } = phone
  await thumb.tap(page.getByRole('navigation').getByRole('link', { name: /^Mensa/ }))
  await thumb.choose('Cena')
  await thumb.press('Un piatto in più')
  await thumb.sees('1 porzione')
  await thumb.press('Un piatto in più')
  await thumb.press('Un bis')
  await thumb.sees('3 porzioni')
  await thumb.press('Un bis')
  await thumb.sees('4 porzioni')
  await thumb.press('Togli un bis')
  await thumb.sees('3 porzioni')
  expect(await faultsOf('the serving line on the phone')).toEqual([])
})

test('the network is back: everything leaves, and the desk says what the phone said', async () => {
  const { thumb } = phone
  const told = { 'S-5': await onPhone('S-5'), 'S-9': await onPhone('S-9') }
  await thumb.tab('Da inviare')
  await thumb.sees('Conteggio')
  const before = await onDeskBefore()
  await house.network.light()
  await thumb.press('Invia adesso')
  await thumb.sees('Tutto partito')
  expect(await onDesk('S-5')).toEqual(told['S-5'])
  expect(await onDesk('S-9')).toEqual(told['S-9'])
  expect((await onDesk('S-9'))[codes.soap]).toBe((before[codes.soap] ?? 0) - 2)
  expect(await dinners()).toEqual([{ portions: 3, persons: 2 }])
  expect(phone.complaints()).toEqual([])
})

interface Plates {
  plates: { serving: string; portions: number; persons: number }[]
}
/** What was counted at the line in the evening: the demo tells lunches alone. */
const dinners = async () => {
  const { unit_id } = await unitOf(paolo, 'Hub dei beni')
  const { plates } = await paolo.ask<Plates>('canteen/meals', { unit_id, month: dayIn(0) })
  const evening = plates.filter(({ serving }) => serving === 'dinner')
  return evening.map(({ portions, persons }) => ({ portions, persons }))
}

/** The house itself is reached beside the cut line. */
const onDeskBefore = async (): Promise<Record<string, number>> => {
  const beside = await personOf(`http://localhost:${house.server.port}`, 'paolo.gatti', house.url)
  const stock = await beside.ask<Stock>('goods/stock')
  const lots = stock.places
    .filter((each) => each.code === 'S-9')
    .flatMap((each) => each.items.flatMap((item) => item.lots))
  return Object.fromEntries(lots.flatMap(({ code, quantity }) => (code ? [[code, quantity]] : [])))
}
