// What is chosen on the board lives in its address, so that a link shows the same thing to a colleague.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export interface Chosen {
  side: 'sent' | 'received'
  view: 'columns' | 'table'
  /** Only what still moves. */
  is_open: boolean
  service: string | undefined
  referral: string | undefined
  find: string
  isNew: boolean
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

export const readChosen = (search: Record<string, unknown>): Chosen => ({
  side: search.side === 'received' ? 'received' : 'sent',
  view: search.view === 'table' ? 'table' : 'columns',
  is_open: search.which !== 'all',
  service: textIn(search.service),
  referral: textIn(search.referral),
  find: textIn(search.find) ?? '',
  isNew: search.new !== undefined,
})

/** Only what differs from the usual is written. */
export const writeChosen = (chosen: Chosen): Record<string, string> => ({
  ...(chosen.side === 'received' ? { side: 'received' } : {}),
  ...(chosen.view === 'table' ? { view: 'table' } : {}),
  ...(chosen.is_open ? {} : { which: 'all' }),
  ...(chosen.service ? { service: chosen.service } : {}),
  ...(chosen.referral ? { referral: chosen.referral } : {}),
  ...(chosen.find ? { find: chosen.find } : {}),
  ...(chosen.isNew ? { new: '1' } : {}),
})

export const useChosen = (): [Chosen, (change: Partial<Chosen>) => void] => {
  const chosen = readChosen(useSearch({ strict: false }) as Record<string, unknown>)
  const navigate = useNavigate()
  const key = JSON.stringify(chosen)
  const choose = useCallback(
    (change: Partial<Chosen>) => {
      const next = writeChosen({ ...(JSON.parse(key) as Chosen), ...change })
      void navigate({ to: '.', search: next as never, replace: true, resetScroll: false })
    },
    [key, navigate],
  )
  return [chosen, choose]
}
