// Where the reader is among the open pages, and how to go elsewhere without loading everything again.
import { useCallback, useEffect, useState } from 'react'

export const placeKeys = ['home', 'figures', 'answer', 'legal', 'privacy', 'accessibility'] as const
export type PlaceKey = (typeof placeKeys)[number]

const front = '/open/'
export const hrefOf = (place: PlaceKey): string => (place === 'home' ? front : `${front}${place}`)

/** The page of an address; undefined when there is none. */
export const placeOf = (path: string): PlaceKey | undefined => {
  const plain = path.replace(/\/+$/, '')
  return placeKeys.find((place) => hrefOf(place).replace(/\/+$/, '') === plain)
}

/** After going somewhere the reader starts at the top, and who listens hears the new page. */
const arrive = () => {
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

export const usePlace = (): [PlaceKey | undefined, (href: string) => void] => {
  const [path, setPath] = useState(() => location.pathname)
  useEffect(() => {
    const follow = () => setPath(location.pathname)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((href: string) => {
    if (!href.startsWith(front)) {
      location.assign(href)
      return
    }
    history.pushState(null, '', href)
    setPath(location.pathname)
    arrive()
  }, [])
  return [placeOf(path), go]
}
