// The words of the volunteering room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const texts = { it, en }
