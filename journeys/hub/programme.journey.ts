// Story 13, the food programme of the Union: its goods never go to who is not in it, the yearly table says which of its numbers
// are guesses, and the card of the year balances with what is counted on the shelves.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { askForCard } from './asking.ts'
import { type Card, type Hub, hubOf, issueCard } from './hub.ts'
import { handOver, prepare } from './preparing.ts'
import {
  countProgramme,
  enrol,
  enrolled,
  giveOil,
  lotOfYear,
  servedThisYear,
  tableOfYear,
} from './programme.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let marco: DeskWindow
let paolo: DeskWindow
let nadia: DeskWindow
let hub: Hub
let oil: string
let atFirst: Awaited<ReturnType<typeof lotOfYear>>
let told: number
let card: Card
let outside: Card
let third: Card
let more: Card[]
let request: string

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  marco = await openWindow(office, house.url, 'marco.bassi')
  paolo = await openWindow(office, house.url, 'paolo.gatti')
  nadia = await openWindow(office, house.url, 'nadia.locatelli')
  hub = await hubOf(paolo.person)
  // All the oil of the demo is of the programme.
  oil = hub.item('oil').name_it
  card = await issueCard(marco.person, hub, 3)
  outside = await issueCard(marco.person, hub, 2)
  third = await issueCard(marco.person, hub, 1)
  more = [await issueCard(marco.person, hub, 1), await issueCard(marco.person, hub, 1)]
  told = await servedThisYear(paolo.person, hub)
  atFirst = await lotOfYear(paolo, oil)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure({ marco: () => marco?.page, paolo: () => paolo?.page, nadia: () => nadia?.page }),
)

test('who is not in the programme gets none of it, and whoever keeps aside reads why', async () => {
  request = await askForCard(marco, { code: card.code, wishes: [{ thing: oil, quantity: 4 }] })
  await paolo.go('/requests')
  await paolo.hands.enter(paolo.page.getByRole('link', { name: request }).first())
  await paolo.hands.enter(paolo.hands.button('Accogli'))
  await paolo.hands.enter(paolo.hands.button('Metti da parte'))
  await paolo.sees(/è del programma UE e non sono iscritti/)
  expect(await paolo.page.getByRole('heading', { name: 'Che cosa è da parte, e perché' }).count()).toBe(0)
})

test('nor at the counter, whoever takes that very lot from the shelf', async () => {
  const answer = await giveOil(nadia.person, hub, { card: outside, quantity: 1 })
  expect(await answer.json()).toMatchObject({ code: 'distribution.not-for-them' })
  expect(await lotOfYear(paolo, oil)).toEqual(atFirst)
})

test('the centre writes the household into the programme, and marks what it guesses', async () => {
  await enrol(marco, card, {
    counts: { 'Meno di 18 anni': 0, Donne: 2, '65 anni e più': 1, 'Cittadini di Paesi terzi': 1 },
    guessed: ['Cittadini di Paesi terzi'],
  })
  await marco.sees(/^fino al 31 dic/)
})

test('now the oil is theirs: kept aside with its reason, prepared, and given against the card', async () => {
  await paolo.go('/requests')
  await paolo.hands.enter(paolo.page.getByRole('link', { name: request }).first())
  await paolo.hands.enter(paolo.hands.button('Metti da parte'))
  await paolo.page.getByText('Perché questo').first().click()
  await paolo.sees('È del programma UE, e chi lo riceve è nel programma.')
  await prepare(nadia, { request, card: card.code })
  await handOver(nadia, card.code, outside.code)
})

test('the table of the year sums the households that took, heading by heading, guesses marked', async () => {
  const before = await tableOfYear(paolo)
  expect(before.rows['Cittadini di Paesi terzi']).toBe('non si dice')
  await enrolled(marco.person, outside, { women: 1, homeless: 2, estimates: ['homeless'] })
  await enrolled(marco.person, third, { from_18_to_29: 1 })
  for (const each of more) await enrolled(marco.person, each, {})
  for (const given of [outside, third, ...more]) {
    const answer = await giveOil(nadia.person, hub, { card: given, quantity: 1 })
    expect(await answer.json()).toMatchObject({ outcome: 'accepted' })
  }
  const { rows, guessed, facts } = await tableOfYear(paolo)
  expect(facts).toMatchObject({ 'Nuclei serviti': `${told + 5}`, 'Persone iscritte': `${8 + 5 * told}` })
  // Three people of this card, two and one of the others, one and one of two more, because of four households nothing is told; the family of the demo, when it came this year.
  expect(rows).toEqual({
    'Meno di 18 anni': `${3 * told}`,
    '18–29 anni': '1',
    Donne: `${3 + 2 * told}`,
    '65 anni e più': '1',
    'Con disabilità': '0',
    'Cittadini di Paesi terzi': `${1 + 5 * told}`,
    'Origine straniera o minoranze': '0',
    'Senza dimora o casa precaria': '2',
  })
  expect(guessed).toEqual(['Cittadini di Paesi terzi', 'Senza dimora o casa precaria'])
})

test('the card of the year balances, and what is counted short stands beside what should be there', async () => {
  const year = await lotOfYear(paolo, oil)
  expect(year.ways).toContain('A famiglie:')
  expect(year.left).toBe(atFirst.left + 8)
  expect(year.closing).toBe(atFirst.closing - 8)
  expect(year.opening + year.came - year.left).toBe(year.closing)
  await countProgramme(nadia, oil, 'Una bottiglia rotta')
  const after = await lotOfYear(paolo, oil)
  expect(after.closing).toBe(year.closing)
  expect(after.counted).toMatch(new RegExp(`^${year.closing - 1} pezzi .*, mancano: 1 pezzi$`))
  const coming = paolo.page.waitForEvent('download', { timeout: 60_000 })
  await paolo.page.getByRole('link', { name: 'Scheda dell’anno (PDF)' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.pdf$/)
})
