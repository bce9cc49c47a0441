// The addresses of the phone: its tabs and what opens inside them. Back is always the phone's own back.
import { useSyncExternalStore } from 'react'

export const home = '/field/'
export const tabs = ['magazzino', 'mensa', 'turno', 'contatto', 'luoghi', 'inviare'] as const
export type Tab = (typeof tabs)[number]

export interface Route {
  tab: Tab
  /** The address names no tab: whoever opens the phone lands on their first one. */
  isBare: boolean
  /** What is open inside the tab: 'carica', 'chiudi', 'test'. */
  inside: string | null
}

const turned = new EventTarget()

const readRoute = (path: string): Route => {
  const [first, second] = path.slice(home.length).split('/')
  const named = tabs.find((each) => each === first)
  return { tab: named ?? 'turno', isBare: !named, inside: second || null }
}

export const hrefOf = (tab: Tab, inside?: string): string => `${home}${tab}${inside ? `/${inside}` : ''}`

export const go = (href: string): void => {
  if (href === location.pathname) return
  history.pushState(null, '', href)
  turned.dispatchEvent(new Event('turned'))
  window.scrollTo(0, 0)
}

/** Closes what is open inside a tab. */
export const goBack = (to: Tab): void => go(hrefOf(to))

const subscribe = (listener: () => void): (() => void) => {
  turned.addEventListener('turned', listener)
  window.addEventListener('popstate', listener)
  return () => {
    turned.removeEventListener('turned', listener)
    window.removeEventListener('popstate', listener)
  }
}

export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => location.pathname)
  return readRoute(path)
}
