// Night or day on the screen: by the sun, until somebody says otherwise; what they said is remembered.
import { useEffect, useState } from 'react'
import { homeSpot, isDark, type Spot } from './sun.ts'

export type Theme = 'night' | 'day'

const place = 'prossima-field.theme'
const minute = 60_000

const remembered = (): Theme | null => {
  const said = localStorage.getItem(place)
  return said === 'night' || said === 'day' ? said : null
}

export interface Light {
  theme: Theme
  turn(): void
}

/** A choice is remembered until it is what the sun would say, too: then the sun decides again. */
export function useTheme(spot: Spot = homeSpot): Light {
  const [now, setNow] = useState(() => Date.now())
  const [said, setSaid] = useState(remembered)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5 * minute)
    return () => clearInterval(timer)
  }, [])
  const bySun: Theme = isDark(now, spot) ? 'night' : 'day'
  const theme = said ?? bySun
  useEffect(() => {
    document.documentElement.classList.toggle('night', theme === 'night')
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', theme === 'night' ? '#0b131b' : '#f4f6f8')
  }, [theme])
  const turn = () => {
    const next: Theme = theme === 'night' ? 'day' : 'night'
    if (next === bySun) localStorage.removeItem(place)
    else localStorage.setItem(place, next)
    setSaid(next === bySun ? null : next)
  }
  return { theme, turn }
}
