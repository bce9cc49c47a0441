// Is this network a rehearsal? Learned with network, remembered here: every screen then says that the data are
// invented, also the closed one.
import { useEffect, useSyncExternalStore } from 'react'

const place = 'prossima-field.demo'
const listeners = new Set<() => void>()
const readDemo = (): boolean => localStorage.getItem(place) === 'yes'

const remember = (isDemo: boolean): void => {
  if (isDemo) localStorage.setItem(place, 'yes')
  else localStorage.removeItem(place)
  for (const listener of [...listeners]) listener()
}

const ask = async (): Promise<void> => {
  try {
    const response = await fetch('/api/network/me', { credentials: 'same-origin' })
    if (!response.ok) return
    const { network } = (await response.json()) as { network: { is_demo: boolean } }
    remember(network.is_demo)
  } catch {
    // Without network what was learned last stays true.
  }
}

/** Asked whenever the phone opens. */
export function useLearnDemo(): void {
  useEffect(() => void ask(), [])
}

export const useIsDemo = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, readDemo)
