// What is looked for lives in the address of the page, so that a link shows the same list to a colleague.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Audience, audiences } from '../domain/for-whom.ts'

export const switches = ['open_now', 'no_papers', 'is_free', 'has_room', 'with_closed'] as const
export type Switch = (typeof switches)[number]

export interface Chosen {
  text?: string
  type?: string
  for_whom?: Audience
  language?: string
  municipality_code?: string
  on: Switch[]
  service?: string
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

export const readChosen = (search: Record<string, unknown>): Chosen => ({
  text: textIn(search.text),
  type: textIn(search.type),
  for_whom: audiences.find((each) => each === search.for_whom),
  language: textIn(search.language),
  // The address may have read a code as a number.
  municipality_code: textIn(search.municipality_code)?.padStart(6, '0'),
  on: switches.filter((name) => search[name] === true || search[name] === 'true' || search[name] === 1),
  service: textIn(search.service),
})

const writeChosen = ({ on, ...rest }: Chosen): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
  ...Object.fromEntries(on.map((name) => [name, true])),
})

export const useChosen = (): [Chosen, (change: Partial<Chosen>) => void] => {
  const chosen = readChosen(useSearch({ strict: false }) as Record<string, unknown>)
  const navigate = useNavigate()
  const key = JSON.stringify(chosen)
  const choose = useCallback(
    (change: Partial<Chosen>) => {
      const search = writeChosen({ ...(JSON.parse(key) as Chosen), ...change })
      void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
    },
    [key, navigate],
  )
  return [chosen, choose]
}

export const askedOf = ({ on, service: _, ...rest }: Chosen): Record<string, unknown> => ({
  ...rest,
  ...Object.fromEntries(on.map((name) => [name, true])),
})
