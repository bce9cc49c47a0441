// The words of the services room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const servicesTexts = { it, en }
