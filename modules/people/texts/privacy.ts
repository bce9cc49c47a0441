// The words of sharing, consent, emergencies, rights and retention.
import { privacyEn } from './privacy-en.ts'
import { privacyIt } from './privacy-it.ts'

export const privacyTexts = { it: privacyIt, en: privacyEn }
