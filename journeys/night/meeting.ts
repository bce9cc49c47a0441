// One meeting written with the thumb.
import type { Thumb } from '../support/taps.ts'
import type { Meeting } from './told.ts'

/** What is seen and left; the save is a tap of its own. */
export const writeMeeting = async (thumb: Thumb, meeting: Meeting): Promise<void> => {
  await thumb.choose(meeting.phase)
  await thumb.choose(meeting.gender)
  await thumb.choose(meeting.age)
  await thumb.more('Kit freddo', meeting.cold_kits ?? 0)
  await thumb.more('Kit sanitario', meeting.health_kits ?? 0)
  await thumb.more('Siringhe', meeting.syringes ?? 0)
  await thumb.more('Siringhe rese', meeting.back ?? 0)
  await thumb.press(meeting.topic)
}

export const recordMeeting = async (thumb: Thumb, meeting: Meeting): Promise<void> => {
  await thumb.tab('Contatto')
  await thumb.page.getByRole('radio', { name: 'Primo', exact: true }).waitFor({ timeout: 20_000 })
  await writeMeeting(thumb, meeting)
  await thumb.press('Salva')
  await thumb.sees(/^Salvato alle/)
}
