// The words of the network room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const networkTexts = { it, en }
