// Story 1, lived by four people: a night planned at the desk, walked without network on three phones, sent, read and
// validated in the morning, with no name left anywhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser, type NetworkProxy, startProxy } from '#core/testing'
import { backedUp } from '../support/backup.ts'
import { newCanary, wordsOf } from '../support/canaries.ts'
import { type FieldPhone, openPinPhone, typePin } from '../support/field-phone.ts'
import { changeOf, type Figures, figuresOf } from '../support/figures.ts'
import { openFingerPhone } from '../support/finger-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { foundIn, foundInDump, foundInFolder, foundInTables, keptBy } from '../support/hunt.ts'
import type { Keyboard } from '../support/keyboard.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { chooseOuting, enrolWithFinger, enrolWithPin, loadVan, mustCarry, pins, refresh } from './evening.ts'
import {
  chosenBefore,
  giveNickname,
  openMeeting,
  recordMeeting,
  recordSealed,
  recordTest,
  saveMeeting,
  writeMeeting,
} from './meeting.ts'
import { mustAddUp, readAndValidate } from './morning.ts'
import { begin, close, moveOn, sendAll, writeAndTakeOut } from './outing.ts'
import { planNight, signInAtDesk } from './planning.ts'
import { meetings, night, nightInFigures } from './told.ts'

const [first, second, third, fourth, fifth] = meetings.giada
const month = night.day.slice(0, 7)
const inNote = newCanary()
const inStory = newCanary()

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let desk: BrowserSession
let ownLine: NetworkProxy
let giada: FieldPhone
let omar: FieldPhone
let lucia: FieldPhone
let hands: Keyboard
let elena: HttpPerson
let before: Figures
let shift_id: string

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  desk = await office.open({ baseURL: house.url })
  elena = await personOf(house.url, 'elena.sala')
  before = await figuresOf(elena, month)
}, 240_000)

afterAll(async () => {
  await Promise.all([giada, omar, lucia].map((phone) => phone?.discard()))
  await office?.close()
  await ownLine?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure({
    desk: () => desk?.page,
    giada: () => giada?.page,
    omar: () => omar?.page,
    lucia: () => lucia?.page,
  }),
)

test('the coordinator plans the night by keyboard alone, and confirms it', async () => {
  hands = await signInAtDesk(desk.page, 'elena.sala')
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
  for (const phone of [omar, lucia]) await refresh(phone)
})

test('with the network cut the outing begins, and the crew says that all is well', async () => {
  await Promise.all([ownLine.dark(), house.network.dark()])
  await begin(giada)
  for (const phone of [omar, lucia]) await phone.thumb.press('È già cominciata: siamo in strada')
  for (const phone of [giada, omar, lucia]) await phone.thumb.press('Siamo qui')
  await giada.thumb.press('Tutto bene')
  await giada.thumb.sees(/^Segnato\. Il prossimo è alle/)
})

test('a whole meeting takes at most eight taps, and nothing is chosen before but place and one person', async () => {
  await openMeeting(giada)
  expect(await chosenBefore(giada)).toEqual([])
  await giada.thumb.sees(night.stops[0] ?? '')
  giada.thumb.taps = 0
  await writeMeeting(giada.thumb, first)
  await saveMeeting(giada)
  expect(giada.thumb.taps).toBeLessThanOrEqual(8)
})

test('a reload in the middle of the night opens by finger, without network, with everything there', async () => {
  await recordMeeting(giada, second)
  await giada.page.reload()
  await giada.thumb.press('Apri con impronta o volto')
  await giada.thumb.sees('2 contatti')
  await moveOn(giada)
})

test('somebody is remembered by a nickname, and a name typed in a note is taken out at the warning', async () => {
  await openMeeting(giada)
  await giveNickname(giada, third, 'Faro')
  await giada.thumb.press('Nota')
  await writeAndTakeOut(giada, 'Che cosa serve ricordare', inNote)
  await giada.thumb.press('Fatto')
  await writeMeeting(giada.thumb, third, true)
  await saveMeeting(giada)
})

test('the phone of the leader dies and comes back: the finger opens everything', async () => {
  await giada.restart()
  await giada.thumb.press('Apri con impronta o volto')
  await moveOn(giada)
  await recordMeeting(giada, fourth)
  await recordMeeting(giada, fifth)
})

test('the other phone is switched off and on: six digits do not open it, and recording goes on sealed', async () => {
  for (const meeting of meetings.omar) await recordMeeting(omar, meeting)
  await omar.restart()
  await omar.page.goto('/field/')
  await typePin(omar.thumb, pins.omar)
  await omar.thumb.sees('Registri a telefono chiuso')
  for (const meeting of meetings.omarSealed) await recordSealed(omar, meeting)
})

test('the health worker records a meeting and one session of HCV and HIV tests', async () => {
  for (const meeting of meetings.lucia) await recordMeeting(lucia, meeting)
  await recordTest(lucia, 'HCV')
  await recordTest(lucia, 'HIV')
})

test('the leader closes in the van with what is really there', async () => {
  await close(giada, inStory)
})

test('the network comes back and everything leaves', async () => {
  await house.network.light()
  await omar.thumb.press('Apri con la rete')
  await typePin(omar.thumb, pins.omar)
  await sendAll(omar)
  await sendAll(lucia)
  await ownLine.light()
  await sendAll(giada)
  expect([giada, omar, lucia].flatMap((phone) => phone.complaints())).toEqual([])
})

test('in the morning the coordinator reads the log, finds that the goods add up, and validates by keyboard', async () => {
  await mustAddUp(elena, shift_id)
  await readAndValidate(hands, shift_id)
})

test('the figures of the district change by exactly this night, and no other district does', async () => {
  const changed = async () => changeOf(before, await figuresOf(elena, month))
  await expect
    .poll(changed, { timeout: 60_000 })
    .toEqual({ all: nightInFigures, [night.district]: nightInFigures })
})

test('names typed and taken out are in no store of the phones', async () => {
  const words = wordsOf([inNote, inStory])
  for (const phone of [giada, omar, lucia]) {
    const kept = await keptBy(phone.page)
    expect(kept.length).toBeGreaterThan(10_000)
    // Not even what was said without names can be read by who opens the drawer with a tool.
    expect([...words, 'Chiede coperte', 'Faro'].filter((word) => kept.includes(word))).toEqual([])
    await phone.context.close()
    expect(foundInFolder(phone.profile, words)).toEqual([])
  }
})

test('names typed and taken out are in no table, file, log or backup of the house', async () => {
  const words = wordsOf([inNote, inStory])
  const { dataDir } = house.server
  const backup = await backedUp(dataDir)
  expect(foundInDump(backup, ['Chiede coperte'])).toEqual(['Chiede coperte'])
  expect(foundInDump(backup, words)).toEqual([])
  expect(foundIn(Buffer.from(house.server.output()), words)).toEqual([])
  await house.server.stop()
  expect(await foundInTables(dataDir, ['Chiede coperte'])).toContain(
    'Chiede coperte in outreach.contact_notes',
  )
  expect(await foundInTables(dataDir, words)).toEqual([])
  expect(foundInFolder(dataDir, words)).toEqual([])
})
