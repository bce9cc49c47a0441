// A reader speaks through a keyboard, and the keyboard may be of another country: of the two readings the one that is a code.
import type { Code } from './code.ts'
import { readCode } from './read-code.ts'

export interface Reading {
  text: string
  /** The same keys on an American keyboard. */
  as_american: string
}

const worth = (code: Code): number => {
  if (code.kind === 'nothing') return 0
  if (code.kind === 'words') return 1
  return code.kind === 'wrong' ? 2 : 3
}

export const bestReading = ({ text, as_american }: Reading, today: string): string =>
  worth(readCode(as_american, today)) > worth(readCode(text, today)) ? as_american : text
