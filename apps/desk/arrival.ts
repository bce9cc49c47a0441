// Coming to another page is said: the title of the window follows the heading, the focus enters it, and a quiet voice
// tells its name. A page may arrive later than its address, so the heading is waited for.
import { useEffect, useRef, useState } from 'react'

const headingIn = (main: Element): HTMLElement | null => main.querySelector<HTMLElement>('h1')

const nameOf = (heading: HTMLElement): string => (heading.textContent ?? '').trim()

const enter = (heading: HTMLElement): void => {
  const isBusy = document.querySelector('dialog[open]') !== null
  if (isBusy) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

export interface Arrival {
  /** Name of the product, after the name of the page. */
  product: string
  /** Before everything: "Un allarme". */
  warning?: string
}

interface Seen {
  heading: HTMLElement
  name: string
}

/** The page of before may stand for a moment under the new address: its heading is not where we arrive. */
const isOld = (now: Seen, before: Seen | undefined): boolean =>
  before !== undefined && before.heading === now.heading && before.name === now.name

/** Answers the name of the page, to be said aloud. */
export const useArrival = (path: string, { product, warning }: Arrival): string => {
  const [name, setName] = useState('')
  const cameFrom = useRef<string | undefined>(undefined)
  const seen = useRef<Seen | undefined>(undefined)
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    let mustEnter = cameFrom.current !== undefined && cameFrom.current !== path
    const before = seen.current
    cameFrom.current = path
    if (mustEnter) window.scrollTo(0, 0)
    const look = () => {
      const heading = headingIn(main)
      if (!heading || !nameOf(heading)) return
      const here = { heading, name: nameOf(heading) }
      if (mustEnter && isOld(here, before)) return
      seen.current = here
      setName(here.name)
      if (mustEnter) enter(heading)
      mustEnter = false
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(main, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [path])
  useEffect(() => {
    document.title = [warning, name, product].filter(Boolean).join(' · ')
  }, [warning, name, product])
  return name
}
