// What somebody was writing, kept in this tab every two seconds, so that a closed panel or a lost page loses nothing.
import { useEffect, useState } from 'react'
import { type Draft, isTouched } from './draft.ts'

const every_ms = 2_000

interface Kept {
  at: string
  draft: Draft
}

const keyOf = (name: string): string => `prossima-plan-${name}`

export const keptDraft = (name: string): Kept | undefined => {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(keyOf(name))

const keep = (name: string, draft: Draft): string | undefined => {
  const at = new Date().toISOString()
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify({ at, draft }))
    return at
  } catch {
    // No room in this browser: the words stay in the fields.
    return undefined
  }
}

/** The instant of the last keeping, to be said under the form. */
export const useKeptDraft = (name: string, draft: Draft, begun: Draft): string | undefined => {
  const [keptAt, setKeptAt] = useState<string>()
  useEffect(() => {
    if (!isTouched(draft, begun)) return
    const timer = setTimeout(() => setKeptAt(keep(name, draft)), every_ms)
    return () => clearTimeout(timer)
  }, [name, draft, begun])
  return keptAt
}
