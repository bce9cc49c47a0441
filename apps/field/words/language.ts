// The language of this phone: what was chosen before, else what the phone itself speaks. The same cookie as the desk,
// read here by hand because the larger machinery of texts comes only with the screens of signing in.
import type { FieldLocale } from './words.ts'

const cookie = 'prossima_language'
const year_s = 31_536_000

export const languageIn = (cookies: string, preferred: readonly string[]): FieldLocale => {
  const saved = cookies.split('; ').find((pair) => pair.startsWith(`${cookie}=`))
  const wished = saved
    ? [saved.slice(cookie.length + 1)]
    : preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return wished.find((tag): tag is FieldLocale => tag === 'it' || tag === 'en') ?? 'it'
}

export const saveLanguage = (locale: FieldLocale): void => {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the desk reads the same choice, and cookieStore is not everywhere
  document.cookie = `${cookie}=${locale}; path=/; max-age=${year_s}; samesite=lax${secure}`
}
