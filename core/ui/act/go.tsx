// Going from place to place: an ordinary link that the app may follow by itself, without reloading.
// A shell gives one onNavigate for everything inside it; ctrl-click and new tabs keep working.
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'

export type Navigate = (href: string) => void

const NavigateContext = createContext<Navigate | undefined>(undefined)
export const NavigateProvider = NavigateContext.Provider

function wantsNewPlace(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** A paper or a file of the server: no place of the app, the browser fetches it and the page stays. */
export const isFile = (href: string): boolean => href.startsWith('/api/')

/** The click handler of any link of ours: undefined when the browser should follow it alone. */
export function useGo(href: string | undefined, onNavigate?: Navigate) {
  const fromShell = useContext(NavigateContext)
  const navigate = onNavigate ?? fromShell
  if (!href || !navigate || isFile(href)) return undefined
  return (event: MouseEvent) => {
    if (event.defaultPrevented || wantsNewPlace(event)) return
    event.preventDefault()
    navigate(href)
  }
}

export interface TextLinkProps {
  href: string
  children: ReactNode
  onNavigate?: Navigate
  className?: string
  /** The page where we already are. */
  current?: boolean
  lang?: string
}

export function TextLink({ href, children, onNavigate, className, current, lang }: TextLinkProps) {
  const go = useGo(href, onNavigate)
  return (
    <a
      href={href}
      onClick={go}
      download={isFile(href) || undefined}
      className={className ?? 'ui-link'}
      aria-current={current ? 'page' : undefined}
      lang={lang}
    >
      {children}
    </a>
  )
}
