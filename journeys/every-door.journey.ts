// Every front door opens in a real browser on the demo: the desk for who coordinates and for who may see least,
// the phone's sign-in, the open pages. No page complains, and every page has the one title that says where we are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser } from '#core/testing'
import { type House, openHouse } from './support/house.ts'

let house: House
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  house = await openHouse()
  browser = await launchBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const password = 'lanterna-di-prova'

const signIn = async (session: BrowserSession, person: string): Promise<void> => {
  const { page } = session
  await page.goto('/')
  await page.getByLabel('Indirizzo e-mail').fill(`${person}@demo.example.org`)
  await page.getByRole('button', { name: 'Continua' }).click()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entra', exact: true }).click()
  await page.getByRole('navigation', { name: 'Navigazione' }).waitFor()
}

const titleOf = async (session: BrowserSession, path: string): Promise<string> => {
  await session.page.goto(path)
  const title = session.page.getByRole('heading', { level: 1 }).first()
  await title.waitFor()
  return (await title.textContent()) ?? ''
}

/** Not being signed in yet is what the door is for. */
const realComplaints = (session: BrowserSession): string[] =>
  session.complaints.filter((each) => !each.includes('401'))

test('the coordinator finds the day, the week, the places, the stores, the figures and the network', async () => {
  const desk = await browser.open({ baseURL: house.url, locale: 'it-IT' })
  await signIn(desk, 'elena.sala')
  expect(await titleOf(desk, '/')).toContain('Elena')
  for (const path of ['/shifts', '/places', '/stock', '/figures', '/dashboards', '/project', '/network']) {
    expect(await titleOf(desk, path), path).not.toBe('')
    expect(desk.page.url()).toContain(path)
  }
  expect(realComplaints(desk)).toEqual([])
  await desk.close()
})

const ofPeople = ['/people', '/people/duplicates', '/services', '/referrals', '/referrals/loop', '/cases']
const ofTheDesk = ['/reception', '/reception/board', '/reception/agenda', '/reception/calls', '/reports']

test('the social worker finds people, services, referrals, files, the desk and what was noticed', async () => {
  const desk = await browser.open({ baseURL: house.url, locale: 'it-IT' })
  await signIn(desk, 'chiara.villa')
  for (const path of [...ofPeople, ...ofTheDesk]) {
    expect(await titleOf(desk, path), path).not.toBe('')
    expect(desk.page.url()).toContain(path)
  }
  expect(realComplaints(desk)).toEqual([])
  await desk.close()
})

test('who answers for privacy finds what was done, and opens no file', async () => {
  const desk = await browser.open({ baseURL: house.url, locale: 'it-IT' })
  await signIn(desk, 'franco.vitali')
  expect(await titleOf(desk, '/privacy')).toBe('Riservatezza')
  expect((await desk.page.request.get('/api/people/followed')).status()).toBe(403)
  await desk.close()
})

test('a partner who follows no place gets in, and sees no place of others', async () => {
  const desk = await browser.open({ baseURL: house.url, locale: 'it-IT' })
  await signIn(desk, 'anna.colombo')
  const answer = await desk.page.request.get('/api/places/map')
  const seen = answer.ok() ? ((await answer.json()) as { points?: unknown[] }) : {}
  expect(seen.points ?? []).toEqual([])
  const week = await desk.page.request.get('/api/outreach/today')
  expect(week.status()).not.toBe(500)
  await desk.close()
})

test('the phone asks who we are, and the open pages tell only what was let out', async () => {
  const phone = await browser.open({ baseURL: house.url, width: 390, height: 844, locale: 'it-IT' })
  expect(await titleOf(phone, '/field/')).toBe('Entra')
  // Several networks live here: who comes says in which town they are, and is asked only once.
  expect(await titleOf(phone, '/open/report')).toBe('Dove sei?')
  await phone.page.getByRole('searchbox').fill('seriate')
  await phone.page.getByRole('link', { name: 'SafeNet' }).click()
  await phone.page.waitForURL('**/open/safenet/report')
  expect(await titleOf(phone, '/open/figures')).toContain('incontri')
  expect(phone.page.url()).toContain('/open/safenet/figures')
  for (const path of ['/open/next/services', '/open/next/report'])
    expect(await titleOf(phone, path), path).not.toBe('')
  expect(await phone.page.getByText('Sei nella rete NEXT Bergamo').count()).toBe(1)
  const told = await (await phone.page.request.get('/api/open/figures')).text()
  expect(told).not.toMatch(/"lat"|"lon"|"cell"/)
  expect(realComplaints(phone)).toEqual([])
  await phone.close()
})
