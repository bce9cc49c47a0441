// Story 2, lived by two people: somebody met four times in the street says their name, decides about the meetings of before,
// and is sent to the addiction service, which knows a code and tells only how it went.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { newCanary } from '../support/canaries.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { personOf } from '../support/http-person.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { meetingsShown, writeName } from './naming.ts'
import {
  type AddictionService,
  addictionService,
  closeOneCircle,
  loopOf,
  type Met,
  meetingsOf,
  metOften,
} from './seeds.ts'
import {
  acceptWithDay,
  acknowledge,
  closeCircle,
  markArrived,
  noteForUs,
  openReceived,
  reportOutcome,
  sendToService,
} from './sending.ts'

const patience = { timeout: 20_000 }
const withYes = newCanary()
const withNo = newCanary()
/** What the service writes for itself alone. */
const inside = `Bolla ${newCanary().name}`

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let chiara: DeskWindow
let paolo: DeskWindow
let serd: AddictionService
let first: Met
let second: Met
let before: { sent: number | null; closed: number | null }
let slip_code: string
let referral_path: string

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  chiara = await openWindow(office, house.url, 'chiara.villa')
  paolo = await openWindow(office, house.url, 'paolo.rota')
  serd = await addictionService(chiara.person)
  ;[first, second] = (await metOften(chiara.person, 2)) as [Met, Met]
  for (let circle = 0; circle < 3; circle++) await closeOneCircle(chiara.person, paolo.person, serd)
  before = await loopOf(chiara.person, serd)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() => tellScreensOnFailure({ chiara: () => chiara?.page, paolo: () => paolo?.page }))

test('who says yes has the meetings of before beside the name, and what was said to them is written', async () => {
  await chiara.go(`/people/${first.person_id}`)
  await expect.poll(() => meetingsShown(chiara), patience).toBe(first.meetings)
  await writeName(chiara, { given_name: withYes.name, family_name: withYes.surname, history: 'yes' })
  await expect.poll(() => meetingsShown(chiara), patience).toBe(first.meetings)
  await chiara.page.getByRole('radio', { name: 'Passi', exact: true }).check({ force: true })
  await chiara.sees('Ha detto il suo nome')
  await chiara.sees(/^Informativa: consegnato scritto\. Lingua: /)
})

test('who says no keeps them apart: the name stands alone, the unit that met them knows what it knew', async () => {
  const giada = await personOf(house.url, 'giada.bonetti')
  await chiara.go(`/people/${second.person_id}`)
  await expect.poll(() => meetingsShown(chiara), patience).toBe(second.meetings)
  await writeName(chiara, { given_name: withNo.name, family_name: withNo.surname, history: 'no' })
  const answered = chiara.page.waitForResponse(/contacts-of-person/)
  await chiara.go(`/people/${second.person_id}`)
  await answered
  await chiara.page.getByRole('heading', { level: 1, name: withNo.surname }).waitFor()
  expect(await meetingsShown(chiara)).toBe(0)
  expect(await meetingsOf(chiara.person, second.person_id)).toBe(0)
  expect(await meetingsOf(giada, second.person_id)).toBe(second.meetings)
})

test('the person is sent to the addiction service: only the code travels, and the slip has no name', async () => {
  await chiara.go(`/people/${first.person_id}`)
  slip_code = await sendToService(chiara, serd.name)
  expect(slip_code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{4}$/)
  await chiara.page.getByRole('link', { name: 'Stampa il biglietto' }).click()
  const paper = chiara.page.getByRole('article')
  await paper.waitFor()
  referral_path = new URL(chiara.page.url()).pathname.replace(/\/slip$/, '')
  await chiara.page.emulateMedia({ media: 'print' })
  const printed = await chiara.shown()
  await chiara.page.emulateMedia({ media: 'screen' })
  expect(printed).toContain(slip_code)
  expect(printed).toContain('Non devi dire il tuo nome.')
  for (const word of [withYes.name, withYes.surname, first.nickname, first.code])
    expect(printed).not.toContain(word)
  const pdf = await chiara.person.get(
    `/api/referrals/slip.pdf?referral_id=${referral_path.split('/').at(-1)}`,
  )
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await loopOf(chiara.person, serd)).sent).toBe((before.sent ?? 0) + 1)
})

test('the service reads it, says when, sees them come, and says how it went; what it wrote for itself stays there', async () => {
  await openReceived(paolo, slip_code)
  await acknowledge(paolo)
  await acceptWithDay(paolo)
  await markArrived(paolo)
  await noteForUs(paolo, inside)
  await reportOutcome(paolo)
})

test('who sent reads only the outcome, and closes the circle', async () => {
  await chiara.go(referral_path)
  await chiara.sees('Servizio avviato · Lo ha detto il servizio')
  expect(await chiara.shown()).not.toContain(inside)
  await closeCircle(chiara)
  await chiara.go(`/people/${first.person_id}`)
  await chiara.page.getByRole('link', { name: serd.name }).first().waitFor()
})

test('the figure of circles closed has moved by one', async () => {
  const after = await loopOf(chiara.person, serd)
  expect(after).toEqual({ sent: (before.sent ?? 0) + 1, closed: (before.closed ?? 0) + 1 })
  await chiara.go('/referrals/loop')
  const line = chiara.page.getByRole('row').filter({ hasText: serd.name })
  await line.waitFor()
  expect(await line.getByRole('cell').allTextContents()).toContain(String(after.sent))
})

test('the service was never told who it was, and who sent was never told what the service wrote for itself', async () => {
  await paolo.go('/referrals?side=received')
  await paolo.go(referral_path)
  await paolo.sees(inside)
  const heard = `${await paolo.told()}\n${await paolo.shown()}`
  expect(heard).toContain(slip_code)
  const hidden = [withYes.name, withYes.surname, first.nickname, first.code, first.person_id]
  expect(hidden.filter((word) => heard.includes(word))).toEqual([])
  const back = await chiara.told()
  expect(back).toContain('service_started')
  expect(back).toContain(withYes.surname)
  expect(back).not.toContain(inside)
  const complaints = [...chiara.complaints(), ...paolo.complaints()]
  expect(complaints.filter((each) => !/428|401/.test(each))).toEqual([])
})
