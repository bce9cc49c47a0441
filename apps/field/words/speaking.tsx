// The language of the phone, changed at once and remembered, so that nothing typed is lost.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Text } from '#core/i18n'
import { readSavedLocale, saveLocale, showLocale } from '#core/i18n/web'
import { en } from '../texts/en.ts'
import { it } from '../texts/it.ts'
import { type FieldLocale, speak } from './words.ts'

export type Say = Text<typeof it>

interface Speaking {
  t: Say
  locale: FieldLocale
  switchTo(locale: FieldLocale): void
}

const texts = { it, en }
const spoken = (locale: FieldLocale): Say => speak(texts, locale)
const SpeakingContext = createContext<Speaking>({ t: spoken('it'), locale: 'it', switchTo: () => undefined })

const saved = (): FieldLocale => (readSavedLocale(['it', 'en']) === 'en' ? 'en' : 'it')

export function SpeakingProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<FieldLocale>(saved)
  useEffect(() => showLocale(document.documentElement, locale), [locale])
  const speaking = useMemo<Speaking>(
    () => ({
      t: spoken(locale),
      locale,
      switchTo: (next) => {
        saveLocale(next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>
}

export const useSpeaking = (): Speaking => useContext(SpeakingContext)
export const useSay = (): Say => useContext(SpeakingContext).t
