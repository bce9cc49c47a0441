// Story 12, lived by five people: somebody asks by their code what is written of them and has it, without who reported and
// without who lives with them; the data protection officer sees who read; nobody mends the book unseen; and a wish to be
// nobody in addiction care leaves no trace beside the name.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import type { Met } from '../engagement/seeds.ts'
import { newCanary } from '../support/canaries.ts'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { askAnonymity, noteSubstances, openFile } from './anonymity.ts'
import { markAnswered, openPart, sayYes, takeFile, writeRequest } from './asking.ts'
import { liveTogether, reportFromOutside } from './seeds.ts'

const root = join(import.meta.dirname, '..', '..')
const asking = newCanary()
const other = newCanary()
const reporter = newCanary()

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
const at: Partial<Record<'chiara' | 'silvana' | 'franco' | 'lucia' | 'giada', DeskWindow>> = {}
const window = (who: keyof typeof at): DeskWindow => at[who] as DeskWindow
let one: Met
let two: Met

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  at.chiara = await openWindow(office, house.url, 'chiara.villa')
  at.silvana = await openWindow(office, house.url, 'silvana.locatelli')
  at.franco = await openWindow(office, house.url, 'franco.vitali')
  at.lucia = await openWindow(office, house.url, 'lucia.ferri')
  at.giada = await openWindow(office, house.url, 'giada.bonetti')
  ;[one, two] = await liveTogether(at.chiara.person, [asking, other])
  const description = `Dorme qui un uomo che chiamano ${one.nickname}. Lo scrive ${reporter.surname}.`
  await reportFromOutside(house.url, { description, contact: reporter.phone })
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() =>
  tellScreensOnFailure(
    Object.fromEntries(Object.keys(at).map((who) => [who, () => at[who as keyof typeof at]?.page])),
  ),
)

test('the social worker opens the file, saying why: she sees the name and who lives with them', async () => {
  await openFile(window('chiara'), one.person_id)
  await window('chiara').sees(`${other.name} ${other.surname}`)
})

test('by the code alone the request is written, decided and handed over: their own data, body by body', async () => {
  const silvana = window('silvana')
  await silvana.go('/privacy')
  await openPart(silvana, 'Diritti')
  await writeRequest(silvana, one.code)
  await sayYes(silvana)
  const paper = await takeFile(silvana, 'Foglio da consegnare')
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  const data = (await takeFile(silvana, 'Dati per un computer')).toString('utf8')
  const { format, sections } = JSON.parse(data) as {
    format: string
    sections: { controller: string; title: { it: string }; rows: Record<string, string>[] }[]
  }
  expect(format).toBe('prossima-person-export/1')
  const bodies = sections.map(({ controller }) => controller)
  expect(bodies.every((body) => body !== '')).toBe(true)
  expect(bodies).toEqual([...bodies].sort((a, b) => a.localeCompare(b)))
  const titles = sections.map(({ title }) => title.it)
  for (const title of ['Come ti conosciamo', 'Il tuo nome', 'I passi fatti insieme', 'Chi ha letto'])
    expect(titles).toContain(title)
  for (const own of [one.code, one.nickname, asking.name, asking.surname]) expect(data).toContain(own)
  // Neither who wrote to the open page, nor who lives with them, nor the names of who works.
  const others = [reporter.surname, reporter.phone, other.name, other.surname, two.nickname, two.code]
  expect([...others, 'Chiara Villa'].filter((word) => data.includes(word))).toEqual([])
  await markAnswered(silvana)
  const heard = await silvana.told()
  expect(heard).toContain(one.person_id)
  expect(others.filter((word) => heard.includes(word))).toEqual([])
})

test('the data protection officer finds by the code who read the file, and why', async () => {
  const franco = window('franco')
  await franco.go('/privacy')
  await openPart(franco, 'Letture')
  const { page, hands } = franco
  await hands.write(page.getByLabel('Il codice della persona'), one.code)
  await hands.enter(hands.button('Cerca il codice'))
  const readers = page.getByRole('table', { name: /^Ogni lettura resta scritta/ })
  const lines = readers.getByRole('row').filter({ hasText: 'Chiara Villa' })
  await lines
    .filter({ hasText: 'La scheda della persona' })
    .filter({ hasText: 'seguire la persona' })
    .first()
    .waitFor({
      timeout: 20_000,
    })
  await readers.getByRole('row').filter({ hasText: 'Silvana Locatelli' }).first().waitFor()
  expect(await franco.shown()).not.toContain(asking.surname)
  const paper = await takeFile(franco, 'Stampa per la persona')
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a wish to be nobody: a code to carry away, and beside the name nothing tells of it', async () => {
  const lucia = window('lucia')
  await openFile(lucia, one.person_id)
  const { code, twin_id } = await askAnonymity(lucia)
  await noteSubstances(lucia)
  expect(await lucia.shown()).not.toMatch(new RegExp(`${asking.name}|${asking.surname}|${one.nickname}`))

  const giada = window('giada')
  await openFile(giada, twin_id)
  expect(await giada.shown()).toContain(code)
  const ofTwin = await giada.told()
  for (const word of [asking.surname, one.nickname, one.code, one.person_id])
    expect(ofTwin).not.toContain(word)
  expect(await giada.page.getByRole('button', { name: 'Vai alla scheda col nome' }).count()).toBe(0)

  const chiara = window('chiara')
  await openFile(chiara, one.person_id)
  await chiara.sees(`${asking.name} ${asking.surname}`)
  const beside = `${await chiara.told()}\n${await chiara.shown()}`
  expect(beside).toContain(asking.surname)
  const traces = [code, twin_id, 'request_anonymity', 'Ha chiesto di tornare anonima', 'Tornata anonima']
  expect(traces.filter((word) => beside.includes(word))).toEqual([])
  expect(beside).not.toContain('"code":"addiction"')

  await lucia.go(`/people/${twin_id}`)
  // Only who keeps the key goes back from the code to the name.
  await lucia.hands.enter(lucia.hands.button('Vai alla scheda col nome'))
  await lucia.page.waitForURL((url) => url.pathname.endsWith(one.person_id))
})

const verifyAudit = (dataDir: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir }
    const command = ['tools/run.mjs', 'tools/db.ts', 'verify-audit']
    execFile(process.execPath, command, { cwd: root, env }, (_, told) => resolve(told))
  })

test('the book holds, and an entry mended by hand is named', async () => {
  await house.server.stop()
  const { dataDir } = house.server
  expect(await verifyAudit(dataDir)).toMatch(/^\d{3,} entries, every chain whole\.\s*$/)
  const below = await PGlite.create({ dataDir: join(dataDir, 'database') })
  await below.query(`update audit.entries set body = body || ' ' where position = 40`)
  await below.close()
  expect(await verifyAudit(dataDir)).toMatch(/^Entry 40 of organisation \S+ in network \S+ does not fit/)
})
