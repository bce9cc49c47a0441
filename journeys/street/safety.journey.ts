// Alone in the dark: an outing is paused and goes on, the time to say "all well" passes, the phone rings and locks
// itself, and who stayed at home learns whether a crew does not answer or cannot be heard.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BrowserSession, launchBrowser } from '#core/testing'
import { enrolWithPin, pins } from '../night/evening.ts'
import { type FieldPhone, openPinPhone, typePin } from '../support/field-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { type HttpPerson, personOf } from '../support/http-person.ts'
import { type MovingClock, movingClock } from '../support/moving-clock.ts'
import { tellScreensOnFailure } from '../support/witness.ts'
import { goOn, markHere, mustAct, type Outing, planOuting, stateOf } from './outings.ts'

const watch = { safety_interval_min: 10, safety_grace_min: 3 }
const numbers = { 'Sara Nodari': '+39 035 555 0101', 'Rocco Cattaneo': '+39 035 555 0102' }

let clock: MovingClock
let house: House
let office: Awaited<ReturnType<typeof launchBrowser>>
let desk: BrowserSession
let elena: HttpPerson
let sara: FieldPhone
let rocco: FieldPhone
let onFoot: Outing
let silent: Outing

/** Whoever asks for sound is written down, also without loudspeakers. */
const countTones = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as unknown as { tones: number }
    counted.tones = 0
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (this: OscillatorNode, ...when: [number?]) {
      counted.tones += 1
      return start.apply(this, when)
    }
  })
const tones = (page: Page) => page.evaluate(() => (window as unknown as { tones: number }).tones)

beforeAll(async () => {
  clock = movingClock()
  house = await openHouse(clock.env)
  office = await launchBrowser()
  elena = await personOf(house.url, 'elena.sala')
  const foot = { unit: 'Strada Seriate', leader: 'Sara Nodari', from: -0.1 }
  onFoot = await planOuting(elena, { ...foot, phones: numbers, more: watch })
  silent = await planOuting(elena, { unit: 'Unità mobile', leader: 'Giada Bonetti', from: -0.1, more: watch })
  ;[sara, rocco] = await Promise.all([openPinPhone(house.url), openPinPhone(house.url)])
  for (const { page } of [sara, rocco]) {
    await countTones(page)
    await page.clock.install()
  }
  await enrolWithPin(sara, 'sara.nodari', pins.omar)
  await enrolWithPin(rocco, 'rocco.cattaneo', pins.lucia)
}, 240_000)

afterAll(async () => {
  await Promise.all([sara, rocco].map((phone) => phone?.discard()))
  await office?.close()
  await house?.close()
  clock?.close()
})

beforeEach(() =>
  tellScreensOnFailure({ sara: () => sara?.page, rocco: () => rocco?.page, desk: () => desk?.page }),
)

const isNow = (state: string) =>
  expect.poll(() => stateOf(elena, onFoot.shift_id), { timeout: 20_000 }).toBe(state)

test('the outing begins, a colleague says: I am here; every screen says that the data are invented', async () => {
  await goOn(rocco, onFoot.hours)
  await rocco.thumb.press('Ci sono')
  await rocco.thumb.sees(/^Presente dalle/)
  await goOn(sara, onFoot.hours)
  await sara.thumb.press('Comincia l’uscita')
  await sara.thumb.sees('Servono almeno due persone.')
  await markHere(sara, 'Rocco Cattaneo')
  await sara.thumb.press('Comincia l’uscita')
  await sara.thumb.sees('Tutto bene')
  await isNow('in_progress')
  for (const { thumb } of [sara, rocco]) {
    await thumb.sees('Dati inventati')
    await thumb.tab('Contatto')
    await thumb.sees('Dati inventati')
    await thumb.tab('Turno')
  }
})

