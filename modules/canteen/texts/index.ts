// The words of the canteen, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const texts = { it, en }
