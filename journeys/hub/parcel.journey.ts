// Story 4, from the call to the parcel: who rings is nobody; who comes gets a card of five; the hub prepares for a card and
// never learns whose it is.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { documentCall, register } from '../first-call/line.ts'
import { family } from '../first-call/told.ts'
import { mustAct } from '../street/outings.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { approveAndKeep, askForCard, issueFamilyCard } from './asking.ts'
import { type Arrived, cardsSeen, type Hub, hubOf, issueCard, lying, receive } from './hub.ts'
import { handOver, prepare, type ToPick } from './preparing.ts'
import { call, mother, note } from './told.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let marco: DeskWindow
let paolo: DeskWindow
let nadia: DeskWindow
let hub: Hub
let soon: Arrived
let later: Arrived
let person_id: string
let card: { card_id: string; code: string }
let wrong: string
let request: string
let parts: ToPick[]

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  marco = await openWindow(office, house.url, 'marco.bassi')
  paolo = await openWindow(office, house.url, 'paolo.gatti')
  nadia = await openWindow(office, house.url, 'nadia.locatelli')
  hub = await hubOf(paolo.person)
  // What expires later came first and lies in front.
  later = await receive(paolo.person, hub, { key: 'rice', shelf: 'S-1', quantity: 8, days: 30 })
  soon = await receive(paolo.person, hub, { key: 'rice', shelf: 'S-5', quantity: 3, days: 20 })
  wrong = (await issueCard(marco.person, hub, 1)).code
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure({ marco: () => marco?.page, paolo: () => paolo?.page, nadia: () => nadia?.page }),
)

test('somebody rings; the family comes to the listening centre and gets a card for five, with no name on it', async () => {
  const paola = await openWindow(office, house.url, 'paola.testa')
  await documentCall(paola.page, call)
  await paola.close()
  person_id = await register(marco.page, mother)
  const code = await issueFamilyCard(marco)
  const cards = await cardsSeen(marco.person, { code })
  expect(cards).toMatchObject([{ code, adults: 2, young_people: 1, children: 1, babies: 1 }])
  card = { card_id: cards[0]?.card_id ?? '', code }
  await mustAct(marco.person, 'distribution.link-card', { card_id: card.card_id, person_id })
  await marco.go(`/cards/${card.card_id}`)
  await marco.sees('Apri la cartella della persona')
  const paper = (await marco.page.locator('.ui-for-person').textContent()) ?? ''
  expect(paper).toContain(code)
  for (const word of [mother.given, family]) expect(paper).not.toContain(word)
})

test('the centre asks for the card; the hub says yes and keeps aside what expires first', async () => {
  const things = { rice: hub.item('rice').name_it, milk: hub.item('baby_milk').name_it }
  const wishes = [
    { thing: things.rice, quantity: 5 },
    { thing: things.milk, quantity: 2 },
  ]
  request = await askForCard(marco, { code: card.code, wishes, note })
  await approveAndKeep(paolo, request)
  const shown = await paolo.shown()
  expect(shown).toContain(soon.code)
  expect(shown).toContain(later.code)
  await paolo.page.getByText('Perché questo').first().click()
  await paolo.sees(/^Scade prima degli altri che possono andare a loro/)
})

test('Nadia prepares shelf by shelf with the reader', async () => {
  parts = await prepare(nadia, { request, card: card.code })
  const rice = parts.filter(({ item_id }) => item_id === hub.item('rice').item_id)
  const taken = Object.fromEntries(rice.map(({ lot_id, quantity }) => [lot_id, quantity]))
  expect(taken).toEqual({ [soon.lot_id]: 3, [later.lot_id]: 2 })
  const shelves = parts.map(({ place_code }) => place_code)
  expect(shelves).toEqual([...shelves].sort())
  expect(shelves).toContain('S-9')
})

test('the bag goes to who shows the card, and the store has moved', async () => {
  const milk = parts.find(({ item_id }) => item_id === hub.item('baby_milk').item_id)
  const before = await lying(nadia.person, milk?.lot_id ?? '')
  await handOver(nadia, card.code, wrong)
  expect(await lying(nadia.person, soon.lot_id)).toBe(0)
  expect(await lying(nadia.person, later.lot_id)).toBe(6)
  expect(await lying(nadia.person, milk?.lot_id ?? '')).toBe(before - 2)
})

test('the story of the lot tells how many, never to whom', async () => {
  await nadia.go('/stock/scan')
  await nadia.hands.write(nadia.page.getByLabel('Codice', { exact: true }), later.code)
  await nadia.page.keyboard.press('Enter')
  const story = nadia.page.getByRole('list', { name: 'La storia del lotto' })
  await story.getByText('a famiglie').waitFor({ timeout: 30_000 })
  // biome-ignore lint/performance/useDomNodeTextContent: a number and its word stand side by side only as they are drawn
  const told = (await story.innerText()).replace(/\s+/g, ' ')
  expect(told).toMatch(/8 arrivati/)
  expect(told).toMatch(/2 a famiglie/)
  expect(told).toMatch(/6 restano/)
  const answer = await nadia.person.get(`/api/goods/lot-story?lot_id=${later.lot_id}`)
  const words = await answer.text()
  for (const hidden of [card.code, card.card_id, request, person_id]) expect(words).not.toContain(hidden)
})

test('the store was never told whose card it is', async () => {
  await nadia.go('/cards')
  await nadia.sees(card.code)
  await nadia.go(`/cards/${card.card_id}`)
  await nadia.sees('Questa tessera non ha nomi.')
  await nadia.go('/requests')
  await nadia.go('/handovers')
  await nadia.sees(card.code)
  expect((await nadia.person.get(`/api/people/person?person_id=${person_id}`)).ok).toBe(false)
  const own = await cardsSeen(nadia.person)
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((each) => each.person_id !== null)).toEqual([])
  for (const { told, shown } of [nadia, paolo]) {
    const heard = `${await told()}\n${await shown()}`
    expect(heard).toContain(card.code)
    for (const hidden of [mother.given, family, person_id, call]) expect(heard).not.toContain(hidden)
  }
  // The same hunt finds them where they may be read.
  expect(await marco.told()).toContain(person_id)
})
