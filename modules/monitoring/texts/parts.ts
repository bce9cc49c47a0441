// How the parts of a figure are called, for sheets and open data: women, from 30 to 54, outside the Union.
import type { Words } from '../domain/definition.ts'
import { en } from './en.ts'
import { it } from './it.ts'

type Names = Record<string, Record<string, string> | undefined>

/** A part that has a name of its own; a district among municipalities stands for its others. */
export const namedPart = (
  dimension: string,
  code: string,
  { label, of }: { label: Words; of: readonly string[] },
): Words => {
  const isRest = dimension === 'municipality' && of.some((each) => each.startsWith(`${code}/`))
  if (!isRest) return label
  return { it: `${it.outside}, ${label.it}`, en: `${en.outside}, ${label.en}` }
}

export const wordsOfPart = (dimension: string, code: string): Words => {
  const plain = code.replaceAll('_', ' ')
  if (code === 'outside') return { it: it.outside, en: en.outside }
  const named = (names: Names) => names[dimension]?.[code] ?? plain
  return { it: named(it.part), en: named(en.part) }
}
