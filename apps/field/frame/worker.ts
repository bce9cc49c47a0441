// What lets the phone open without network: its service worker. A new version waits until somebody says yes,
// so that nothing changes under the hands in the middle of a night.
import { useSyncExternalStore } from 'react'

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

const noteWaiting = (worker: ServiceWorker | null): void => {
  waiting = worker
  for (const listener of [...listeners]) listener()
}

const watch = (registration: ServiceWorkerRegistration): void => {
  const { installing } = registration
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && navigator.serviceWorker.controller)
      noteWaiting(registration.waiting)
  })
}

export const keepOffline = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker
    .register('/field/sw.js', { scope: '/field/' })
    .catch(() => undefined)
  if (!registration) return
  if (registration.waiting && navigator.serviceWorker.controller) noteWaiting(registration.waiting)
  registration.addEventListener('updatefound', () => watch(registration))
}

const patience = 20_000

/** True once every part of the application comes from this phone; a browser that keeps nothing says no. */
export const isKeptHere = async (): Promise<boolean> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return true
  return new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true })
    setTimeout(() => resolve(serviceWorker.controller !== null), patience)
  })
}

/** The page comes back by itself in the new version. */
export const takeUpdate = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage({ type: 'SKIP_WAITING' })
}

export function useUpdateWaiting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => waiting !== null,
  )
}
