// What a counter says: the same words wherever things are counted.
import { useMemo } from 'react'
import type { CounterWords } from '#core/ui'
import { useSay } from './speaking.tsx'

export function useCounterWords(): CounterWords {
  const t = useSay()
  return useMemo(
    () => ({
      more: t('counter.more'),
      fewer: t('counter.fewer'),
      type: t('counter.type'),
      of: (stock) => t('counter.of', { count: stock }),
      left: (left) => t('counter.left', { count: left }),
      says: (value, left) =>
        left === undefined ? t('counter.says_alone', { value }) : t('counter.says', { value, left }),
      keypad: { done: t('counter.done'), back: t('counter.back'), erase: t('counter.erase') },
    }),
    [t],
  )
}
