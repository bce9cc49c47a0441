// Who I am at the desk: my verbs, my units, and which of them receive people.
import { useAsk } from '#core/http/web'
import type { DeskLine } from '../queries/shapes.ts'

export interface Me {
  network: { key: string }
  worker_id: string
  verbs: string[]
  clearance: string[]
  roles: { role: string; unit_id: string | null }[]
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
}

export const useMe = () => {
  const { data } = useAsk<Me>('network.me')
  return data
}

/** Desks of my units; the first in the address stays the first on the page. */
export const useDesks = (of: 'takes_visits' | 'takes_calls') => {
  const me = useMe()
  const asked = useAsk<{ desks: DeskLine[] }>('reception.desks')
  const mine = new Set(me?.units.map((unit) => unit.unit_id))
  const desks = (asked.data?.desks ?? []).filter((desk) => desk[of] && mine.has(desk.unit_id))
  return {
    me,
    desks,
    all: asked.data?.desks ?? [],
    isReady: me !== undefined && asked.data !== undefined,
    asked,
  }
}
