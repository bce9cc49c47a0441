// What is chosen on the page of places lives in its address, so that a link shows the same thing to a colleague.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Layer, layers } from './layers.ts'

export const orders = ['people', 'visited', 'name'] as const
export type Order = (typeof orders)[number]

export interface Chosen {
  view: 'map' | 'table'
  layer: Layer
  when: 'all' | 'night'
  days: number
  from: string | undefined
  until: string | undefined
  order: Order
  place: string | undefined
}

export const windows = [30, 90, 180, 365] as const
const usualDays = 90

const oneOf = <V extends string>(value: unknown, among: readonly V[], usual: V): V =>
  among.find((each) => each === value) ?? usual
const dayOr = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

export const readChosen = (search: Record<string, unknown>): Chosen => ({
  view: oneOf(search.view, ['map', 'table'], 'map'),
  layer: oneOf(search.layer, layers, 'presences'),
  when: oneOf(search.when, ['all', 'night'], 'all'),
  days: windows.find((each) => each === Number(search.days)) ?? usualDays,
  from: dayOr(search.from),
  until: dayOr(search.until),
  order: oneOf(search.order, orders, 'people'),
  place: typeof search.place === 'string' ? search.place : undefined,
})

/** Only what differs from the usual is written in the address. */
export const writeChosen = (chosen: Chosen): Record<string, unknown> => {
  const usual: Record<string, unknown> = { ...readChosen({}) }
  return Object.fromEntries(
    Object.entries(chosen).filter(([name, value]) => value !== undefined && value !== usual[name]),
  )
}

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
