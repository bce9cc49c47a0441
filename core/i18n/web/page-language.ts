// What the page itself knows about its language: lang and dir for those who listen,
// and the remembered choice.
import { chooseLocale, languageCookie } from '../choose-locale.ts'
import { directionOf, type Locale } from '../locales.ts'

/** Tells the page its language, so that voices, hyphens and mirrored styles follow. */
export function showLocale(root: { lang: string; dir: string }, locale: Locale): void {
  root.lang = locale
  root.dir = directionOf(locale)
}

export function savedIn(cookies: string): string | null {
  const pair = cookies.split('; ').find((c) => c.startsWith(`${languageCookie}=`))
  return pair ? pair.slice(languageCookie.length + 1) : null
}

/** The first language of this page in the browser: address, saved choice, phone. */
export function readSavedLocale(offered: readonly Locale[]): Locale {
  return chooseLocale({
    asked: new URLSearchParams(location.search).get('lang'),
    saved: savedIn(document.cookie),
    preferred: navigator.languages,
    offered,
  })
}

export function saveLocale(locale: Locale): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the server must read the choice too, and cookieStore is not everywhere
  document.cookie = `${languageCookie}=${locale}; path=/; max-age=31536000; samesite=lax${secure}`
}
