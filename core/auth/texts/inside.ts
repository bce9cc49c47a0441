// The words of one's own account and of letters: the phone that signs in does not carry them.
import { en } from './inside-en.ts'
import { it } from './inside-it.ts'

export const ownTexts = { it, en }
