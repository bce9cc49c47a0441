// Day by default, following the device; whoever works at night may choose, and it is remembered.
import { useCallback, useSyncExternalStore } from 'react'

const key = 'prossima-theme'
const prefersNight = () => matchMedia('(prefers-color-scheme: dark)').matches

const read = (): boolean => {
  const chosen = localStorage.getItem(key)
  return chosen ? chosen === 'night' : prefersNight()
}

const show = (isNight: boolean): void => {
  document.documentElement.classList.toggle('night', isNight)
  document.documentElement.classList.toggle('day', !isNight)
}

const changed = new EventTarget()
const subscribe = (hear: () => void) => {
  changed.addEventListener('changed', hear)
  return () => changed.removeEventListener('changed', hear)
}

export const startTheme = (): void => {
  if (localStorage.getItem(key)) show(read())
}

export const useTheme = () => {
  const isNight = useSyncExternalStore(subscribe, read)
  const toggle = useCallback(() => {
    localStorage.setItem(key, read() ? 'day' : 'night')
    show(read())
    changed.dispatchEvent(new Event('changed'))
  }, [])
  return { isNight, toggle }
}
