// The outing this phone is on: chosen by itself when there is only one, by hand otherwise, and remembered tonight.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useNow } from '../frame/use-now.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useNight } from '../phone/use-night.tsx'
import { asWalked, readOut, subscribeOut } from './out-here.ts'
import { crewOf, tonightOf } from './tonight.ts'

const place = 'prossima-field.shift'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const chooseShift = (shift_id: string | null): void => {
  if (shift_id) localStorage.setItem(place, shift_id)
  else localStorage.removeItem(place)
  for (const listener of [...listeners]) listener()
}

export function useTonight(): ShiftRecord | undefined {
  const night = useNight()
  const now = useNow(60_000)
  const chosen = useSyncExternalStore(
    subscribe,
    useCallback(() => localStorage.getItem(place), []),
  )
  const out = useSyncExternalStore(subscribeOut, readOut)
  return useMemo(() => {
    const shift = tonightOf(night, now, chosen)
    const mine =
      shift && crewOf(night, shift.shift_id).find((member) => member.worker_id === night.me.worker_id)
    return shift && asWalked(shift, mine, out)
  }, [night, now, chosen, out])
}
