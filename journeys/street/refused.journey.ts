// What the server refuses afterwards: on the phone it says why in one sentence, and can be said better, passed on or
// thrown away. Nothing stops the rest and nothing is lost.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, type NetworkProxy, startProxy } from '#core/testing'
import { enrolWithPin } from '../night/evening.ts'
import { recordMeeting } from '../night/meeting.ts'
import { type FieldPhone, openPinPhone } from '../support/field-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { goOn, loadTwoLots, markHere, mustAct, type Outing, planOuting, stateOf } from './outings.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let line: NetworkProxy
let elena: HttpPerson
let sara: FieldPhone
let lucia: FieldPhone
let withTests: Outing
let toCancel: Outing
let toAnother: Outing
let lots: { lot_id: string; supplier_lot: string }[]

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  line = await startProxy({ target: house.server.port })
  // The desk has a line of its own, and goes on when the phones are cut off.
  elena = await personOf(line.url, 'elena.sala', house.url)
  const van = { unit: 'Unità mobile', leader: 'Giada Bonetti', from: -0.2, more: { has_tests: true } }
  withTests = await planOuting(elena, van)
  lots = await loadTwoLots(elena, withTests, 'Test HCV')
  toCancel = await planOuting(elena, { unit: 'Strada Seriate', leader: 'Sara Nodari', from: -0.1 })
  toAnother = await planOuting(elena, { unit: 'Strada Seriate', leader: 'Sara Nodari', from: 0.4 })
  ;[sara, lucia] = await Promise.all([openPinPhone(house.url), openPinPhone(house.url)])
  await enrolWithPin(sara, 'sara.nodari', '805271')
  await enrolWithPin(lucia, 'lucia.ferri', '394160')
}, 240_000)

afterAll(async () => {
  await Promise.all([sara, lucia].map((phone) => phone?.discard()))
  await office?.close()
  await line?.close()
  await house?.close()
})

beforeEach(() => tellScreensOnFailure({ sara: () => sara?.page, lucia: () => lucia?.page }))

const begin = async (outing: Outing): Promise<void> => {
  await goOn(sara, outing.hours)
  await markHere(sara, 'Rocco Cattaneo')
  await sara.thumb.press('Comincia l’uscita')
  await sara.thumb.sees('Tutto bene')
}

/** Back in reach: what waits leaves, and what is refused says so. */
const sendNow = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.tab('Da inviare')
  const send = page.getByRole('button', { name: 'Invia adesso', exact: true })
  await send.or(page.getByText('Non è partito')).first().waitFor({ timeout: 20_000 })
  if (await send.isVisible()) await send.click({ timeout: 2000 }).catch(() => undefined)
  await thumb.sees('Non è partito')
}

test('an outing begun in the dark, called off meanwhile: one sentence says so, and the phone says it is off', async () => {
  await house.network.dark()
  await begin(toCancel)
  await mustAct(elena, 'outreach.cancel-shift', { shift_id: toCancel.shift_id, reason: 'weather' })
  await house.network.light()
  await sendNow(sara)
  await sara.thumb.sees(
    'Chi coordina ha annullato l’uscita. Se siete usciti lo stesso, passalo a chi coordina.',
  )
  expect(await sara.page.getByText('Non è partito', { exact: true }).count()).toBe(1)
  await sara.thumb.tab('Turno')
  await sara.thumb.sees(new RegExp(`${toCancel.hours}: annullata`))
})

test('sent again as it is, it is refused here with the same sentence; thrown away only after a question', async () => {
  const { thumb, page } = sara
  await thumb.tab('Da inviare')
  await thumb.press('Riprova così com’è')
  const sheet = page.getByRole('dialog')
  await thumb.tap(sheet.getByRole('button', { name: 'Riprova così com’è', exact: true }))
  await sheet.getByText('Chi coordina ha annullato l’uscita.').waitFor({ timeout: 20_000 })
  await thumb.tap(sheet.getByRole('button', { name: 'Chiudi', exact: true }))
  await thumb.press('Elimina…')
  await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Torna indietro', exact: true }))
  await thumb.sees('Non è partito')
  await thumb.press('Elimina…')
  await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Elimina', exact: true }))
  await thumb.sees('Tutto partito')
  expect(await stateOf(elena, toCancel.shift_id)).toBe('cancelled')
})

