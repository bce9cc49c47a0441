// The pages of people, referrals, reception, files and privacy, for who sees most of each and who sees least, wide and
// narrow: nothing that stops somebody who listens, who magnifies, who has no mouse.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { addictionService, closeOneCircle } from '../engagement/seeds.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { scan } from './scan.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
const found: Record<'person' | 'service' | 'referral' | 'report' | 'file', string> = {
  ...{ person: '', service: '', referral: '', report: '', file: '' },
}

const first = (list: unknown, key: string): string =>
  String((list as Record<string, unknown>[] | undefined)?.[0]?.[key] ?? '')
type Lists = Record<string, unknown>

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  const [chiara, paolo, sonia] = await Promise.all(
    ['chiara.villa', 'paolo.rota', 'sonia.leone'].map((key) => personOf(house.url, key)),
  )
  if (!chiara || !paolo || !sonia) throw new Error('Nobody of the demo could sign in')
  const serd = await addictionService(chiara)
  await closeOneCircle(chiara, paolo, serd)
  const board = await chiara.ask<Lists>('referrals/board', { side: 'sent', is_open: 'false' })
  found.service = serd.service_id
  found.referral = first(board.cards, 'referral_id')
  found.person = first((await chiara.ask<Lists>('people/followed')).persons, 'person_id')
  found.report = first((await chiara.ask<Lists>('reception/reports')).reports, 'report_id')
  found.file = first((await sonia.ask<Lists>('cases/caseload', { whose: 'unit' })).files, 'file_id')
  for (const [what, id] of Object.entries(found)) expect(id, what).toMatch(/^[0-9a-f-]{36}$/)
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

/** Who has said why reads the file; who has not, reads the question. */
const saysWhy = () => {
  const kept = { purpose: 'direct_care', until: Date.now() + 600_000 }
  sessionStorage.setItem('prossima-purpose', JSON.stringify(kept))
}

const scanAll = async (person: HttpPerson, paths: string[], isSaid: boolean): Promise<string[]> => {
  const { context, page, close } = await office.open({ baseURL: house.url, reducedMotion: 'reduce' })
  if (isSaid) await context.addInitScript(saysWhy)
  await context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await scan(page, path)))
  }
  await close()
  return faults
}

const people = () => ['/people', `/people/${found.person}`, '/people/duplicates', '/people/import']
const referrals = () => [
  ...[
    '/referrals',
    '/referrals?side=received',
    '/referrals?view=table',
    '/referrals?new=1',
    '/referrals/loop',
  ],
  ...[`/referrals/${found.referral}`, `/referrals/${found.referral}/slip`],
]
const desk = () => ['/reception', '/reception/board', '/reception/agenda', '/reception/calls']
const noticed = () => ['/reports', `/reports/${found.report}`]
const files = () => ['/cases', `/cases/${found.file}`, `/cases/${found.file}/plan`]

const seen: [string, () => string[], boolean?][] = [
  ['chiara.villa', () => [...people(), ...referrals(), ...desk(), ...noticed()]],
  ['elena.sala', () => ['/services', '/services/file', ...desk(), '/reports', '/cases']],
  ['sonia.leone', files],
  ['sonia.leone', files, true],
  ['silvana.locatelli', () => ['/privacy', '/people']],
  [
    'anna.colombo',
    () => ['/people', '/services', '/referrals', '/reception', '/reports', '/cases', '/privacy'],
  ],
]

test.each(seen)('the pages of work with people, as %s', async (key, pages, isSaid = false) => {
  expect(await scanAll(await personOf(house.url, key), pages(), isSaid)).toEqual([])
})

test('every part of the page of privacy, as who answers for it', async () => {
  const person = await personOf(house.url, 'franco.vitali')
  const { context, page, close } = await office.open({ baseURL: house.url, reducedMotion: 'reduce' })
  await context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  await page.goto('/privacy')
  const faults: string[] = []
  for (const part of ['Emergenze', 'Diritti', 'Conservazione', 'Letture', 'Testi']) {
    await page.getByRole('radio', { name: part, exact: true }).check({ force: true })
    faults.push(...(await scan(page, `/privacy ${part}`)))
  }
  await close()
  expect(faults).toEqual([])
})

test('the open page of one service', async () => {
  const { page, close } = await office.open({ baseURL: house.url, reducedMotion: 'reduce' })
  await page.goto(`/open/services/${found.service}`)
  expect(await scan(page, '/open/services/…')).toEqual([])
  await close()
})
