// Story 11: cities of one project, each a network of its own, let their figures out; the national page adds them without looking for
// anybody in two cities, hides a small number together with the one beside it, and the sheet says the same as the page.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readSheet } from '#core/sheets'
import { launchBrowser } from '#core/testing'
import { type DeskWindow, openWindow } from './support/desk-window.ts'
import { type House, openHouse } from './support/house.ts'
import { tellScreensOnFailure } from './support/witness.ts'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let napoli: DeskWindow
let bologna: DeskWindow

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  napoli = await openWindow(office, house.url, 'gennaro.vico')
  bologna = await openWindow(office, house.url, 'ivo.portici')
}, 240_000)
afterAll(async () => {
  await office?.close()
  await house?.close()
})
beforeEach(() => tellScreensOnFailure({ napoli: () => napoli?.page, bologna: () => bologna?.page }))

const taken = 'Persone prese in carico'
const national = '/open/national/lgnet_ea'
const cities = `${national}/users_taken_in_charge_and_directed_to_care`

/** From the page of figures: which, from which side, and out it goes. */
const publish = async ({ page, go, sees }: DeskWindow, side: string): Promise<string> => {
  await go('/figures')
  await page.getByRole('button', { name: 'Pubblica una cifra…' }).click()
  const dialog = page.getByRole('dialog')
  const which = dialog.getByLabel('Cifra', { exact: true })
  const option = which.locator('option', { hasText: taken }).first()
  await option.waitFor({ state: 'attached' })
  await which.selectOption(await option.getAttribute('value'))
  await dialog.getByLabel('Vista', { exact: true }).selectOption({ label: side })
  await dialog.getByText('Si vedrà').waitFor()
  const preview = await dialog.getByRole('table').innerText()
  await dialog.getByRole('button', { name: 'Pubblica', exact: true }).click()
  await sees('Pubblicata.')
  return preview
}

/** One row of the table of cities, as read. */
const rowOf = async ({ page }: DeskWindow, name: string): Promise<string[]> =>
  (await page.getByRole('row').filter({ hasText: name }).first().innerText()).split(/[\t\n]+/)
const total = ({ page }: DeskWindow): Promise<string> => page.locator('.federation-sum').first().innerText()

test('before they publish, one city is silent and another tells its total alone', async () => {
  await napoli.go(cities)
  await napoli.sees('Città per città')
  expect(await rowOf(napoli, 'Milano')).toHaveLength(6)
  expect((await rowOf(napoli, 'Napoli')).slice(2)).toEqual(['–', '–', '–', '–'])
  expect(await napoli.shown()).toMatch(/non ancora pubblicato: .*Bologna/i)
  expect(await napoli.shown()).toMatch(/non ancora nella somma: Agrigento, Potenza, Sassari/i)
})

test('two cities publish in the browser: the sum grows by one, and a small number hides with its companion', async () => {
  await napoli.go(cities)
  const before = Number(await total(napoli))
  await publish(bologna, 'Solo il totale')
  // Eight women: not told, and the men beside them neither.
  expect(await publish(napoli, 'Genere')).toMatch(/protetto[\s\S]*protetto/)
  await napoli.go(cities)
  const [milano, naples, bolognese] = await Promise.all(
    ['Milano', 'Napoli', 'Bologna'].map((name) => rowOf(napoli, name)),
  )
  expect(naples?.slice(2, 4)).toEqual(['protetto', 'protetto'])
  const added = Number(bolognese?.[1])
  expect(added).toBeGreaterThanOrEqual(20)
  expect(Number(await total(napoli))).toBe(before + added)
  const sums = await rowOf(napoli, 'Tutte le città')
  expect(sums.slice(2, 4)).toEqual([`almeno ${milano?.[2]}`, `almeno ${milano?.[3]}`])
})

test('a year that still runs is closed with a reason; what is frozen counts the same, and is opened again beside it', async () => {
  const { page, go, sees } = bologna
  await go('/figures/values?kind=year')
  await page.getByRole('button', { name: 'Raccogli' }).click()
  await sees('Raccolte. Guardale e poi convalidale.')
  await page.getByRole('button', { name: 'Convalida', exact: true }).click()
  await sees('Convalidate. Quando il periodo è finito si congelano.')
  await page.getByRole('button', { name: 'Congela…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Congela', exact: true }).click()
  await sees('Scrivi perché si congela lo stesso.')
  await dialog.getByLabel('Perché si congela lo stesso').fill('Relazione di metà anno')
  await dialog.getByRole('button', { name: 'Congela', exact: true }).click()
  await sees('Congelate.')
  await page.getByRole('row', { name: taken }).getByRole('button').click()
  await page.getByRole('button', { name: 'Verifica' }).click()
  await sees(/Ricontata dal suo giorno e dalla sua definizione/)
  await sees('Relazione di metà anno')
  await page.getByRole('button', { name: 'Riapri…' }).click()
  await page.getByLabel('Perché si riapre').fill('Manca una cartella di novembre')
  await page.getByRole('button', { name: 'Riapri', exact: true }).click()
  await sees('Riaperta: adesso è da raccogliere di nuovo.')
})

test('the national page says how it adds, what nobody measures, and who counts twice', async () => {
  await napoli.go(national)
  await napoli.sees('Pubblicata da 3 città su 18.')
  for (const words of [
    'Persone diverse in ogni città: chi è stato in due città conta due volte.',
    'non ancora misurato',
    'Obiettivo del progetto: più di 3.000',
    'Obiettivo del progetto: circa 600',
  ])
    await napoli.sees(words)
})

test('the sheet is taken away and says the same', async () => {
  const sum = await total(napoli)
  const [file] = await Promise.all([
    napoli.page.waitForEvent('download'),
    napoli.page.getByRole('link', { name: 'Foglio Excel (XLSX)' }).click(),
  ])
  const sheet = await readSheet(readFileSync(await file.path()))
  const text = JSON.stringify(sheet)
  for (const words of ['Bologna', '037006', 'protetto', 'somma di 3 città', 'non ancora nella somma'])
    expect(text, words).toContain(words)
  expect(text).toContain(`"${sum}"`)
  expect([...napoli.complaints(), ...bologna.complaints()]).toEqual([])
})
