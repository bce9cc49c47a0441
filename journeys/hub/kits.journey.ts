// A kit is described, made and taken apart again by who keeps the store, on the screen: what is good lies in its own lot again, what is
// broken is in the bin with its reason, and the kits that stay remember only what is in them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '#core/testing'
import { type DeskWindow, openWindow } from '../support/desk-window.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { type Arrived, type Hub, hubOf, lying, receive } from './hub.ts'
import { describeKit, kitLots, makeKits, openLots, storyOf } from './kits.ts'

const patience = { timeout: 30_000 }
const kit = 'Borsa neonato'

let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let paolo: DeskWindow
let hub: Hub
let soon: Arrived
let later: Arrived
let soap: Arrived

beforeAll(async () => {
  house = await openHouse()
  office = await launchBrowser()
  paolo = await openWindow(office, house.url, 'paolo.gatti')
  hub = await hubOf(paolo.person)
  // On two shelves: three that end soon, the rest later. What ends first goes into the kits first.
  soon = await receive(paolo.person, hub, { key: 'baby_milk', shelf: 'S-9', quantity: 3, days: 10 })
  later = await receive(paolo.person, hub, { key: 'baby_milk', shelf: 'S-5', quantity: 9, days: 12 })
  soap = await receive(paolo.person, hub, { key: 'soap', shelf: 'S-1', quantity: 4, days: 9 })
}, 240_000)

afterAll(async () => {
  await office?.close()
  await house?.close()
})

beforeEach(() => tellScreensOnFailure({ paolo: () => paolo?.page }))

test('a kit nobody described yet is described on the screen, and made of what ends first, whatever shelf it lies on', async () => {
  await paolo.go('/stock')
  await describeKit(paolo.page, kit, [
    { thing: hub.item('baby_milk').name_it, many: 2 },
    { thing: hub.item('soap').name_it, many: 1 },
  ])
  await makeKits(paolo.page, kit, 900)
  const dialog = paolo.page.getByRole('dialog')
  await dialog.getByText(/per questi kit ne mancano \d+ su \d+\. Fai meno kit/).waitFor(patience)
  await makeKits(paolo.page, kit, 4)
  await dialog.waitFor({ state: 'detached', ...patience })
  expect(await lying(paolo.person, soon.lot_id)).toBe(0)
  expect(await lying(paolo.person, later.lot_id)).toBe(4)
  expect(await lying(paolo.person, soap.lot_id)).toBe(0)
  expect(await kitLots(paolo.person, kit)).toMatchObject([{ quantity: 4 }])
})

test('two kits are taken apart: the labels say which lot, one bar is broken, and the books are right after', async () => {
  await paolo.go('/stock')
  await openLots(paolo.page, kit)
  await paolo.page.getByRole('button', { name: 'Smonta' }).click()
  const dialog = paolo.page.getByRole('dialog', { name: `Smontare ${kit}?` })
  const apart = dialog.getByRole('button', { name: 'Smonta' })
  const good = (lot: Arrived) => dialog.getByLabel(`Buoni, ${lot.code}`)
  await dialog.getByLabel('Quanti', { exact: true }).fill('2')
  await good(soon).fill('1')
  await good(later).fill('2')
  await dialog.getByLabel(`Persi, ${soap.code}`).fill('1')
  await apart.click()
  const milk = hub.item('baby_milk').name_it
  await dialog
    .getByText(`${milk}: in questi kit 4, ma tra buoni e persi ne hai scritti 3.`)
    .first()
    .waitFor(patience)
  await good(later).fill('3')
  await apart.click()
  await dialog.getByText('Scrivi il motivo', { exact: false }).first().waitFor(patience)
  await dialog.getByLabel('Perché', { exact: false }).fill('una saponetta rotta')
  await apart.click()
  await dialog.waitFor({ state: 'detached', ...patience })
  expect(await lying(paolo.person, soon.lot_id)).toBe(1)
  expect(await lying(paolo.person, later.lot_id)).toBe(7)
  // Of two bars one is good again, one is in the bin.
  expect(await lying(paolo.person, soap.lot_id)).toBe(1)
  const [made] = await kitLots(paolo.person, kit)
  expect(made).toMatchObject({ quantity: 2 })
  const { kits, made_of } = await storyOf(paolo.person, made?.lot_id ?? '')
  expect(kits).toBe(2)
  const inside = Object.fromEntries(made_of.map(({ code, quantity }) => [code, quantity]))
  expect(inside).toEqual({ [soon.code]: 2, [later.code]: 2, [soap.code]: 2 })
  const waste = (await storyOf(paolo.person, soap.lot_id)).stops.find(({ kind }) => kind === 'waste')
  expect(waste?.quantity).toBe(1)
})

test('kits on a van are not taken apart there, and the screen does not offer it', async () => {
  await paolo.go('/stock')
  await openLots(paolo.page, kit)
  await paolo.sees('Smonta')
  const [made] = await kitLots(paolo.person, kit)
  const { places } = await paolo.person.ask<{
    places: { location_id: string; kind: string; items: { lots: { lot_id: string | null }[] }[] }[]
  }>('goods/stock')
  const floor = places.find(({ items }) =>
    items.some(({ lots }) => lots.some((lot) => lot.lot_id === made?.lot_id)),
  )
  const van = places.find(({ kind }) => kind === 'van')
  const moved = await paolo.person.post('/api/goods/move-stock', {
    ...{ organisation_id: hub.organisation_id, from_location_id: floor?.location_id },
    to_location_id: van?.location_id,
    lines: [{ item_id: made?.item_id, lot_id: made?.lot_id, quantity: 2 }],
  })
  expect(moved.ok).toBe(true)
  await paolo.go('/stock')
  await openLots(paolo.page, kit)
  await paolo.page
    .getByText(made?.code ?? '', { exact: false })
    .first()
    .waitFor(patience)
  expect(await paolo.page.getByRole('button', { name: 'Smonta' }).count()).toBe(0)
})
