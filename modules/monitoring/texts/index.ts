// The words of the monitoring room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const monitoringTexts = { it, en }
