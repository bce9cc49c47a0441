// The words of the outreach screens on the desk.
import { en } from './en.ts'
import { it } from './it.ts'

export const screenTexts = { it, en }
