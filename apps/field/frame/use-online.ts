// Is there network? The phone's own word, corrected by what the last sending met.
import { useSyncExternalStore } from 'react'
import { useStanding } from '../phone/phone.tsx'

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function useOnline(): boolean {
  const says = useSyncExternalStore(subscribe, () => navigator.onLine)
  const { last_problem } = useStanding()
  return says && last_problem?.code !== 'sync.needs-network'
}
