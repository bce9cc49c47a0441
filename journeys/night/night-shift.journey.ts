// Story 1, lived by four people: a night planned at the desk, walked without network on three phones, sent, read and
// validated in the morning, with no name left anywhere.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser, type NetworkProxy, startProxy } from '#core/testing'
import { type FieldPhone, openPinPhone } from '../support/field-phone.ts'
import { openFingerPhone } from '../support/finger-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { begin } from './outing.ts'
import { chooseOuting, enrolWithFinger, enrolWithPin, loadVan, mustCarry, pins } from './evening.ts'
import { planNight, signInAtDesk } from './planning.ts'
import { night } from './told.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let desk: BrowserSession
let ownLine: NetworkProxy
let giada: FieldPhone
let omar: FieldPhone
let lucia: FieldPhone
let shift_id: string

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  desk = await office.open({ baseURL: house.url })
}, 240_000)

afterAll(async () => {
  await Promise.all([giada, omar, lucia].map((phone) => phone?.discard()))
  await office?.close()
  await ownLine?.close()
  await house?.close()
})

test('the coordinator plans the night by keyboard alone, and confirms it', async () => {
  const hands = await signInAtDesk(desk.page, 'elena.sala')
  shift_id = await planNight(hands)
  expect(shift_id).toMatch(/^[0-9a-f-]{36}$/)
})

test('three phones are made ready: one by finger, two by six digits; the leader loads the van', async () => {
  ownLine = await startProxy({ target: house.server.port })
  giada = await openFingerPhone(house.url, ownLine.port)
  omar = await openPinPhone(house.url)
  lucia = await openPinPhone(house.url)
  await enrolWithFinger(giada, 'giada.bonetti')
  await enrolWithPin(omar, 'omar.trabelsi', pins.omar)
  await enrolWithPin(lucia, 'lucia.ferri', pins.lucia)
  for (const phone of [giada, omar, lucia]) await chooseOuting(phone)
  await loadVan(giada)
  await mustCarry(giada, night.load)
})

test('with the network cut the outing begins, and the crew says that all is well', async () => {
  await Promise.all([ownLine.dark(), house.network.dark()])
  await begin(giada)
  for (const phone of [omar, lucia]) await phone.thumb.press('È già cominciata: siamo in strada')
  for (const phone of [giada, omar, lucia]) await phone.thumb.sees('Tappe di stanotte')
  await giada.thumb.press('Tutto bene')
  await giada.thumb.sees(/^Segnato\. Il prossimo è alle/)
  for (const phone of [giada, omar, lucia]) await phone.thumb.press('Siamo qui')
})
