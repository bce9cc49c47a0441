// The sentence of a problem, whatever room it comes from.
import { useCallback } from 'react'
import type { Problem } from '#core/kernel'
import { problems } from '../texts/problems-it.ts'
import { problems as english } from '../texts/problems-en.ts'
import { useSpeaking } from './speaking.tsx'
import type { FieldLocale } from './words.ts'

const sentences: Record<FieldLocale, Record<string, string>> = { it: problems, en: english }

export const problemWords = (problem: Problem, locale: FieldLocale): string => {
  const found = sentences[locale][problem.code] ?? sentences[locale].other ?? ''
  return found.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(problem.details?.[name] ?? whole))
}

export function useProblemWords(): (problem: Problem) => string {
  const { locale } = useSpeaking()
  return useCallback((problem: Problem) => problemWords(problem, locale), [locale])
}
