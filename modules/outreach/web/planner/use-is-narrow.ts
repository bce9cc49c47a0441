// Whether the screen is a phone's: the week is then told day by day.
import { useSyncExternalStore } from 'react'

const question = '(max-width: 760px)'

const subscribe = (hear: () => void): (() => void) => {
  const list = matchMedia(question)
  list.addEventListener('change', hear)
  return () => list.removeEventListener('change', hear)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(question).matches)
