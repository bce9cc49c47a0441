// The words of the recalls room.
import { en } from './en.ts'
import { it } from './it.ts'

export const recallsTexts = { it, en }
