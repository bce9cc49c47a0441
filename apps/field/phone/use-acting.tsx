// Doing something from a screen: at once on the phone, its refusal as a sentence, double taps heard once.
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#core/kernel'
import type { Acted, ActOptions } from '#core/sync/device'
import { useToast } from '#core/ui'
import { useProblemWords } from '../words/problem-words.ts'
import { useDevice } from './phone.tsx'

export interface Acting {
  isBusy: boolean
  /** Stays beside the form until the next attempt. */
  problem: Problem | undefined
  /** True when it is kept. */
  act(action: string, input: unknown, options?: ActOptions): Promise<boolean>
  /** The same, with what the phone answered; nothing when it was not kept. */
  tell(action: string, input: unknown): Promise<Acted | undefined>
  clear(): void
}

/** `silent`: the screen shows the problem by itself, beside what is wrong. */
export function useActing(how: { silent?: boolean } = {}): Acting {
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const busy = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { silent } = how
  const perform = useCallback(
    async (action: string, input: unknown, options?: ActOptions) => {
      if (busy.current) return undefined
      busy.current = true
      setBusy(true)
      const done: Acted = await device.act(action, input, options).finally(() => {
        busy.current = false
        setBusy(false)
      })
      setProblem(done.problem)
      if (done.problem && !silent) say({ text: words(done.problem), icon: 'warning-circle' })
      return done.is_queued ? done : undefined
    },
    [device, say, words, silent],
  )
  const act = useCallback(
    async (action: string, input: unknown, options?: ActOptions) =>
      (await perform(action, input, options)) !== undefined,
    [perform],
  )
  return { isBusy, problem, act, tell: perform, clear: () => setProblem(undefined) }
}
