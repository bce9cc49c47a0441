// The words of a room, in the languages it knows, with keys the compiler checks.
// A room writes texts/it.ts and texts/en.ts as plain nested objects; here they become one function.
import { homeLocale, type Locale } from './locales.ts'

export type TextTree = { readonly [key: string]: string | TextTree }

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Stem<K extends string> = K extends `${infer S}_${Plural}` ? S : K

/** `'shift.title'`; the plural pair `stops_one`, `stops_other` is asked for as `'shift.stops'`. */
export type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${TextKey<T[K]>}`
}[keyof T & string]

/** The shape a second complete language must have: `export const en: SameTexts<typeof it> = {...}`. */
export type SameTexts<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> }

/** Italian is always there; a complete second language has its shape; public languages may have gaps. */
export type TextResources<T extends TextTree> = { readonly it: T; readonly en?: SameTexts<T> } & {
  readonly [L in Exclude<Locale, 'it' | 'en'>]?: TextTree
}

export type TextValues = { readonly [name: string]: string | number } & { readonly count?: number }
export type Text<T> = (key: TextKey<T>, values?: TextValues) => string

/** Puts the values in their places; a place without a value stays as it is. What a person typed is never run. */
export const filled = (words: string, values: TextValues): string =>
  words.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

const find = (tree: TextTree, key: string): string | undefined => {
  let found: string | TextTree | undefined = tree
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined
    found = found[step]
  }
  return typeof found === 'string' ? found : undefined
}

const rules = new Map<Locale, Intl.PluralRules>()
const ruleOf = (locale: Locale): Intl.PluralRules => {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, rule)
  return rule
}

/** `_zero` for none, where a text has it; then the form the language asks for; then the plain one. */
const forms = (locale: Locale, key: string, count: number | undefined): string[] => {
  if (count === undefined) return [key]
  const rule = `${key}_${ruleOf(locale).select(count)}`
  return [...(count === 0 ? [`${key}_zero`] : []), rule, `${key}_other`, key]
}

/**
 * The `t` of some texts: the first language that has the words says them. A missing key is its own name: the compiler
 * lets none be missing. The result is plain text: whoever builds HTML by hand must escape it (React does).
 */
export const speaking = <T extends TextTree>(trees: readonly (readonly [Locale, TextTree])[]): Text<T> => {
  return (key, values = {}) => {
    for (const [locale, tree] of trees) {
      for (const form of forms(locale, key, values.count)) {
        const words = find(tree, form)
        if (words !== undefined) return filled(words, values)
      }
    }
    return key
  }
}

/**
 * The `t` of one set of texts in one language. Texts use `{{name}}` and, with `count`, the suffixes
 * `_one`, `_other` (and those the language needs). A gap is filled with Italian.
 */
export function createTexts<T extends TextTree>(options: {
  locale: Locale
  resources: TextResources<T>
}): Text<T> {
  const { locale, resources } = options
  const made = cache.get(resources)?.get(locale)
  if (made) return made
  const wished = resources[locale] as TextTree | undefined
  const home = [homeLocale, resources.it] as const
  const text = speaking<T>(wished && locale !== homeLocale ? [[locale, wished], home] : [home])
  const known = cache.get(resources) ?? new Map<Locale, AnyText>()
  cache.set(resources, known.set(locale, text as AnyText))
  return text
}

type AnyText = (key: string, values?: TextValues) => string

const cache = new WeakMap<object, Map<Locale, AnyText>>()
