// What these pages ask of the server about the network one is in.
import { useEffect, useState } from 'react'
import type { OpenFigures } from '#monitoring'
import type { OpenOneService, OpenServices } from '#services'
import { useHrefs } from './networks.ts'

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

export const useOpenFigures = (): [Arriving<OpenFigures>, () => void] =>
  useOpen<OpenFigures>(useHrefs().asked('/api/open/figures'))

export const useOpenServices = (asked: string): [Arriving<OpenServices>, () => void] =>
  useOpen<OpenServices>(useHrefs().asked(`/api/open/services${asked}`))

export const useOpenService = (id: string): [Arriving<OpenOneService>, () => void] =>
  useOpen<OpenOneService>(useHrefs().asked(`/api/open/services/${id}`))
