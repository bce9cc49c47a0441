// The words of the outreach room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const outreachTexts = { it, en }
