// The two letters accounts ever send: an invitation, and a link to choose a new password.
// Both in Italian and English in one letter: nobody's language is known before they come in.
import { createTexts } from '#core/i18n'
import type { Letter } from './config.ts'
import { ownTexts } from './texts/inside.ts'

const speakers = (['it', 'en'] as const).map((locale) => createTexts({ locale, resources: ownTexts }))
const both = (tell: (t: (typeof speakers)[number]) => string, between: string): string =>
  speakers.map(tell).join(between)
const line = '\n\n· · ·\n\n'

export const writeInvitationLetter = (to: {
  email: string
  name: string
  by: string
  link: string
}): Letter => ({
  to: to.email,
  subject: both((t) => t('letter.invitation_subject'), ' / '),
  text: both((t) => t('letter.invitation', { name: to.name, by: to.by, link: to.link }), line),
})

export const writeResetLetter = (to: { email: string; name: string }, link: string): Letter => ({
  to: to.email,
  subject: both((t) => t('letter.reset_subject'), ' / '),
  text: both((t) => t('letter.reset', { name: to.name, link }), line),
})
