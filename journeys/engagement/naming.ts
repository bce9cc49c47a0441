// The person tells their name to the social worker: what is said before, what is asked, and their own yes or no about the
// meetings of before.
import { expect } from 'vitest'
import { type DeskWindow, sayWhy } from '../support/desk-window.ts'

export interface Told {
  given_name: string
  family_name: string
  /** May the meetings of before stand beside the name? */
  history: 'yes' | 'no'
}
const historyWords = {
  yes: 'Sì, possono stare accanto al nome',
  no: 'No, restano separati',
} as const

const story = ({ page }: DeskWindow) => page.getByRole('region', { name: 'La sua storia con noi' })

/** So many meetings stand in the story now. */
export const meetingsShown = async (chiara: DeskWindow): Promise<number> => {
  await story(chiara).getByRole('radio', { name: 'Contatti', exact: true }).check({ force: true })
  return story(chiara)
    .getByRole('link', { name: /^Contatto/ })
    .count()
}

/** By keyboard alone, as one who types while the person speaks. */
export const writeName = async (chiara: DeskWindow, told: Told): Promise<void> => {
  const { page, hands } = chiara
  await hands.enter(hands.button('Scrivi il nome'))
  const asked = page.getByRole('dialog', { name: 'Scriviamo il nome?' })
  await asked.getByText('Prima spiega alla persona chi tiene i dati').waitFor()
  expect(await asked.getByRole('radio', { name: 'Consegnato scritto' }).isChecked()).toBe(true)
  await hands.write(asked.getByLabel('Nome', { exact: true }), told.given_name)
  await hands.write(asked.getByLabel('Cognome', { exact: true }), told.family_name)
  await hands.write(asked.getByLabel('Anno di nascita'), '1985')
  await hands.pick(asked.getByLabel('A che cosa serve il nome'), 'Seguo la persona')
  await hands.pick(asked.getByLabel('Base giuridica'), 'Compito di interesse pubblico')
  // Whoever does not speak Italian is not taken for Italian.
  if ((await asked.getByRole('button', { name: 'Togli Italia' }).count()) === 0) {
    await hands.pick(asked.getByLabel('Cittadinanza', { exact: true }), 'Marocco')
    await hands.enter(asked.getByRole('button', { name: 'Aggiungi', exact: true }))
  }
  const save = asked.getByRole('button', { name: 'Salva', exact: true })
  // Nothing is answered for the person: without their own word there is nothing to save.
  await hands.enter(save)
  await asked.getByRole('group', { name: 'Manca ancora' }).waitFor()
  await hands.choose(asked.getByRole('radio', { name: historyWords[told.history], exact: true }))
  await hands.enter(save)
  await asked.waitFor({ state: 'detached', timeout: 20_000 })
  await seeName(chiara, `${told.given_name} ${told.family_name}`)
}

/** Only the first file with a name asks why; the answer holds for half an hour. */
const seeName = async (chiara: DeskWindow, name: string): Promise<void> => {
  const { page } = chiara
  const gate = page.getByRole('heading', { name: 'Perché apri questa cartella?' })
  const title = page.getByRole('heading', { level: 1, name })
  await gate.or(title).first().waitFor({ timeout: 20_000 })
  if (await gate.isVisible()) await sayWhy(chiara, 'Seguo la persona')
  await title.waitFor({ timeout: 20_000 })
}
