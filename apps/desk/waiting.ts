// How many things wait for me: told by Today, or asked quietly from any other page, and shown in the navigation.
import { createContext, useContext } from 'react'

export interface Waiting {
  count: number
  tell(count: number): void
}

export const WaitingContext = createContext<Waiting>({ count: 0, tell: () => {} })
export const useWaiting = (): Waiting => useContext(WaitingContext)
