// The data are codes for programs; who asked for them reads words. Each room says beside a column what its codes mean, and
// days and hours become those of a calendar in Italy.
import { formatDay, formatTime } from '#core/i18n'
import { dayInItaly } from '#core/kernel'

type Lang = 'it' | 'en'
export type CodeWords = Record<Lang, Record<string, string>>

export interface WordedColumn {
  key: string
  /** What the codes mean; `kind.code` and `instrument.code` come before the code alone. */
  words?: CodeWords
  /** Codes of languages or countries, which every browser and server can name. */
  names?: 'language' | 'region'
}

type Plain = Readonly<Record<string, unknown>>
const onlyWords = (group: Plain): Record<string, string> =>
  Object.fromEntries(
    Object.entries(group).filter((each): each is [string, string] => typeof each[1] === 'string'),
  )

/** The same group of words in both languages. */
export const wordsIn = (it: Plain, en: Plain): CodeWords => ({ it: onlyWords(it), en: onlyWords(en) })

/** Words that depend on what they are about: `housing.rough_living`. */
export const wordsByKind = (
  it: Readonly<Record<string, Plain>>,
  en: Readonly<Record<string, Plain>>,
): CodeWords => {
  const flat = (groups: Readonly<Record<string, Plain>>) =>
    Object.fromEntries(
      Object.entries(groups).flatMap(([kind, group]) =>
        Object.entries(onlyWords(group)).map(([code, word]) => [`${kind}.${code}`, word]),
      ),
    )
  return { it: flat(it), en: flat(en) }
}

const named = (code: string, type: 'language' | 'region', lang: Lang): string => {
  if (code === 'XS') return lang === 'it' ? 'apolide' : 'stateless'
  if (code === 'XU') return lang === 'it' ? 'non determinata' : 'undetermined'
  try {
    return new Intl.DisplayNames([lang], { type }).of(code) ?? code
  } catch {
    return code
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/
const moment = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/

/** One value as a person reads it. */
export const inWords = (row: Record<string, string>, column: WordedColumn, lang: Lang): string => {
  const value = row[column.key] ?? ''
  if (day.test(value)) return formatDay(lang, value, 'short')
  const at = moment.exec(value)
  if (at) {
    const instant = `${at[1]}T${at[2]}:00.000Z`
    return `${formatDay(lang, dayInItaly(instant), 'short')}, ${formatTime(lang, instant)}`
  }
  const { words, names } = column
  if (!words && !names) return value
  const wordOf = (code: string): string =>
    (names
      ? named(code, names, lang)
      : (words?.[lang][`${row.kind}.${code}`] ??
        words?.[lang][`${row.instrument}.${code}`] ??
        words?.[lang][code])) ?? code
  return value.split(', ').map(wordOf).join(', ')
}
