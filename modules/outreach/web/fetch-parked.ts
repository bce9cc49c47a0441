// What a colleague's phone could not send and passed on: sealed, listed without its content, taken or thrown away by hand.
import { useCallback, useEffect, useState } from 'react'
import { tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'

export interface Parked {
  envelope_id: string
  unit_id: string
  at: string
  parked_at: string
  from_name: string
}

const problemOf = async (response: Response): Promise<Problem> => {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem>
  return { code: told.code ?? 'core.our-error', status: response.status, details: told.details }
}

const listed = async (): Promise<Parked[]> => {
  try {
    const response = await fetch('/api/sync/parked', { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as { envelopes: Parked[] }).envelopes : []
  } catch {
    return []
  }
}

/** Nothing to show when it cannot be read: it stays where it is, and comes back at the next look. */
export const useParked = (): Parked[] => {
  const [envelopes, setEnvelopes] = useState<Parked[]>([])
  const look = useCallback(() => {
    void listed().then(setEnvelopes)
  }, [])
  useEffect(look, [look])
  useEffect(() => {
    const timer = setInterval(look, 60_000)
    return () => clearInterval(timer)
  }, [look])
  return envelopes
}

export const settleParked = async (
  envelope_id: string,
  how: 'adopt' | 'discard',
): Promise<Problem | undefined> => {
  try {
    const response = await fetch(`/api/sync/${how}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ envelope_id }),
    })
    if (!response.ok) return await problemOf(response)
    tellChanged()
    return undefined
  } catch {
    return { code: 'core.no-network', status: 0 }
  }
}
