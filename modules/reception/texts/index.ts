// The words of the reception room.
import { en } from './en.ts'
import { it } from './it.ts'

export const texts = { it, en }
