// The pages of the hub, for who leads it and for who carries the boxes, wide and narrow, by day and in the dark: nothing that
// stops somebody who listens, who magnifies, who has no mouse.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { scan } from './scan.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let paolo: HttpPerson
let pages: Record<string, string>

type Lists = Record<string, Record<string, string>[]>
const idOf = (list: Record<string, string>[] | undefined, key: string, state?: string): string =>
  (list ?? []).find((each) => state === undefined || each.state === state)?.[key] ?? ''

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  paolo = await personOf(house.url, 'paolo.gatti')
  const { donations } = await paolo.ask<Lists>('donations/arrivals')
  const { requests } = await paolo.ask<Lists>('distribution/requests')
  const { donors } = await paolo.ask<Lists>('donations/donors')
  const { recalls } = await paolo.ask<Lists>('recalls/list')
  const { cards } = (await (await paolo.post('/api/distribution/cards', {})).json()) as Lists
  pages = {
    waiting: `/arrivals/${idOf(donations, 'donation_id', 'received')}`,
    arrived: `/arrivals/${idOf(donations, 'donation_id', 'partially_accepted')}`,
    donor: `/donors/${idOf(donors, 'donor_id')}`,
    request: `/requests/${idOf(requests, 'goods_request_id', 'allocated')}`,
    card: `/cards/${idOf(cards, 'card_id')}`,
    recall: `/recalls/${idOf(recalls, 'recall_id')}`,
  }
  for (const [name, path] of Object.entries(pages)) expect(path, name).toMatch(/\/[0-9a-f-]{36}$/)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

const lists = [
  ...['/arrivals', '/donors', '/programme', '/requests', '/picking', '/handovers', '/cards'],
  ...['/pickups', '/rounds', '/turns', '/meals', '/meals/figures', '/handovers/totals'],
  ...['/recalls', '/temperatures', '/nonconformities', '/waste'],
]
const forms = ['/arrivals/new', '/requests/new', '/handovers/figures']

const scanAll = async (person: HttpPerson, paths: string[], isDark = false): Promise<string[]> => {
  const { page, context, close } = await office.open({
    baseURL: house.url,
    reducedMotion: 'reduce',
    colorScheme: isDark ? 'dark' : 'light',
  })
  await context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  const found: string[] = []
  for (const path of paths) {
    await page.goto(path)
    found.push(...(await scan(page, path)))
  }
  await close()
  return found
}

test('the pages of the hub and what they open, for who leads it', async () => {
  expect(await scanAll(paolo, [...lists, ...forms, ...Object.values(pages)])).toEqual([])
})

test('the same pages in the dark', async () => {
  expect(await scanAll(paolo, [...lists, ...Object.values(pages)], true)).toEqual([])
})

test('for who carries the boxes, and does not see the papers of donors', async () => {
  const nadia = await personOf(house.url, 'nadia.locatelli')
  expect(await scanAll(nadia, ['/arrivals', pages.waiting ?? '', '/picking', '/handovers'])).toEqual([])
})

test('the questions that open over a page', async () => {
  const { page, context, close } = await office.open({ baseURL: house.url, reducedMotion: 'reduce' })
  await context.addCookies(paolo.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  const found: string[] = []
  for (const [path, button] of [
    ['/recalls', 'Apri un richiamo'],
    ['/handovers', 'Consegna al banco'],
    ['/programme', 'Conta i beni'],
    ['/cards', 'Nuova tessera'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await scan(page, `${path} ${button}`)))
  }
  await close()
  expect(found).toEqual([])
})
