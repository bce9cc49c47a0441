// How the parts of a figure are called, for sheets and open data: women, from 30 to 54, outside the Union.
import type { Words } from '../domain/definition.ts'
import { en } from './en.ts'
import { it } from './it.ts'

type Names = Record<string, Record<string, string> | undefined>

export const wordsOfPart = (dimension: string, code: string): Words => {
  const plain = code.replaceAll('_', ' ')
  if (code === 'outside') return { it: it.outside, en: en.outside }
  const named = (names: Names) => names[dimension]?.[code] ?? plain
  return { it: named(it.part), en: named(en.part) }
}
