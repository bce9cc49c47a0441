// Irene composes a report for a funder, sees it as paper while she writes, freezes it, and takes it away in three forms; read back,
// they say the same. What is missing is told with its place, and a file that breaks off is not kept.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readPdf, readZipped } from '#core/documents/testing'
import { launchBrowser } from '#core/testing'
import type { OneReport, Reports } from '#reports'
import { type DeskWindow, openWindow } from './support/desk-window.ts'
import { type House, openHouse } from './support/house.ts'
import { tellScreensOnFailure } from './support/witness.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let irene: DeskWindow
let funder_report_id: string
const title = 'Relazione di prova'

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  irene = await openWindow(office, house.url, 'irene.longhi')
}, 240_000)
afterAll(async () => {
  await office?.close()
  await house?.close()
})
beforeEach(() => tellScreensOnFailure({ irene: () => irene?.page }))

const button = (name: string | RegExp) => irene.page.getByRole('button', { name }).first()
const dialog = () => irene.page.getByRole('dialog')
const bytesOf = async (kind: string): Promise<Uint8Array> => {
  const response = await irene.person.get(`/api/reports/report.${kind}?funder_report_id=${funder_report_id}`)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const one = () => irene.person.ask<OneReport>('reports/one', { funder_report_id })

test('the demo has one that was sent, one being written, and a later day to keep', async () => {
  const { reports, schedules } = await irene.person.ask<Reports>('reports/list')
  expect(reports.map(({ state }) => state).sort()).toEqual(['draft', 'sent'])
  const sent = reports.find(({ state }) => state === 'sent')
  const next = schedules[0]?.next
  expect(next && sent && next.from_month > sent.to_month).toBe(true)
})

test('a report begins blank, is composed block by block, and shows itself as paper', async () => {
  await irene.go('/funder-reports')
  await button('Nuova relazione').click()
  await dialog().getByLabel('Modello', { exact: true }).selectOption({ label: 'Foglio bianco' })
  await dialog().getByLabel('Periodo di', { exact: true }).selectOption('quarter')
  await dialog().getByLabel('Titolo', { exact: true }).fill(title)
  await dialog().getByLabel('Per chi', { exact: true }).fill('Fondazione di prova')
  await dialog().getByRole('button', { name: 'Comincia' }).click()
  await irene.page.waitForURL(/funder-reports\/[0-9a-f-]{36}$/)
  funder_report_id = irene.page.url().split('/').at(-1) ?? ''
  await button('Testo').click()
  await button('Grafico').click()
  await button('Storia').click()
  await irene.page.getByLabel('Nome inventato').fill('Ada')
  await irene.page.getByLabel('La storia').fill('È tornata tre volte prima di dire come si chiama.')
  await irene.page.getByRole('figure').first().waitFor()
  await irene.sees('La storia di Ada')
})

test('it is not frozen while something is missing: each thing leads to its block', async () => {
  await button('Congela…').click()
  await irene.sees('Il blocco 1 è vuoto. Scrivi qualcosa o toglilo.')
  await irene.sees(/La storia al blocco 3 non ha il consenso/)
  await dialog().getByRole('button', { name: 'Vai al blocco' }).first().click()
  await irene.page.getByLabel('Testo', { exact: true }).fill('Siamo usciti ogni settimana.')
  // By keyboard the story goes up one place.
  await irene.page.getByRole('button', { name: 'Sposta su il blocco 3' }).press('Enter')
  await irene.page
    .getByRole('button', { name: /Storia/ })
    .nth(0)
    .click()
  await irene.page.getByLabel('Chi ha detto sì').fill('la persona, con il suo codice')
  await irene.page.getByLabel('Quando').fill('2026-01-10')
  await irene.page.getByLabel('Dove sta il foglio firmato').fill('armadio della sede')
  await irene.sees(/Salvato/)
})

test('frozen, it can be read and taken away; its three files say the same', async () => {
  await button('Congela…').click()
  await irene.sees(/Dati letti il/)
  await dialog().getByRole('button', { name: 'Congela', exact: true }).click()
  await irene.sees(/Congelata il .* da Irene Longhi/)
  const { frozen } = await one()
  const chart = frozen?.content.find(({ kind }) => kind === 'chart')
  if (chart?.kind !== 'chart') throw new Error('no chart')
  const told = chart.bars.filter(({ value }) => value !== null && value > 0).map(({ value }) => String(value))
  const pdf = readPdf(await bytesOf('pdf'))
  const words = pdf.pages.join('\n')
  expect(pdf.raw).toContain('/S /Figure')
  for (const part of [title, 'La storia di Ada', 'armadio'])
    expect(words.includes(part)).toBe(part !== 'armadio')
  const document = readZipped(await bytesOf('docx'), 'word/document.xml')
  const workbook = await bytesOf('xlsx')
  const parts = readZipped(workbook, 'xl/worksheets/sheet2.xml')
  for (const value of told) expect([words.includes(value), document.includes(value)]).toEqual([true, true])
  expect(document).toContain('La storia di Ada')
  expect(readZipped(workbook, 'xl/workbook.xml')).toContain('Come si conta')
  for (const value of told) expect(parts).toContain(`>${value}<`)
  const csv = new TextDecoder().decode(await bytesOf('csv'))
  for (const value of told) expect(csv).toContain(`;${value};`)
})

test('the viewer of the funder it is sent to reads it on their desk, and no draft and no figure', async () => {
  await button('Segna l’invio…').click()
  await dialog().getByLabel('A chi', { exact: true }).selectOption({ label: 'Regione Lombardia' })
  await dialog().getByRole('button', { name: 'Segna', exact: true }).click()
  await irene.sees(/qui, in Prossima/)
  const giorgio = await openWindow(office, house.url, 'giorgio.sala')
  await giorgio.go('/funder-reports')
  await giorgio.page.getByRole('link', { name: title }).click()
  await giorgio.sees('La storia di Ada')
  const { person } = giorgio
  const paper = await person.get(`/api/reports/received.pdf?funder_report_id=${funder_report_id}`)
  const pages = readPdf(new Uint8Array(await paper.arrayBuffer())).pages.join('\n')
  expect(pages).toContain(title)
  for (const closed of [
    `/api/reports/one?funder_report_id=${funder_report_id}`,
    `/api/reports/report.pdf?funder_report_id=${funder_report_id}`,
    '/api/monitoring/figures?from_month=2026-01&to_month=2026-06',
  ])
    expect((await person.get(closed)).status).toBe(403)
  expect(giorgio.complaints()).toEqual([])
})

test('a file that breaks off half way is thrown away and said', async () => {
  await irene.page.route('**/api/reports/report.xlsx*', (route) =>
    route.fulfill({ status: 200, headers: { 'content-length': '90000' }, body: 'only the beginning' }),
  )
  let kept = 0
  irene.page.on('download', () => {
    kept += 1
  })
  await button('Excel (.xlsx)').click()
  await irene.sees(/Il file (è arrivato a metà|non è arrivato)/)
  expect(kept).toBe(0)
  const download = irene.page.waitForEvent('download')
  await button('PDF').click()
  expect((await download).suggestedFilename()).toMatch(/^relazione-\d{4}-\d{2}-\d{4}-\d{2}-1\.pdf$/)
  expect(irene.complaints()).toEqual([])
})
