// The words of the open pages: Italian, English, French and Arabic, all complete.
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

export const texts = { it, en, fr, ar }
