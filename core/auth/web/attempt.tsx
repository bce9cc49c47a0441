// One attempt at a time: busy while it lasts, and when it fails the sentence that says what to do.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { Notice } from '#core/ui'
import { texts } from '../texts/index.ts'
import type { Told } from './talk.ts'

export interface Attempt {
  problem: Problem | undefined
  isBusy: boolean
  /** Runs unless one is already running; answers the data, or undefined after telling the problem. */
  make<T>(work: () => Promise<Told<T>>): Promise<T | undefined>
  fail(code: string): void
}

export const useAttempt = (begunWith?: string): Attempt => {
  const [problem, setProblem] = useState<Problem | undefined>(
    begunWith ? { code: begunWith, status: 0 } : undefined,
  )
  const [isBusy, setBusy] = useState(false)
  return {
    problem,
    isBusy,
    fail: (code) => setProblem({ code, status: 0 }),
    make: async (work) => {
      if (isBusy) return undefined
      setBusy(true)
      setProblem(undefined)
      const told = await work()
      setBusy(false)
      if (told.problem) setProblem(told.problem)
      return told.data
    },
  }
}

type ProblemKey = keyof typeof texts.it.problem

const keyOf = (code: string): ProblemKey => {
  if (code === 'core.no-network') return 'no_network'
  const key = code.replace('.', '_')
  return key in texts.it.problem ? (key as ProblemKey) : 'unknown'
}

export const useProblemWords = (): ((problem: Problem) => string) => {
  const t = useText(texts)
  return (problem) => {
    const minutes = problem.details?.minutes
    if (problem.code === 'auth.too-many-attempts')
      return t('problem.auth_too-many-attempts', { count: Number(minutes ?? 15) })
    return t(`problem.${keyOf(problem.code)}` as Parameters<typeof t>[0])
  }
}

export function ProblemNotice({
  problem,
  size = 'desk',
}: {
  problem: Problem | undefined
  size?: 'desk' | 'public'
}) {
  const words = useProblemWords()
  if (!problem) return null
  return (
    <Notice meaning="att" live="polite" size={size}>
      {words(problem)}
    </Notice>
  )
}
