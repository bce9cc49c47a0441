// Which language to speak first: what the address asks, then what was chosen before,
// then what the browser or phone prefers, then Italian.
import { homeLocale, isLocale, type Locale } from './locales.ts'

/** Cookie that remembers the choice, so that pages drawn by the server agree with the screen. */
export const languageCookie = 'prossima_language'

export type LocaleWishes = {
  /** `?lang=` of the address */
  asked?: string | null | undefined
  /** value of the cookie `languageCookie` */
  saved?: string | null | undefined
  /** `Accept-Language` header, or `navigator.languages` */
  preferred?: string | readonly string[] | null | undefined
  /** what this door speaks: `completeLocales` or `publicLocales` */
  offered: readonly Locale[]
}

export function chooseLocale({ asked, saved, preferred, offered }: LocaleWishes): Locale {
  const ranked = typeof preferred === 'string' ? rankAcceptLanguage(preferred) : (preferred ?? [])
  for (const wish of [asked, saved, ...ranked]) {
    const locale = toLocale(wish)
    if (locale && offered.includes(locale)) return locale
  }
  return offered.includes(homeLocale) ? homeLocale : (offered[0] ?? homeLocale)
}

/** `ar-MA` -> `ar`; anything unknown -> null. */
function toLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return isLocale(language) ? language : null
}

/** Tags of an Accept-Language header, the most wanted first; `q=0` means "not this one". */
export function rankAcceptLanguage(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const quality = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
