// The words of the cases room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const casesTexts = { it, en }
