// The two things these pages ask of the server: whose network this is, and the figures it let out.
import { useEffect, useState } from 'react'
import type { OpenFigures } from '#monitoring'
import type { OpenNotices } from '#recalls'
import type { OpenOneService, OpenServices } from '#services'

export interface About {
  name: string
  is_demo: boolean
}

export type Arriving<T> =
  | { state: 'arriving' }
  | { state: 'here'; data: T }
  | { state: 'missing' }
  | { state: 'failed' }

export const useOpen = <T>(address: string): [Arriving<T>, () => void] => {
  const [found, setFound] = useState<Arriving<T>>({ state: 'arriving' })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn asks again
  useEffect(() => {
    let isMine = true
    const tell = (next: Arriving<T>) => isMine && setFound(next)
    fetch(address)
      .then(async (reply) =>
        tell(
          reply.ok
            ? { state: 'here', data: (await reply.json()) as T }
            : { state: reply.status === 404 ? 'missing' : 'failed' },
        ),
      )
      .catch(() => tell({ state: 'failed' }))
    return () => {
      isMine = false
    }
  }, [address, turn])
  return [found, () => setTurn((before) => before + 1)]
}

export const useAbout = (): About | undefined => {
  const [about] = useOpen<About>('/api/open/about')
  return about.state === 'here' ? about.data : undefined
}

export const useOpenFigures = (): [Arriving<OpenFigures>, () => void] =>
  useOpen<OpenFigures>('/api/open/figures')

export const useOpenServices = (asked: string): [Arriving<OpenServices>, () => void] =>
  useOpen<OpenServices>(`/api/open/services${asked}`)

export const useOpenService = (id: string): [Arriving<OpenOneService>, () => void] =>
  useOpen<OpenOneService>(`/api/open/services/${id}`)

/** Of the network that the address names, or of the first one. */
export const useOpenRecalls = (): [Arriving<OpenNotices>, () => void] => {
  const network = new URLSearchParams(location.search).get('network')
  return useOpen<OpenNotices>(`/api/open/recalls${network ? `?network=${encodeURIComponent(network)}` : ''}`)
}

export const useOpenRecall = (code: string): [Arriving<OpenNotices>, () => void] =>
  useOpen<OpenNotices>(`/api/open/recalls/${code}`)
