// An open answer on its way: asked without a session, again when somebody says so.
import { useEffect, useState } from 'react'

export type OpenAnswer<T> =
  | { state: 'arriving' | 'missing' | 'failed'; data?: undefined }
  | { state: 'here'; data: T }

export const useOpenAnswer = <T>(address: string): [OpenAnswer<T>, () => void] => {
  const [found, setFound] = useState<OpenAnswer<T>>({ state: 'arriving' })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn asks again
  useEffect(() => {
    let isMine = true
    const tell = (next: OpenAnswer<T>) => isMine && setFound(next)
    // Other pages may keep an answer for a while; who has just published looks here and finds it.
    fetch(address, { cache: 'no-cache' })
      .then(async (reply) => {
        if (reply.ok) tell({ state: 'here', data: (await reply.json()) as T })
        else tell({ state: reply.status === 404 ? 'missing' : 'failed' })
      })
      .catch(() => tell({ state: 'failed' }))
    return () => {
      isMine = false
    }
  }, [address, turn])
  return [found, () => setTurn((before) => before + 1)]
}
