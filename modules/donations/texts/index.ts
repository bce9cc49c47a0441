// The words of the donations room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const donationsTexts = { it, en }
