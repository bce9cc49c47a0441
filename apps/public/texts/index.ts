// The words of the open pages: Italian, English and Arabic, all complete.
import { ar } from './ar.ts'
import { en } from './en.ts'
import { it } from './it.ts'

export const texts = { it, en, ar }
