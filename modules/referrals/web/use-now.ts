// The hour on the pages of referrals, so that clocks move without a new look at the server.
import { useEffect, useState } from 'react'

export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
