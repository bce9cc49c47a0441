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

interface How {
  /** The screen shows the problem by itself, beside what is wrong. */
  silent?: boolean
  /** Reading one label after the other: none is dropped because the one before is still being kept, and nothing is drawn in between. */
  everyOne?: boolean
}

export function useActing(how: How = {}): Acting {
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const busy = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { silent, everyOne } = how
  const perform = useCallback(
    async (action: string, input: unknown, options?: ActOptions) => {
      if (busy.current && !everyOne) return undefined
      busy.current = true
      if (!everyOne) setBusy(true)
      const done: Acted = await device.act(action, input, options).finally(() => {
        busy.current = false
        if (!everyOne) setBusy(false)
      })
      setProblem(done.problem)
      if (done.problem && !silent) say({ text: words(done.problem), icon: 'warning-circle' })
      return done.is_queued ? done : undefined
    },
    [device, say, words, silent, everyOne],
  )
  const act = useCallback(
    async (action: string, input: unknown, options?: ActOptions) =>
      (await perform(action, input, options)) !== undefined,
    [perform],
  )
  return { isBusy, problem, act, tell: perform, clear: () => setProblem(undefined) }
}
