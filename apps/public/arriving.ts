// An answer on its way: not here yet, here, not there at all, or gone wrong and to be asked again.
import { useEffect, useState } from 'react'

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
