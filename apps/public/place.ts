// Where the reader is among the open pages, and how to go elsewhere without loading everything again.
import { useCallback, useEffect, useState } from 'react'

export const placeKeys = [
  'home',
  'services',
  'report',
  'figures',
  'answer',
  'sign',
  'turn',
  'recalls',
  'legal',
  'privacy',
  'accessibility',
] as const
export type PlaceKey = (typeof placeKeys)[number]

const front = '/open/'
export const hrefOf = (place: PlaceKey): string => (place === 'home' ? front : `${front}${place}`)

export const hrefOfService = (service_id: string): string => `${front}services/${service_id}`

/** The one service an address is about. */
export const serviceIn = (path: string): string | undefined =>
  /^\/open\/services\/([0-9a-f-]{36})\/?$/.exec(path)?.[1]

export const hrefOfRecall = (code: string): string => `${front}recalls/${code}`

/** The one recall an address is about. */
export const recallIn = (path: string): string | undefined =>
  /^\/open\/recalls\/(R-[0-9A-Z]{7})\/?$/.exec(path)?.[1]

/** The page of an address; undefined when there is none. */
export const placeOf = (path: string): PlaceKey | undefined => {
  if (serviceIn(path)) return 'services'
  if (recallIn(path)) return 'recalls'
  const plain = path.replace(/\/+$/, '')
  return placeKeys.find((place) => hrefOf(place).replace(/\/+$/, '') === plain)
}

/** After going somewhere the reader starts at the top, and who listens hears the new page. */
const arrive = () => {
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
}

export interface Here {
  place: PlaceKey | undefined
  service: string | undefined
  recall: string | undefined
}

export const usePlace = (): [Here, (href: string) => void] => {
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
  return [{ place: placeOf(path), service: serviceIn(path), recall: recallIn(path) }, go]
}
