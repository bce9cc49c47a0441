// One meeting written with the thumb, a nickname given, a test done in the van.
import type { FieldPhone } from '../support/field-phone.ts'
import type { Thumb } from '../support/taps.ts'
import type { Meeting } from './told.ts'

/** What is seen and left; the save is a tap of its own. */
export const writeMeeting = async (thumb: Thumb, meeting: Meeting, isKnown = false): Promise<void> => {
  await thumb.choose(meeting.phase)
  if (!isKnown) {
    await thumb.choose(meeting.gender)
    await thumb.choose(meeting.age)
  }
  await thumb.more('Kit freddo', meeting.cold_kits ?? 0)
  await thumb.more('Kit sanitario', meeting.health_kits ?? 0)
  await thumb.more('Siringhe', meeting.syringes ?? 0)
  await thumb.more('Siringhe rese', meeting.back ?? 0)
  await thumb.press(meeting.topic)
}

export const openMeeting = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.tab('Contatto')
  await page.getByRole('radio', { name: 'Primo', exact: true }).waitFor({ timeout: 20_000 })
}

export const saveMeeting = async ({ thumb }: FieldPhone): Promise<void> => {
  await thumb.press('Salva')
  await thumb.sees(/^Salvato alle/)
}

export const recordMeeting = async (phone: FieldPhone, meeting: Meeting): Promise<void> => {
  await openMeeting(phone)
  await writeMeeting(phone.thumb, meeting)
  await saveMeeting(phone)
}

/** What is chosen before anybody touched anything. */
export const chosenBefore = ({ page }: FieldPhone): Promise<string[]> =>
  page.locator('main').locator('[aria-checked=true], [aria-pressed=true]').allInnerTexts()

/** Somebody says yes to being remembered: told by voice, a nickname, a code. */
export const giveNickname = async (
  { thumb, page }: FieldPhone,
  meeting: Meeting,
  nickname: string,
): Promise<string> => {
  await thumb.press('Cerca un soprannome')
  await thumb.press('Dai un soprannome')
  await thumb.press('Ha capito ed è d’accordo')
  await page.getByLabel('Come vuole essere chiamata').fill(nickname)
  const code = (await page.locator('.field-code').textContent()) ?? ''
  await thumb.choose(meeting.gender)
  await thumb.choose(meeting.age)
  await thumb.press('Ricordala così')
  await page
    .getByRole('button', { name: new RegExp(`^${nickname}`), pressed: true })
    .waitFor({ timeout: 20_000 })
  return code
}

/** Consent, counselling, sample, result: told to the person, counted here. */
export const recordTest = async (phone: FieldPhone, kind: 'HIV' | 'HCV'): Promise<void> => {
  const { thumb, page } = phone
  await openMeeting(phone)
  await thumb.press('Test rapido')
  await thumb.choose(kind)
  await thumb.tap(
    page.getByRole('radiogroup', { name: 'Il lotto scritto sulla scatola' }).getByRole('radio').first(),
  )
  for (const step of ['Ha detto di sì', 'Ne avete parlato prima', 'Ne avete parlato dopo'])
    await thumb.press(step)
  await thumb.choose('Non reattivo')
  await thumb.press('Salva il test')
  await thumb.sees('Test salvato.')
}

/** The phone is closed: what is recorded is sealed and shown to nobody. */
export const recordSealed = async ({ thumb }: FieldPhone, meeting: Meeting): Promise<void> => {
  await writeMeeting(thumb, meeting)
  await thumb.press('Salva')
  await thumb.sees('Sigillato. Parte appena c’è rete.')
}