test('something happens: the crew stops, the desk knows, and it goes on', async () => {
  await sara.thumb.press('Metti in pausa')
  await sara.thumb.choose('Meteo')
  await sara.page.getByLabel(/^Due parole/).fill('Grandine forte')
  await sara.thumb.tap(
    sara.page.getByRole('dialog').getByRole('button', { name: 'Metti in pausa', exact: true }),
  )
  await sara.thumb.sees('Uscita in pausa. Il controllo di sicurezza continua.')
  await isNow('interrupted')
  await sara.thumb.press('Riprendi l’uscita')
  await isNow('in_progress')
})

test('after two minutes of rest the phone is closed, and what was half written is still there', async () => {
  const { page, thumb } = sara
  await thumb.tab('Contatto')
  await thumb.choose('Primo')
  await thumb.choose('Donna')
  await thumb.press('Nota')
  await page.getByRole('textbox', { name: 'Che cosa serve ricordare' }).fill('Chiede coperte')
  await page.clock.fastForward('02:06')
  await thumb.sees('Il tuo PIN')
  expect(await page.getByText('coperte').count()).toBe(0)
  await thumb.sees('Dati inventati')
  await house.network.dark()
  await typePin(thumb, pins.omar)
  await page.getByRole('radio', { name: 'Primo', exact: true, checked: true }).waitFor({ timeout: 20_000 })
  await thumb.press('Nota scritta')
  expect(await page.getByRole('textbox', { name: 'Che cosa serve ricordare' }).inputValue()).toBe(
    'Chiede coperte',
  )
  await thumb.press('Fatto')
  await thumb.press('Ascolto')
  await thumb.press('Salva')
  await thumb.sees(/^Salvato alle/)
  await house.network.light()
})

test('the time passes: closed or open the phone makes itself heard, until somebody says that all is well', async () => {
  const { page, thumb } = sara
  await thumb.tab('Turno')
  const before = await tones(page)
  await page.clock.fastForward('08:30')
  await thumb.sees('Prossima: 1 promemoria')
  await expect.poll(() => tones(page), { timeout: 20_000 }).toBeGreaterThan(before)
  await typePin(thumb, pins.omar)
  await thumb.sees('Il controllo è passato: state bene?')
  await thumb.press('Tutto bene')
  await thumb.sees(/^Segnato\. Il prossimo è alle/)
  await thumb.sees(/^Tutto bene alle/)
  const answered = await tones(page)
  await page.clock.fastForward('01:10')
  expect(await tones(page)).toBe(answered)
})

test('two crews do not answer: the desk tells the one that is heard from the one without news, with numbers', async () => {
  await mustAct(elena, 'outreach.start-shift', {
    shift_id: silent.shift_id,
    present: silent.crew.map(({ worker_id }) => worker_id),
    safety_contact_id: null,
    odometer_start: 41_200,
  })
  clock.ahead(21.5)
  // After the hour was due something arrives from them, and nothing of how they are.
  await rocco.thumb.tab('Da inviare')
  await rocco.thumb.press('Aggiorna quello che porti')
  await rocco.thumb.sees('Aggiornato adesso.')
  await rocco.thumb.tab('Turno')
  await rocco.thumb.press('Siamo qui')
  await rocco.thumb.tab('Da inviare')
  await rocco.thumb.sees('Tutto partito')
  clock.ahead(26)
  desk = await office.open({ baseURL: house.url })
  await desk.context.addCookies(elena.cookies().map((cookie) => ({ ...cookie, url: house.url })))
  await desk.page.goto('/')
  const alarm = (unit: string) => desk.page.getByRole('alert').filter({ hasText: unit })
  await alarm('Strada Seriate').waitFor({ timeout: 100_000 })
  await alarm('Unità mobile').waitFor({ timeout: 20_000 })
  const heard = await alarm('Strada Seriate').textContent()
  expect(heard).toContain('I loro telefoni si sentono, ma nessuno ha risposto. Chiamali.')
  for (const [name, number] of Object.entries(numbers)) {
    expect(heard).toContain(name)
    expect(heard).toContain(number)
  }
  const unheard = await alarm('Unità mobile').textContent()
  expect(unheard).toContain('Non arrivano notizie dalle')
  expect(unheard).toContain('numero non segnato')
  expect([sara, rocco].flatMap((phone) => phone.complaints())).toEqual([])
})
