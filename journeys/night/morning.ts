// The morning after, at the desk and by keyboard alone: the log is read, the goods add up, the night is validated.
import { expect } from 'vitest'
import type { HttpPerson } from '../support/http-person.ts'
import type { Keyboard } from '../support/keyboard.ts'
import { totals } from './told.ts'

interface ShiftPage {
  shift: { state: string; needs_recount: boolean; narrative: string }
  phones_out: string[]
  totals: { contacts: number; headcount: number; persons: number }
  counts: { phase: string; contacts: number }[]
  handouts: { name_it: string; quantity: number; unexplained: number }[]
  harm_reduction: { hr_item: string; distributed: number; returned_used: number }[]
  tests: { test_kind: string; done: number; counselled: number }[]
  stock: {
    name_it: string
    loaded: number
    given: number
    expected: number | null
    counted: number | null
    difference: number
  }[]
}

const phase = (page: ShiftPage, wanted: string): number =>
  page.counts.filter((line) => line.phase === wanted).reduce((sum, line) => sum + line.contacts, 0)

const given = (page: ShiftPage, name: string): number =>
  page.handouts.find((line) => line.name_it === name)?.quantity ?? 0

/** The story's numbers, as the server has them. */
export const mustAddUp = async (person: HttpPerson, shift_id: string): Promise<void> => {
  const page = await person.ask<ShiftPage>('outreach/shift', { shift_id })
  expect(page.totals).toMatchObject({ contacts: totals.contacts, headcount: totals.contacts, persons: 1 })
  expect([phase(page, 'interception'), phase(page, 'follow_up')]).toEqual([
    totals.interceptions,
    totals.follow_ups,
  ])
  expect([given(page, 'Kit freddo'), given(page, 'Kit sanitario')]).toEqual([
    totals.cold_kits,
    totals.health_kits,
  ])
  expect(page.harm_reduction).toEqual([
    expect.objectContaining({
      hr_item: 'syringe_1ml',
      distributed: totals.syringes_out,
      returned_used: totals.syringes_back,
    }),
  ])
  expect(page.tests).toEqual([expect.objectContaining({ test_kind: 'hcv_antibody', done: 1, counselled: 1 })])
  expect(page.stock.filter((line) => line.difference !== 0)).toEqual([])
  expect(page.handouts.filter((line) => line.unexplained !== 0)).toEqual([])
  expect(page.shift).toMatchObject({ state: 'closed' })
}

export const readAndValidate = async (hands: Keyboard, shift_id: string): Promise<void> => {
  const { page } = hands
  await page.reload()
  await hands.enter(page.getByRole('link', { name: 'Apri il diario', exact: true }))
  await page.waitForURL((url) => url.pathname === `/shifts/${shift_id}`)
  await page.getByRole('heading', { name: /^Uscita di/ }).waitFor({ timeout: 20_000 })
  await hands.enter(page.getByRole('button', { name: 'Convalida', exact: true }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`Hai davanti ${totals.contacts} contatti`).waitFor({ timeout: 20_000 })
  await hands.enter(dialog.getByRole('button', { name: 'Convalida', exact: true }))
  await page.getByText('Uscita convalidata. Ora le cifre contano.').waitFor({ timeout: 20_000 })
}
