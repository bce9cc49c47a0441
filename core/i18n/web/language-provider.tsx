// Lets every screen speak the chosen language and change it at once, without a reload,
// so that nothing typed is lost when a worker hands the phone to the person.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Direction, directionOf, homeLocale, type Locale } from '../locales.ts'
import { createTexts, type Text, type TextResources, type TextTree } from '../texts.ts'
import { readSavedLocale, saveLocale, showLocale } from './page-language.ts'

export type Language = {
  readonly locale: Locale
  readonly direction: Direction
  /** what this door speaks, for the language switch */
  readonly offered: readonly Locale[]
  readonly switchTo: (locale: Locale) => void
}

const LanguageContext = createContext<Language>({
  locale: homeLocale,
  direction: directionOf(homeLocale),
  offered: [homeLocale],
  switchTo: () => undefined,
})

type ProviderProps = {
  offered: readonly Locale[]
  /** Given by tests and pages drawn on the server; otherwise address, saved choice, phone. */
  initial?: Locale
  children: ReactNode
}

export function LanguageProvider({ offered, initial, children }: ProviderProps) {
  const [locale, setLocale] = useState<Locale>(() => initial ?? readSavedLocale(offered))
  useEffect(() => showLocale(document.documentElement, locale), [locale])
  const language = useMemo<Language>(() => {
    const switchTo = (next: Locale) => {
      if (!offered.includes(next)) return
      saveLocale(next)
      setLocale(next)
    }
    return { locale, direction: directionOf(locale), offered, switchTo }
  }, [locale, offered])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** `const t = useText(texts)` where `texts = { it, en }` of the room; the same function until the language changes. */
export function useText<T extends TextTree>(resources: TextResources<T>): Text<T> {
  const { locale } = useLanguage()
  return createTexts({ locale, resources })
}
