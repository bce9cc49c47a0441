// Inside the file, by keyboard alone: the squad let in one by one, notes for one part only, the look at how somebody is,
// the end of the assessment.
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Keyboard } from '../support/keyboard.ts'
import { sayWhy } from './opening.ts'
import { look, type Member, outside } from './told.ts'

const patience = { timeout: 20_000 }
type Tab = 'Profilo e piano' | 'Diario' | 'Documenti' | 'Équipe' | 'Chi ha letto'

export const openTab = async (hands: Keyboard, tab: Tab): Promise<void> => {
  await hands.choose(hands.page.getByRole('radio', { name: new RegExp(`^${tab}`) }))
}

const addToTeam = async (hands: Keyboard): Promise<void> => {
  await openTab(hands, 'Équipe')
  await hands.enter(hands.button('Aggiungi'))
}

export const letIn = async (hands: Keyboard, member: Member): Promise<void> => {
  await addToTeam(hands)
  const dialog = hands.page.getByRole('dialog')
  await hands.pick(dialog.getByLabel('Collega', { exact: true }), new RegExp(`^${member.name}`))
  await hands.pick(dialog.getByLabel('Di che cosa si occupa'), member.profile)
  await hands.check(dialog.getByRole('button', { name: member.sees, exact: true }))
  await hands.enter(dialog.getByRole('button', { name: 'Aggiungi all’équipe' }))
  await hands.page.getByText(new RegExp(`^Vede la base, ${member.sees.toLowerCase()}`, 'i')).waitFor(patience)
}

/** The social worker of the municipality, who has no account: in the list, so that the squad is whole. */
export const listOutside = async (hands: Keyboard): Promise<void> => {
  await addToTeam(hands)
  const dialog = hands.page.getByRole('dialog')
  await hands.choose(dialog.getByRole('radio', { name: /^Qualcuno da fuori/ }))
  await hands.write(dialog.getByLabel('Nome', { exact: true }), outside.name)
  await hands.write(dialog.getByLabel('Ente', { exact: true }), outside.body)
  await hands.pick(dialog.getByLabel('Di che cosa si occupa'), 'Servizio sociale')
  await hands.enter(dialog.getByRole('button', { name: 'Aggiungi all’équipe' }))
  await hands.page.getByText(outside.name).first().waitFor(patience)
}

export const takeLeave = async (hands: Keyboard, member: Member): Promise<void> => {
  await openTab(hands, 'Équipe')
  await hands.enter(hands.page.getByRole('button', { name: `Togli ${member.name} dall’équipe` }))
  const dialog = hands.page.getByRole('dialog')
  await hands.enter(dialog.getByRole('button', { name: 'Togli dall’équipe', exact: true }))
  await hands.page.getByText(/^Fino al/).waitFor(patience)
}

export const writeNote = async (hands: Keyboard, part: string, words: string): Promise<void> => {
  const { page } = hands
  await openTab(hands, 'Diario')
  await hands.write(page.getByLabel('Che cosa è successo'), words)
  await hands.pick(page.getByLabel('Chi può leggere'), part)
  await hands.enter(hands.button('Salva nel diario'))
  await page.getByRole('listitem').filter({ hasText: words }).waitFor(patience)
}

/** Fifteen answers are not thrown away by one key: Esc only goes to the way back. */
const escKeeps = async ({ page }: Keyboard, dialog: Locator): Promise<void> => {
  await page.keyboard.press('Escape')
  const wayBack = dialog.getByRole('button', { name: 'Torna indietro' })
  expect(await wayBack.evaluate((button) => button === document.activeElement)).toBe(true)
}

export const lookTogether = async (hands: Keyboard): Promise<void> => {
  const { page } = hands
  await openTab(hands, 'Profilo e piano')
  await hands.enter(hands.button('Nuovo sguardo'))
  const dialog = page.getByRole('dialog')
  await hands.pick(dialog.getByLabel('Strumento'), 'Matrice dell’autonomia')
  for (const [area, step] of Object.entries(look)) {
    const group = dialog.getByRole('group', { name: area, exact: true })
    const name = step === null ? 'Non riguarda' : new RegExp(`^${step} · `)
    await hands.choose(group.getByRole('radio', { name }))
  }
  await escKeeps(hands, dialog)
  await hands.enter(dialog.getByRole('button', { name: 'Salva lo sguardo' }))
  await page.getByRole('img', { name: /^Matrice dell’autonomia/ }).waitFor(patience)
}

/** The wheel is drawn, and whoever reads the table reads the same. */
export const wheelAndTableAgree = async (hands: Keyboard): Promise<void> => {
  const { page } = hands
  const wheel = page.getByRole('img', { name: /^Matrice dell’autonomia/ })
  const drawn = Object.entries(look).filter(([, step]) => step !== null)
  expect(await wheel.locator('path').count()).toBeGreaterThan(drawn.length)
  const labels = await wheel.locator('text').allTextContents()
  const told = (await wheel.getAttribute('aria-label')) ?? ''
  await hands.enter(hands.button('Tabella'))
  const rows = await page
    .getByRole('table', { name: 'Matrice dell’autonomia' })
    .getByRole('row')
    .evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  expect(labels.toSorted()).toEqual(rows.map(([area]) => area).toSorted())
  for (const [area, step] of drawn) {
    const row = rows.find(([name]) => name === area)
    expect(row?.[1], area).toMatch(new RegExp(`^${step} · `))
    expect(row?.[2], area).toBe(row?.[1])
  }
  for (const [area] of drawn.filter(([, step]) => step === 1)) expect(told).toContain(area)
  await hands.enter(hands.button('Ruota'))
}

export const endAssessment = async (hands: Keyboard): Promise<void> => {
  const { page } = hands
  await hands.enter(hands.button('Chiudi la valutazione'))
  const dialog = page.getByRole('dialog')
  await hands.choose(dialog.getByRole('radio', { name: /^Complessa/ }))
  await hands.enter(dialog.getByRole('button', { name: 'Chiudi la valutazione' }))
  await page
    .getByText(/^Piano da fare/)
    .first()
    .waitFor(patience)
}

export const openFile = async (hands: Keyboard, file_id: string): Promise<void> => {
  await hands.page.goto(`/cases/${file_id}`)
  await sayWhy(hands)
}
