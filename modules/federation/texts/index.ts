// The words of the national sum and of the open data, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const federationTexts = { it, en }
