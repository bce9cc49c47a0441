// The first half of story 4: an unknown voice on the line, a family of five received by name at the listening centre,
// handed over to the municipality under an agreement, taken in charge there; and the centre knows it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser } from '#core/testing'
import { type House, openHouse } from '../support/house.ts'
import { personOf } from '../support/http-person.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import {
  accept,
  arrives,
  closeLoop,
  followAllowance,
  openCase,
  readAndAccept,
  send,
  tellOutcome,
} from './handing-over.ts'
import { documentCall, joinHousehold, openHousehold, register, sayWhy } from './line.ts'
import { callBecomesReport } from './report-of-call.ts'
import { call, children, grown, mother, nameOf, small } from './told.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let paola: BrowserSession
let marco: BrowserSession
let guido: BrowserSession
let carla: BrowserSession
let mother_id: string
let referral_id: string
let file_id: string

const openAs = async (key: string): Promise<BrowserSession> => {
  const person = await personOf(house.url, key)
  const session = await office.open({ baseURL: house.url })
  await session.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  return session
}

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  paola = await openAs('paola.testa')
  marco = await openAs('marco.bassi')
  guido = await openAs('guido.ravasio')
  carla = await openAs('carla.mazza')
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure({
    paola: () => paola?.page,
    marco: () => marco?.page,
    guido: () => guido?.page,
    carla: () => carla?.page,
  }),
)

test('a call is answered, written down without a name, and ends with an orientation', async () => {
  await documentCall(paola.page, call)
})

test('a call about somebody else becomes a report, without writing anything twice', async () => {
  await callBecomesReport(paola.page, 'Due famiglie litigano ogni sera nel cortile.')
})

test('who answers the line opens no file of a person', async () => {
  await paola.page.goto('/people')
  await paola.page.getByRole('heading', { level: 1 }).waitFor({ timeout: 20_000 })
  const line = await personOf(house.url, 'paola.testa')
  const response = await line.get('/api/people/followed')
  const { persons } = response.ok ? ((await response.json()) as { persons: unknown[] }) : { persons: [] }
  expect(persons).toEqual([])
})

test('the family comes to the listening centre: five by name, one of eight months, one household', async () => {
  const ids = new Map<string, string>()
  for (const relative of [...grown, mother]) ids.set(relative.given, await register(marco.page, relative))
  mother_id = ids.get(mother.given) ?? ''
  await openHousehold(marco.page, mother)
  for (const relative of grown) await joinHousehold(marco.page, relative)
  for (const child of small) ids.set(child.given, await register(marco.page, child, mother))
  await marco.page.goto(`/people/${mother_id}`)
  await sayWhy(marco.page, nameOf(mother))
  await marco.page
    .getByRole('region', { name: 'Nucleo' })
    .getByText(nameOf(mother))
    .first()
    .waitFor({ timeout: 20_000 })
  const members = marco.page.getByRole('region', { name: 'Nucleo' }).locator('.people-lines li')
  expect(await members.count()).toBe(5)
  // Whoever is under eighteen is marked, so that everybody thinks of protecting them first.
  const keeper = await personOf(house.url, 'marco.bassi')
  const { persons } = await keeper.ask<{ persons: { person_id: string; protective_flag: boolean }[] }>(
    'people/followed',
  )
  const flagged = persons.filter((each) => each.protective_flag).map((each) => each.person_id)
  for (const name of children) expect(flagged).toContain(ids.get(name))
  expect(flagged).not.toContain(mother_id)
})

test('the centre hands them over to the municipality under the agreement; before, the municipality knew nothing', async () => {
  const municipality = await personOf(house.url, 'carla.mazza')
  expect((await municipality.get(`/api/people/person?person_id=${mother_id}`)).status).toBe(404)
  await marco.page.goto(`/people/${mother_id}`)
  await sayWhy(marco.page, nameOf(mother))
  referral_id = await send(marco.page)
  expect(referral_id).toMatch(/^[0-9a-f-]{36}$/)
})

test('Guido reads it and says yes; the family comes', async () => {
  await readAndAccept(guido.page, referral_id)
  await arrives(guido.page, referral_id)
})

test('Carla opens the case, Guido takes it in charge with Ines to follow it', async () => {
  file_id = await openCase(carla.page, referral_id)
  await accept(guido.page, file_id, 'Ines Pagani')
  const ines = await openAs('ines.pagani')
  await ines.page.goto('/cases')
  await ines.page
    .getByRole('link', { name: nameOf(mother) })
    .first()
    .waitFor({ timeout: 20_000 })
  await followAllowance(ines.page, file_id)
  await ines.close()
})

test('the municipality says how it went, the centre reads it: the loop is closed, the file stays shut to the centre', async () => {
  await tellOutcome(guido.page, referral_id)
  await closeLoop(marco.page, referral_id)
  const centre = await personOf(house.url, 'marco.bassi')
  expect((await centre.get(`/api/cases/file?file_id=${file_id}`)).status).toBe(404)
})
