// Somebody asks the nurse to be nobody in addiction care: a code to carry away, and a file that knows nothing else.
import { type DeskWindow, sayWhy } from '../support/desk-window.ts'

/** Opens a file with a name, saying why when that is asked. */
export const openFile = async (window: DeskWindow, person_id: string): Promise<void> => {
  const { page } = window
  await page.goto(`/people/${person_id}`)
  const gate = page.getByRole('heading', { name: 'Perché apri questa cartella?' })
  const story = page.getByRole('region', { name: 'La sua storia con noi' })
  await gate.or(story).first().waitFor({ timeout: 20_000 })
  if (await gate.isVisible()) await sayWhy(window, 'Seguo la persona')
  await story.waitFor({ timeout: 20_000 })
}

/** Answers the code that was given, and the file that was born. */
export const askAnonymity = async (lucia: DeskWindow): Promise<{ code: string; twin_id: string }> => {
  const { page, hands } = lucia
  const named = page.url()
  await hands.enter(hands.button('Chiede l’anonimato'))
  const asked = page.getByRole('dialog', { name: 'Vuole essere anonima per le dipendenze?' })
  const save = asked.getByRole('button', { name: 'Apri la scheda col solo codice', exact: true })
  await hands.enter(save)
  await asked.getByRole('group', { name: 'Manca ancora' }).getByText('Ha capito ed è d’accordo').waitFor()
  const [code = ''] = /ANO-\d{4}-[0-9A-Z]/.exec((await asked.textContent()) ?? '') ?? []
  await hands.check(asked.getByRole('checkbox', { name: 'Ha capito ed è d’accordo' }))
  await hands.enter(save)
  await page.waitForURL((url) => url.pathname.startsWith('/people/') && url.href !== named)
  await page.getByRole('heading', { level: 1, name: code }).waitFor({ timeout: 20_000 })
  return { code, twin_id: page.url().split('/').at(-1) ?? '' }
}

/** What the nurse learns, written where there is no name. */
export const noteSubstances = async (lucia: DeskWindow): Promise<void> => {
  const { page, hands } = lucia
  const card = page.getByRole('region', { name: /^Che cosa sappiamo/ })
  await hands.enter(card.getByRole('button', { name: 'Aggiungi', exact: true }))
  const asked = page.getByRole('dialog', { name: 'Che cosa hai saputo?' })
  await hands.pick(asked.getByLabel('Di che cosa si tratta'), 'Fragilità')
  await hands.pick(asked.getByLabel('Che cosa', { exact: true }), /dipendenz/i)
  await asked.getByText('Lo leggerà solo chi può leggere: Salute e dipendenze.').waitFor()
  await hands.enter(asked.getByRole('button', { name: 'Salva', exact: true }))
  await asked.waitFor({ state: 'detached', timeout: 20_000 })
  await card
    .getByRole('listitem')
    .filter({ hasText: /dipendenz/i })
    .waitFor({ timeout: 20_000 })
}
