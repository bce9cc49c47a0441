// What is being typed, kept while the phone locks itself and opens again: in memory only, never written down.
import { useCallback, useSyncExternalStore } from 'react'

const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const forgetKept = (name?: string): void => {
  if (name === undefined) kept.clear()
  else kept.delete(name)
  tell()
}

/** Like useState, but it outlives the screen. `first` must be the same object at every drawing. */
export function useKept<T>(name: string, first: T): [T, (next: T | ((before: T) => T)) => void] {
  const value = useSyncExternalStore(subscribe, () => (kept.has(name) ? (kept.get(name) as T) : first))
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const before = kept.has(name) ? (kept.get(name) as T) : first
      kept.set(name, typeof next === 'function' ? (next as (before: T) => T)(before) : next)
      tell()
    },
    [name, first],
  )
  return [value, set]
}
