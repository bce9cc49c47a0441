// The sentence of a problem, whatever room it comes from.
import { useCallback } from 'react'
import type { Problem } from '#core/kernel'
import { useSpeaking } from './speaking.tsx'
import { filled } from './words.ts'

export const problemWords = (problem: Problem, sentences: Record<string, string>): string =>
  filled(
    sentences[`${problem.code}.${problem.details?.state}`] ??
      sentences[problem.code] ??
      sentences.other ??
      '',
    (problem.details ?? {}) as Record<string, string | number>,
  )

export function useProblemWords(): (problem: Problem) => string {
  const { problems } = useSpeaking()
  return useCallback((problem: Problem) => problemWords(problem, problems), [problems])
}
