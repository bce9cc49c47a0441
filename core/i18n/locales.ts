// The languages people around us read. Italian and English are complete for those who work;
// the others exist for the open pages, where a person looks for a bed, a meal or a desk.

export type Direction = 'ltr' | 'rtl'
export type Locale = 'it' | 'en' | 'ar' | 'fr' | 'es' | 'ro' | 'uk' | 'sq' | 'bn' | 'ur'
export type Reach = 'complete' | 'public'

export type LocaleEntry = {
  readonly code: Locale
  readonly native_name: string
  readonly direction: Direction
  readonly reach: Reach
}

export const locales: readonly LocaleEntry[] = [
  { code: 'it', native_name: 'Italiano', direction: 'ltr', reach: 'complete' },
  { code: 'en', native_name: 'English', direction: 'ltr', reach: 'complete' },
  { code: 'ar', native_name: 'العربية', direction: 'rtl', reach: 'public' },
  { code: 'fr', native_name: 'Français', direction: 'ltr', reach: 'public' },
  { code: 'es', native_name: 'Español', direction: 'ltr', reach: 'public' },
  { code: 'ro', native_name: 'Română', direction: 'ltr', reach: 'public' },
  { code: 'uk', native_name: 'Українська', direction: 'ltr', reach: 'public' },
  { code: 'sq', native_name: 'Shqip', direction: 'ltr', reach: 'public' },
  { code: 'bn', native_name: 'বাংলা', direction: 'ltr', reach: 'public' },
  { code: 'ur', native_name: 'اردو', direction: 'rtl', reach: 'public' },
]

/** The language every text exists in, and the one shown when a word is missing elsewhere. */
export const homeLocale: Locale = 'it'

export const completeLocales: readonly Locale[] = locales
  .filter((l) => l.reach === 'complete')
  .map((l) => l.code)
export const publicLocales: readonly Locale[] = locales.map((l) => l.code)

export function isLocale(word: unknown): word is Locale {
  return locales.some((l) => l.code === word)
}

export function directionOf(locale: Locale): Direction {
  return locales.find((l) => l.code === locale)?.direction ?? 'ltr'
}

export function nativeName(locale: Locale): string {
  return locales.find((l) => l.code === locale)?.native_name ?? locale
}

/** The tag for Intl: the country we live in where it matters, and digits everyone here can copy on a phone. */
export function intlTag(locale: Locale): string {
  if (locale === 'it') return 'it-IT'
  if (locale === 'en') return 'en-GB'
  return `${locale}-u-nu-latn`
}