test('an outing begun in the dark that another should lead: it is passed to who coordinates', async () => {
  await sara.thumb.tab('Turno')
  await house.network.dark()
  await begin(toAnother)
  const rocco = toAnother.crew.find(({ name }) => name === 'Rocco Cattaneo')?.worker_id
  await mustAct(elena, 'outreach.change-plan', { ...toAnother.plan, leader_id: rocco })
  await house.network.light()
  await sendNow(sara)
  await sara.thumb.sees('Lo fa chi guida l’uscita, o chi coordina.')
  await sara.thumb.press('Passa a Rocco')
  await sara.thumb.press('A chi coordina')
  await sara.thumb.sees('Tutto partito')
  expect(await stateOf(elena, toAnother.shift_id)).toBe('confirmed')
})

test('the coordinator finds it on the first page and takes it: the outing has begun after all', async () => {
  const { page, context, close } = await office.open({ baseURL: house.url })
  await context.addCookies(elena.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  await page.goto('/')
  await page.getByRole('button', { name: /^Prendi: .*Sara Nodari/ }).click({ timeout: 20_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Prendi', exact: true }).click()
  await page.getByText('È entrato nel diario.').waitFor({ timeout: 20_000 })
  expect(await stateOf(elena, toAnother.shift_id)).toBe('in_progress')
  await close()
})

const recordTest = async ({ thumb, page }: FieldPhone, lot: string): Promise<void> => {
  await thumb.tab('Contatto')
  await thumb.press('Test rapido')
  await thumb.choose('HCV')
  await thumb.tap(page.getByRole('radio', { name: new RegExp(lot) }))
  for (const step of ['Ha detto di sì', 'Ne avete parlato prima', 'Ne avete parlato dopo'])
    await thumb.press(step)
  await thumb.choose('Non reattivo')
  await thumb.press('Salva il test')
  await thumb.sees('Test salvato.')
}

test('a test from a lot stopped meanwhile: the right lot is chosen and it leaves, the meeting never waited', async () => {
  const [stopped, good] = lots
  await goOn(lucia, withTests.hours)
  await house.network.dark()
  await lucia.thumb.press('È già cominciata: siamo in strada')
  await recordMeeting(lucia, { phase: 'Di nuovo', gender: 'Donna', age: 'Da 30 a 54', topic: 'Salute' })
  await recordTest(lucia, stopped?.supplier_lot ?? 'none')
  await mustAct(elena, 'goods.block-lot', { lot_id: stopped?.lot_id, reason: 'Richiamato dal produttore' })
  await house.network.light()
  await sendNow(lucia)
  await lucia.thumb.sees('Questo lotto è stato fermato. Scegline un altro.')
  await lucia.thumb.press('Scegli il lotto')
  const sheet = lucia.page.getByRole('dialog')
  await lucia.thumb.tap(sheet.getByRole('radio', { name: new RegExp(good?.supplier_lot ?? 'none') }))
  await lucia.thumb.tap(sheet.getByRole('button', { name: 'Riprova così com’è', exact: true }))
  await lucia.thumb.sees('Tutto partito')
  const { shift_id } = withTests
  const told = await elena.ask<{ totals: { contacts: number }; tests: unknown[] }>('outreach/shift', {
    shift_id,
  })
  expect(told.totals.contacts).toBe(1)
  expect(told.tests).toEqual([expect.objectContaining({ test_kind: 'hcv_antibody', done: 1 })])
  expect([sara, lucia].flatMap((phone) => phone.complaints())).toEqual([])
})
