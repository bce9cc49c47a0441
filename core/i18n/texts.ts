// The words of a room, in the languages it knows, with keys the compiler checks.
// A room writes texts/it.ts and texts/en.ts as plain nested objects; here they become one function.
import i18next from 'i18next'
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

/**
 * The `t` of one set of texts in one language. Texts use `{{name}}` and, with `count`, the suffixes
 * `_one`, `_other` (and those the language needs). A gap is filled with Italian.
 * The result is plain text: whoever builds HTML by hand must escape it (React does).
 */
export function createTexts<T extends TextTree>(options: {
  locale: Locale
  resources: TextResources<T>
}): Text<T> {
  const made = cache.get(options.resources)?.get(options.locale)
  if (made) return made
  const instance = i18next.createInstance({
    lng: options.locale,
    fallbackLng: homeLocale,
    initAsync: false,
    ns: ['texts'],
    defaultNS: 'texts',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(options.resources).map(([code, tree]) => [code, { texts: tree }]),
    ),
  })
  void instance.init()
  const text: AnyText = (key, values) => String(instance.t(key, { ...values }))
  remember(options.resources, options.locale, text)
  return text
}

type AnyText = (key: string, values?: TextValues) => string

const cache = new WeakMap<object, Map<Locale, AnyText>>()

function remember(resources: object, locale: Locale, text: AnyText): void {
  const known = cache.get(resources) ?? new Map<Locale, AnyText>()
  cache.set(resources, known.set(locale, text))
}
