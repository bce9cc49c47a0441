// The language of the phone, changed at once and remembered, so that nothing typed is lost. Italian is always there;
// English comes when it is wanted, and stays on the phone with the rest.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { SameTexts, Text } from '#core/i18n'
import { it } from '../texts/it.ts'
import { languageIn, saveLanguage } from './language.ts'
import { type FieldLocale, speak } from './words.ts'

export type Say = Text<typeof it>

interface Vocabulary {
  locale: FieldLocale
  texts: SameTexts<typeof it>
  problems: Record<string, string>
}

interface Speaking {
  t: Say
  locale: FieldLocale
  problems: Record<string, string>
  switchTo(locale: FieldLocale): void
}

const italian: Vocabulary = { locale: 'it', texts: it, problems: { other: it.failed } }

/** Sentences of what goes wrong come after the first paint: nothing can go wrong before a touch. */
const fetchItalian = async (): Promise<Vocabulary> => ({
  ...italian,
  problems: (await import('../texts/problems-it.ts')).problems,
})

const fetchEnglish = async (): Promise<Vocabulary> => {
  const { english } = await import('./english.ts')
  return { locale: 'en', ...english }
}

const spoken = ({ texts, locale, problems }: Vocabulary): Omit<Speaking, 'switchTo'> => ({
  t: speak<typeof it>(texts, locale),
  locale,
  problems,
})
const SpeakingContext = createContext<Speaking>({ ...spoken(italian), switchTo: () => undefined })

export function SpeakingProvider({ children }: { children: ReactNode }) {
  const [vocabulary, setVocabulary] = useState<Vocabulary | undefined>(() =>
    languageIn(document.cookie, navigator.languages) === 'it' ? italian : undefined,
  )
  const learn = useCallback((locale: FieldLocale) => {
    const fetching = locale === 'it' ? fetchItalian() : fetchEnglish()
    void fetching.then(setVocabulary, () => setVocabulary(italian))
  }, [])
  const isMissing = vocabulary === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the language it began with
  useEffect(() => learn(isMissing ? 'en' : 'it'), [])
  const speaking = useMemo<Speaking>(() => {
    const switchTo = (next: FieldLocale) => {
      saveLanguage(next)
      learn(next)
    }
    return { ...spoken(vocabulary ?? italian), switchTo }
  }, [vocabulary, learn])
  useEffect(() => {
    document.documentElement.lang = speaking.locale
  }, [speaking.locale])
  return isMissing ? null : <SpeakingContext value={speaking}>{children}</SpeakingContext>
}

export const useSpeaking = (): Speaking => useContext(SpeakingContext)
export const useSay = (): Say => useContext(SpeakingContext).t
