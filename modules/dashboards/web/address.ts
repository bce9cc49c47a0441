// What is looked at stays in the address: a picture can be sent to a colleague as it is.
import { useCallback, useState } from 'react'
import { dayInItaly, type MonthSpan, monthsAfter } from '#core/kernel'
import { type Comparison, comparisons } from '../domain/periods.ts'

export const parts = ['trends', 'people', 'flows', 'heat', 'needs', 'quality'] as const
export type PartName = (typeof parts)[number]

export interface Side {
  district?: string
  organisation_id?: string
}

export interface Looking {
  part: PartName
  period: MonthSpan
  comparison: Comparison
  side: Side
  project_id: string | undefined
  action: string | undefined
  figures: string[]
  /** The figure drawn part by part, and from which side. */
  of: string | undefined
  by: string | undefined
}

type AddressWords = Record<string, string | undefined>

const read = (): AddressWords =>
  typeof location === 'undefined' ? {} : Object.fromEntries(new URLSearchParams(location.search))

const monthIn = (text: string | undefined): string | undefined =>
  text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined

export const lookingAt = (words: AddressWords, now: Date): Looking => {
  const to_month = monthIn(words.to) ?? dayInItaly(now.toISOString()).slice(0, 7)
  const [kind, id] = (words.side ?? '').split(':')
  return {
    part: parts.find((each) => each === words.part) ?? 'trends',
    period: { from_month: monthIn(words.from) ?? monthsAfter(to_month, -11), to_month },
    comparison: comparisons.find((each) => each === words.compare) ?? 'before',
    side: kind === 'd' && id ? { district: id } : kind === 'b' && id ? { organisation_id: id } : {},
    project_id: words.project,
    action: words.action,
    of: words.of,
    by: words.by,
    figures: (words.figures ?? '').split(',').filter(Boolean),
  }
}

export const useAddress = (): [AddressWords, (change: AddressWords) => void] => {
  const [words, setWords] = useState(read)
  const change = useCallback((wanted: AddressWords) => {
    const kept = Object.entries({ ...read(), ...wanted }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    )
    const text = new URLSearchParams(kept).toString()
    history.replaceState(history.state, '', text ? `?${text}` : location.pathname)
    setWords(Object.fromEntries(kept))
  }, [])
  return [words, change]
}
