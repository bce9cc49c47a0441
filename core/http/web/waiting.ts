// The first page says "that is all for today" only when every room's card came and none of them had anything: each card tells
// how much waits, that it is still on its way, or that it did not come.
import { createContext, useContext, useEffect } from 'react'
import { didNotCome, type Problem } from '#core/kernel'

export type ToldWaiting = number | 'asking' | 'missing'
export type ToldByCard = Readonly<Record<string, ToldWaiting>>

export interface Elsewhere {
  count: number
  isAsking: boolean
  isMissing: boolean
}

/** `expected`: the cards that should tell. One that told nothing yet is still on its way. */
export const elsewhereOf = (expected: readonly string[], told: ToldByCard): Elsewhere => {
  const all = [
    ...Object.values(told),
    ...expected.filter((key) => !(key in told)).map(() => 'asking' as const),
  ]
  return {
    count: all.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0),
    isAsking: all.includes('asking'),
    isMissing: all.includes('missing'),
  }
}

type Tell = (key: string, told: ToldWaiting) => void
const TellContext = createContext<Tell>(() => {})
export const HearWaiting = TellContext.Provider

interface Came {
  data?: unknown
  problem?: Problem | undefined
}

/** Where one may not ask, nothing waits. */
export const toldOf = ({ data, problem }: Came, count: number): ToldWaiting => {
  if (data !== undefined) return count
  if (!problem) return 'asking'
  return didNotCome(problem) ? 'missing' : 0
}

export const useTellWaiting = (key: string, came: Came, count: number): void => {
  const tell = useContext(TellContext)
  const told = toldOf(came, count)
  useEffect(() => tell(key, told), [tell, key, told])
}
