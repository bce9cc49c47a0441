// A phone of the night in the hands of a journey: signed in, made ready with a finger or six digits, switched off
// and on again.
import type { BrowserContext, Page } from 'playwright-core'
import { openPhone } from '#core/testing'
import { demoPassword, emailOf } from './http-person.ts'
import { type Thumb, thumbOn } from './taps.ts'

export interface FieldPhone {
  thumb: Thumb
  page: Page
  context: BrowserContext
  /** What the page threw, without what a cut network says. */
  complaints: () => string[]
  /** Off and on again: nothing that was only in memory is left. */
  restart: () => Promise<void>
  /** Where its browser keeps everything on disk. */
  profile: string
  discard: () => Promise<void>
}

const isOfTheNetwork = (words: string): boolean =>
  /net::ERR_|Failed to load resource|Failed to fetch/.test(words)

export const onlyOurs = (complaints: string[]): string[] =>
  complaints.filter((words) => !isOfTheNetwork(words))

/** A phone opened by six digits. Restarting it ends the whole browser. */
export const openPinPhone = async (url: string): Promise<FieldPhone> => {
  const options = { baseURL: url, permissions: [] }
  let opened = await openPhone(options)
  const before: string[] = []
  const phone: FieldPhone = {
    thumb: thumbOn(opened.page),
    page: opened.page,
    context: opened.context,
    profile: opened.profile,
    complaints: () => onlyOurs([...before, ...opened.complaints]),
    restart: async () => {
      before.push(...opened.complaints)
      await opened.close()
      opened = await openPhone({ ...options, profile: opened.profile })
      Object.assign(phone, { page: opened.page, context: opened.context, thumb: thumbOn(opened.page) })
    },
    discard: () => opened.discard(),
  }
  return phone
}

/** The first evening: who I am. */
export const signIn = async ({ thumb, page }: FieldPhone, key: string): Promise<void> => {
  await page.goto('/field/')
  await page.getByLabel('Indirizzo e-mail').fill(emailOf(key))
  await thumb.press('Continua')
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await thumb.press('Entra')
  await thumb.sees('Tieni qui l’uscita, cifrata.')
}

export const typePin = async (thumb: Thumb, pin: string): Promise<void> => {
  for (const digit of pin) await thumb.press(digit)
}

/** Everything for tonight is here, and the application itself too. */
export const isReady = async ({ thumb, page }: FieldPhone): Promise<void> => {
  await thumb.sees(/Uscita di stanotte|Quale uscita fai\?|Nessuna uscita vicina/)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}
