// The words of the phone, found by path as in every room, with what is needed to say them at night and nothing
// more: the larger machinery of texts arrives only with the screens of signing in.
import type { Text, TextTree, TextValues } from '#core/i18n'

export type FieldLocale = 'it' | 'en'

const at = (tree: unknown, key: string): string | undefined => {
  let found: unknown = tree
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[step]
  }
  return typeof found === 'string' ? found : undefined
}

const rules = { it: new Intl.PluralRules('it'), en: new Intl.PluralRules('en') }

/** 1 is one, everything else other: what Italian and English need. */
const numbered = (locale: FieldLocale, key: string, count: number | undefined): string[] =>
  count === undefined ? [key] : [`${key}_${rules[locale].select(count) === 'one' ? 'one' : 'other'}`, key]

export const filled = (words: string, values: TextValues): string =>
  words.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A missing key is its own name: the compiler lets none be missing. */
export const speak = <T extends TextTree>(
  texts: TextTree & { [K in keyof T]: unknown },
  locale: FieldLocale,
): Text<T> => {
  return (key, values = {}) => {
    const found = numbered(locale, key, values.count)
      .map((one) => at(texts, one))
      .find((words) => words !== undefined)
    return filled(found ?? key, values)
  }
}
