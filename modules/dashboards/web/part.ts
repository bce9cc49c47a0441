// What each picture of the page is given.
import type { Looking } from './address.ts'
import type { Words } from './words.ts'

export interface PartProps {
  looking: Looking
  onChange(change: Record<string, string | undefined>): void
  words: Words
}
