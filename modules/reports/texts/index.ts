// The words of the reports room.
import { en } from './en.ts'
import { it } from './it.ts'

export const reportsTexts = { it, en }
