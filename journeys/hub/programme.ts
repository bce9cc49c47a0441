// The programme as the centre and the hub work with it: a household enrolled, the table of the year, the card of the year counted.
import { newId } from '#core/kernel'
import { mustAct } from '../street/outings.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import type { HttpPerson } from '../support/http-person.ts'
import type { Card, Hub } from './hub.ts'

const patience = { timeout: 30_000 }
const year = new Date().getFullYear()

interface Told {
  counts: Record<string, number>
  guessed: string[]
}

/** By hand, heading by heading. */
export const enrol = async (marco: DeskWindow, card: Card, { counts, guessed }: Told): Promise<void> => {
  const { page, hands, go } = marco
  await go(`/cards/${card.card_id}`)
  await hands.enter(hands.button('Metti nel programma UE'))
  const dialog = page.getByRole('dialog')
  await hands.writeDay(dialog.getByLabel('Dal', { exact: true }), `${year}-01-01`)
  await hands.writeDay(dialog.getByLabel('Al', { exact: true }), `${year}-12-31`)
  for (const [heading, people] of Object.entries(counts))
    await hands.write(dialog.getByLabel(heading, { exact: true }), String(people))
  for (const heading of guessed)
    await hands.check(dialog.getByRole('checkbox', { name: `${heading}: stima`, exact: true }))
  await hands.enter(dialog.getByRole('button', { name: 'Salva', exact: true }))
  await dialog.waitFor({ state: 'detached', ...patience })
}

const nobody = {
  ...{ under_18: 0, from_18_to_29: 0, women: 0, over_65: 0 },
  ...{ disabled: 0, third_country: 0, minority: 0, homeless: 0 },
}

/** The same, over HTTP. */
export const enrolled = (
  marco: HttpPerson,
  { card_id }: Card,
  counts: Record<string, number | string[]>,
): Promise<void> =>
  mustAct(marco, 'distribution.open-programme-file', {
    ...{ programme_file_id: newId(), card_id, programme: 'eu_food', proof: 'isee' },
    ...{ begins_on: `${year}-01-01`, ends_on: `${year}-12-31` },
    counts: { ...nobody, estimates: [], ...counts },
  })

interface Stock {
  places: { location_id: string; kind: string; items: { item_id: string; lots: { lot_id: string }[] }[] }[]
}

/** A bottle of the very lot that lies on the shelf, for who shows this card. */
export const giveOil = async (nadia: HttpPerson, hub: Hub, told: { card: Card; quantity: number }) => {
  const { item_id } = hub.item('oil')
  const { places } = await nadia.ask<Stock>('goods/stock')
  const shelf = places.find(
    ({ kind, items }) => kind === 'shelf' && items.some((it) => it.item_id === item_id),
  )
  const lot = shelf?.items.find((it) => it.item_id === item_id)?.lots[0]
  return nadia.post('/api/distribution/give-now', {
    ...{ handover_id: newId(), organisation_id: hub.organisation_id, hub_unit_id: hub.unit_id },
    ...{ recipient_kind: 'household', card_id: told.card.card_id, reason: 'Per prova' },
    ...{ proof: 'card', card_code: told.card.code },
    lines: [{ item_id, quantity: told.quantity, lot_id: lot?.lot_id, location_id: shelf?.location_id }],
  })
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the table of the recipients says, as who leads the hub reaches it from the page of the programme. */
export const tableOfYear = async (paolo: DeskWindow) => {
  await paolo.go('/programme')
  await paolo.hands.enter(paolo.page.getByRole('link', { name: 'Le persone raggiunte' }))
  const card = paolo.page.getByRole('region', { name: `Programma UE, anno ${year}` })
  await card.getByRole('table').waitFor(patience)
  const rows: Record<string, string> = {}
  const guessed: string[] = []
  for (const row of await card.getByRole('row').all()) {
    const [told, people] = (await row.locator('th[scope=row], td').allInnerTexts()).map(words)
    if (!told || people === undefined) continue
    const [heading = ''] = told.split(' * ')
    rows[heading] = people
    if (told.includes('* con stime informate')) guessed.push(heading)
  }
  const names = (await card.locator('dt').allInnerTexts()).map(words)
  const values = (await card.locator('dd').allInnerTexts()).map(words)
  const facts = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
  return { rows, guessed, facts }
}

/** One lot of the card of the year, as the screen tells it. */
export const lotOfYear = async ({ page, go }: DeskWindow, thing: string) => {
  await go('/programme')
  const table = page.getByRole('table', { name: 'Scheda di magazzino' })
  await table.waitFor(patience)
  const row = table.getByRole('row').filter({ hasText: thing }).first()
  const [, opening, came, left, closing, counted = ''] = (
    await row.locator('th[scope=row], td').allInnerTexts()
  ).map(words)
  // What went out is told way by way.
  const sum = (cell = '') => (cell.match(/\d+(?= pezzi)/g) ?? []).reduce((all, each) => all + Number(each), 0)
  return {
    opening: sum(opening),
    came: sum(came),
    left: sum(left),
    closing: sum(closing),
    counted,
    ways: left,
  }
}

/** How many households have had programme goods this year: those of the demo, when its handovers are of this year. */
export const servedThisYear = async (paolo: HttpPerson, { organisation_id }: Hub): Promise<number> => {
  const asked = { organisation_id, year: String(year) }
  const { households } = await paolo.ask<{ households: number }>('distribution/recipients-table', asked)
  return households
}

/** Everything is as it should be, but one piece of this is not there. */
export const countProgramme = async (
  { page, hands, go }: DeskWindow,
  thing: string,
  reason: string,
): Promise<void> => {
  await go('/programme')
  await hands.enter(hands.button('Conta i beni'))
  const dialog = page.getByRole('dialog')
  const fields = await dialog.getByRole('textbox', { name: ' · ' }).all()
  for (const field of fields) {
    const label = await field.evaluate((it) => (it as HTMLInputElement).labels?.[0]?.textContent ?? '')
    const hint = await field.evaluate(
      (it) => document.getElementById(it.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    )
    const there = Number(/[\d.]+/.exec(hint ?? '')?.[0]?.replace('.', ''))
    await hands.write(field, String(label.startsWith(thing) ? there - 1 : there))
  }
  await hands.write(dialog.getByLabel('Da che cosa viene la differenza'), reason)
  await hands.enter(dialog.getByRole('button', { name: 'Salva la conta', exact: true }))
  await dialog.waitFor({ state: 'detached', ...patience })
}
