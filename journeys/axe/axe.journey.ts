// Every page, for who sees most and who sees least, wide and narrow: nothing that stops somebody who listens, who
// magnifies, who has no mouse. With LONG=1 for every role.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { enrolWithPin } from '../night/evening.ts'
import { type FieldPhone, openPinPhone } from '../support/field-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { anybody, type HttpPerson, personOf } from '../support/http-person.ts'
import { scan } from './scan.ts'

const most = 'elena.sala'
const least = 'anna.colombo'
const everybody = [
  'marta.rota',
  most,
  'giada.bonetti',
  'lucia.ferri',
  'piero.moretti',
  'teresa.galli',
  'davide.noris',
  'irene.longhi',
  least,
  'franco.vitali',
]
const people = process.env.LONG ? everybody : [most, least]
const outside = [
  '/',
  '/lost',
  '/invitation',
  '/reset',
  '/first',
  '/open/networks',
  '/open/services',
  ...['', 'figures', 'services', 'report'].map((page) => `/open/safenet/${page}`),
  '/open/answer',
  '/open/sign',
  '/open/turn',
  '/open/recalls',
  '/open/leave',
  '/open/legal',
  '/open/privacy',
  '/open/accessibility',
  '/open/nowhere',
  ...['fr', 'ar'].flatMap((lang) =>
    ['networks', 'safenet/', 'safenet/services', 'safenet/report', 'accessibility'].map(
      (page) => `/open/${page}?lang=${lang}`,
    ),
  ),
]

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let shift_id: string
let hotspot_id: string

const openAs = async (person: HttpPerson) => {
  const session = await office.open({ baseURL: house.url, reducedMotion: 'reduce' })
  await session.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  return session
}

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  const elena = await personOf(house.url, most)
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const { shifts } = await elena.ask<{ shifts: { shift_id: string; state: string }[] }>('outreach/week', {
    from_day: day(7),
    to_day: day(0),
  })
  const { places } = await elena.ask<{ places: { hotspot_id: string }[] }>('places/list')
  shift_id = shifts.find(({ state }) => state === 'closed')?.shift_id ?? ''
  hotspot_id = places[0]?.hotspot_id ?? ''
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

const scanAll = async (person: HttpPerson, paths: string[]): Promise<string[]> => {
  const { page, close } = await openAs(person)
  const found: string[] = []
  for (const path of paths) {
    await page.goto(path)
    found.push(...(await scan(page, path)))
  }
  await close()
  return found
}

const deskPages = () => [
  '/',
  '/shifts',
  '/shifts?new=1',
  `/shifts?shift=${shift_id}`,
  `/shifts/${shift_id}`,
  `/shifts/${shift_id}/sheet`,
  '/places',
  `/places/${hotspot_id}`,
  '/stock',
  '/stock/scan',
  '/stock/labels',
  '/figures',
  '/figures/values',
  '/figures/released',
  ...['trends', 'people', 'flows', 'heat', 'needs', 'quality'].map((part) => `/dashboards?part=${part}`),
  '/project',
  '/network',
  '/account',
  '/nowhere',
]

test('the pages before signing in, and those open to everybody', async () => {
  expect(await scanAll(anybody(house.url), outside)).toEqual([])
})

describe('the desk', () => {
  test.each(people)('as %s', async (key) => {
    expect(await scanAll(await personOf(house.url, key), deskPages())).toEqual([])
  })
})

describe('the phone', () => {
  const pin = '805271'
  const tabs = ['Turno', 'Contatto', 'Luoghi', 'Da inviare'] as const
  let phone: FieldPhone | undefined

  const scanTabs = async ({ thumb, page }: FieldPhone): Promise<string[]> => {
    const found: string[] = []
    for (const tab of tabs) {
      await thumb.tab(tab)
      found.push(...(await scan(page, `/field ${tab}`)))
    }
    return found
  }

  test.each(people)('as %s', async (key) => {
    phone = await openPinPhone(house.url)
    await phone.page.goto('/field/')
    const found = await scan(phone.page, '/field sign in')
    await enrolWithPin(phone, key, pin)
    found.push(...(await scanTabs(phone)))
    await phone.thumb.press('Blocca adesso')
    await phone.thumb.sees('Il telefono è chiuso.')
    found.push(...(await scan(phone.page, '/field locked')))
    await phone.discard()
    expect(found).toEqual([])
  })
})
