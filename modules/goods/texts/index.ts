// The words of the goods room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const goodsTexts = { it, en }
