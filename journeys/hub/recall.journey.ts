// Story 5: a lot of tuna may hurt. It stops where it lies, is followed to seven households, two partners and a street unit, they
// are told, the times stand written; and who gave goods receives the declaration of the quarter.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { scan } from '../axe/scan.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { personOf } from '../support/http-person.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { type Card, dayIn, type Hub, hubOf, issueCard, lying, receive } from './hub.ts'
import { close, destroyWhatIsLeft, openRecall, recipientNames, tellEverybody } from './recalling.ts'
import { giveToCard, giveTuna, partners, type Tuna } from './seeds.ts'

interface OneRecall {
  recall: {
    state: string
    measured: Record<string, number | boolean | null>
  }
  sum: { arrived: number; gone: number; remains: number }
}

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let paolo: DeskWindow
let nadia: DeskWindow
let hub: Hub
let tuna: Tuna
let cards: Card[]
let another: Card
let recall_id: string

const title = 'Tonno con istamina'
const oneRecall = () => paolo.person.ask<OneRecall>('recalls/recall', { recall_id })

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  paolo = await openWindow(office, house.url, 'paolo.gatti')
  nadia = await openWindow(office, house.url, 'nadia.locatelli')
  const marco = await personOf(house.url, 'marco.bassi')
  const silvia = await personOf(house.url, 'silvia.beretta')
  hub = await hubOf(paolo.person)
  const supplier_lot = 'FARO-77'
  const told = { key: 'tuna', shelf: 'S-9', quantity: 60, days: -30, more: { supplier_lot } }
  tuna = { ...(await receive(paolo.person, hub, told)), supplier_lot, shelf: 'S-9' }
  cards = await giveTuna({ paolo: paolo.person, marco, silvia }, hub, tuna)
  another = await issueCard(marco, hub, 1)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() => tellScreensOnFailure({ paolo: () => paolo?.page, nadia: () => nadia?.page }))

test('the notice is opened, and the lot stops at once: nobody can hand it out', async () => {
  expect(await lying(paolo.person, tuna.lot_id)).toBe(20)
  const { name_it: thing } = hub.item('tuna')
  recall_id = await openRecall(paolo, { thing, supplier_lot: tuna.supplier_lot, title })
  await paolo.sees('Merce fermata')
  const refused = await giveToCard(nadia.person, hub, { tuna, card: another })
  expect(await refused.json()).toMatchObject({ code: 'distribution.lot-stopped' })
  expect(await lying(nadia.person, tuna.lot_id)).toBe(20)
  await nadia.go('/stock/scan')
  await nadia.hands.write(nadia.page.getByLabel('Codice', { exact: true }), tuna.code)
  await nadia.page.keyboard.press('Enter')
  await nadia.sees('richiamato: non si dà')
})

test('the trace names seven cards, two partners and the street unit, and everything adds up', async () => {
  const names = await recipientNames(paolo)
  expect(names.length).toBe(10)
  for (const name of [...cards.map(({ code }) => code), ...partners, 'Strada Bergamo'])
    expect(names.filter((line) => line.startsWith(name)).length, name).toBe(1)
  const { sum } = await oneRecall()
  expect(sum).toEqual({ arrived: 60, gone: 40, remains: 20 })
})

test('the list is confirmed, everybody is told, and only then it goes on', async () => {
  await paolo.hands.enter(paolo.hands.button('Conferma l’elenco: 10 da avvisare'))
  await paolo.sees('10 ancora da avvisare')
  await tellEverybody(paolo)
  await paolo.hands.enter(paolo.hands.button('Sono avvisati tutti'))
  await paolo.hands.button('Distruggi o rendi').first().waitFor({ timeout: 30_000 })
})

test('what is left is destroyed with its paper, the recall closes, and its times are measured', async () => {
  await destroyWhatIsLeft(paolo, 'FIR 1209')
  await paolo.hands.button('Chiudi il richiamo').waitFor({ timeout: 30_000 })
  expect(await lying(paolo.person, tuna.lot_id)).toBe(0)
  await close(paolo)
  await expect.poll(async () => (await oneRecall()).recall.state).toBe('closed')
  const { measured } = (await oneRecall()).recall
  for (const step of ['blocked_s', 'traced_s', 'notified_s', 'closed_s'])
    expect(measured[step], step).toEqual(expect.any(Number))
  expect(measured).toMatchObject({ is_traced_late: false, is_notified_late: false })
  const times = paolo.page.getByRole('listitem').filter({ hasText: 'Avvisati tutti (in giornata)' })
  expect(await times.textContent()).not.toContain('non ancora')
  await paolo.go('/recalls')
  await paolo.page
    .getByRole('table', { name: 'Finiti' })
    .getByRole('link', { name: title })
    .waitFor({ timeout: 30_000 })
})

test('the declaration of the quarter is downloaded as a paper', async () => {
  // The demo declared the quarter in which its oldest gift came.
  const quarter = await declaredQuarter()
  await paolo.go('/donors')
  await paolo.page.getByLabel('Trimestre', { exact: true }).selectOption(quarter)
  await mustBePaper('Dichiarazione (PDF)')
})

test('kilograms by giver lead to one giver, and to the sheet they are handed', async () => {
  const { page } = paolo
  // The demo's gifts came within the last half year.
  await page.getByLabel('Dal', { exact: true }).fill(dayIn(-200))
  const weights = page.getByRole('table', { name: 'Chili per donatore' })
  const giver = weights.getByRole('row').filter({ hasText: 'Alimentari Lanterna' })
  await giver.getByText('216 kg').waitFor({ timeout: 30_000 })
  await giver.getByRole('link').click()
  await page.getByRole('heading', { name: 'Alimentari Lanterna', level: 1 }).waitFor({ timeout: 30_000 })
  await page.getByLabel('Dal', { exact: true }).fill(dayIn(-200))
  const things = page.getByRole('table', { name: 'Cosa', exact: true })
  await things
    .getByRole('row')
    .filter({ hasText: 'Pasta' })
    .getByText('240 pezzi')
    .waitFor({ timeout: 30_000 })
  expect(await scan(page, 'a giver')).toEqual([])
  await mustBePaper('Foglio da stampare (PDF)')
})

const mustBePaper = async (name: string): Promise<void> => {
  const paper = paolo.page.getByRole('link', { name }).first()
  await paper.waitFor({ timeout: 30_000 })
  const coming = paolo.page.waitForEvent('download', { timeout: 60_000 })
  await paper.click()
  const bytes = readFileSync(await (await coming).path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
}

const declaredQuarter = async (): Promise<string> => {
  const { donations } = await paolo.person.ask<{ donations: { what: string; received_on: string }[] }>(
    'donations/arrivals',
  )
  const first = donations.find(({ what }) => what === 'Due bancali di pasta')?.received_on ?? ''
  return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`
}
