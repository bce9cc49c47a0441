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
let milano: DeskWindow

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  napoli = await openWindow(office, house.url, 'gennaro.vico')
  milano = await openWindow(office, house.url, 'carla.navigli')
}, 240_000)
afterAll(async () => {
  await office?.close()
  await house?.close()
})
beforeEach(() => tellScreensOnFailure({ napoli: () => napoli?.page, milano: () => milano?.page }))

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
  const seen = dialog.getByLabel('Vista', { exact: true })
  await seen.selectOption({ label: side })
  // The side changes when its preview is here.
  await expect.poll(() => seen.locator('option:checked').textContent()).toBe(side)
  const preview = (await dialog.getByRole('table').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Pubblica', exact: true }).click()
  await sees('Pubblicata.')
  return preview
}

/** One row of the table of cities, as read. */
const rowOf = ({ page }: DeskWindow, name: string): Promise<string[]> =>
  page.getByRole('row').filter({ hasText: name }).first().locator('th, td').allInnerTexts()
const total = async ({ page }: DeskWindow): Promise<string> =>
  (await page.locator('.federation-sum').first().textContent()) ?? ''

test('before they publish, who let nothing out is silent, and nobody is zero', async () => {
  await napoli.go(cities)
  await napoli.sees('Città per città')
  expect(await rowOf(napoli, 'Milano')).toHaveLength(6)
  const shown = await napoli.shown()
  expect(shown).toMatch(/non ancora pubblicato: Genova, Latina, Napoli, Torino/i)
  expect(shown).toMatch(/non ancora nella somma: Agrigento, Bologna/i)
})

test('two cities publish in the browser: the sum grows, and a small number hides with its companion', async () => {
  await napoli.go(cities)
  const before = Number(await total(napoli))
  // Four are older than the rest: they are not told, and another band with them.
  expect(await publish(milano, 'Per età')).toMatch(/protetto[\s\S]*protetto/)
  await publish(napoli, 'Solo il totale')
  // Six women: not told, and the men beside them neither.
  expect((await publish(napoli, 'Per genere osservato')).match(/protetto/g)).toHaveLength(2)
  await napoli.go(cities)
  await napoli.sees('Città per città')
  const [lombard, naples, sums] = await Promise.all(
    ['Milano', 'Napoli', 'Tutte le città'].map((name) => rowOf(napoli, name)),
  )
  const added = Number(naples?.[1])
  expect(added).toBeGreaterThanOrEqual(20)
  expect(Number(await total(napoli))).toBe(before + added)
  expect(naples?.slice(2, 4)).toEqual(['protetto', 'protetto'])
  expect(sums?.slice(2, 4)).toEqual([`almeno ${lombard?.[2]}`, `almeno ${lombard?.[3]}`])
  expect(lombard?.slice(4, 7).filter((cell) => cell === 'protetto').length).toBeGreaterThanOrEqual(2)
})

test('a year that still runs is closed with a reason; what is frozen counts the same, and is opened again beside it', async () => {
  const { page, go, sees } = napoli
  await go('/figures/values?kind=year')
  await page.getByRole('button', { name: 'Raccogli' }).click()
  await sees('Raccolte. Guardale e poi convalidale.')
  await page.getByRole('button', { name: 'Convalida', exact: true }).click()
  await sees('Convalidate. Quando il periodo è finito si congelano.')
  await page.getByRole('button', { name: 'Congela…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Congela', exact: true }).click()
  await sees('Scrivi perché si congela lo stesso.')
  await dialog.getByRole('textbox', { name: 'Perché si congela lo stesso' }).fill('Relazione di metà anno')
  await dialog.getByRole('button', { name: 'Congela', exact: true }).click()
  await sees('Congelate.')
  await page.getByRole('row', { name: taken }).getByRole('button').click()
  await page.getByRole('button', { name: 'Verifica' }).click()
  await sees(/Ricontata dal suo giorno e dalla sua definizione/)
  await sees('Relazione di metà anno')
  await page.getByRole('button', { name: 'Riapri…' }).click()
  await page.getByRole('textbox', { name: 'Perché si riapre' }).fill('Manca una cartella di novembre')
  await page.getByRole('button', { name: 'Riapri', exact: true }).click()
  await sees('Riaperta: adesso è da raccogliere di nuovo.')
})

test('the national page says how it adds, what nobody measures, and who counts twice', async () => {
  await napoli.go(national)
  await napoli.sees('Pubblicata da 2 città su 18.')
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
  for (const words of ['Napoli', '063049', 'protetto', 'somma di 2 città', 'non ancora nella somma'])
    expect(text, words).toContain(words)
  expect(text).toContain(`"${sum}"`)
  expect([...napoli.complaints(), ...milano.complaints()]).toEqual([])
})
