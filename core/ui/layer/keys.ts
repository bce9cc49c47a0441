// Keyboard shortcuts of a page: heard everywhere except while somebody is writing.
import { useEffect, useRef } from 'react'

/** Keys such as 'n', '?', 'mod+k' (Ctrl or Cmd). Only mod combinations work inside fields. */
export type KeyActs = Readonly<Record<string, () => void>>

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return mod + event.key.toLowerCase()
}

export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event)
      const act = latest.current[name]
      if (!act || event.altKey || event.defaultPrevented) return
      if (!name.startsWith('mod+') && isWriting(event.target)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
