// What is looked at stays in the address, so that a figure can be sent to a colleague as it is.
import { useCallback, useState } from 'react'
import type { Period } from './period.ts'

const read = (): Record<string, string> =>
  typeof location === 'undefined' ? {} : Object.fromEntries(new URLSearchParams(location.search))

export const useAddress = (): [
  Record<string, string>,
  (change: Record<string, string | undefined>) => void,
] => {
  const [words, setWords] = useState(read)
  const change = useCallback((wanted: Record<string, string | undefined>) => {
    const kept = Object.entries({ ...read(), ...wanted }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    )
    const text = new URLSearchParams(kept).toString()
    history.replaceState(history.state, '', text ? `?${text}` : location.pathname)
    setWords(Object.fromEntries(kept))
  }, [])
  return [words, change]
}

/** A page of this room that looks at one figure in the same period and place. */
export const addressOf = (page: string, figure: string, period: Period): string => {
  const { project_id, from_month, to_month, district, organisation_id, action } = period
  const words = {
    figure,
    project: project_id,
    from: from_month,
    to: to_month,
    district,
    body: organisation_id,
    action,
  }
  const kept = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${page}?${new URLSearchParams(kept)}`
}
