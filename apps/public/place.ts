// Where the reader is among the open pages, and how to go elsewhere without loading everything again. A house that
// serves several networks has the short name of one in the address: /open/next/services.
import { useCallback, useEffect, useMemo, useState } from 'react'

export const placeKeys = [
  'home',
  'networks',
  'services',
  'report',
  'figures',
  'statistics',
  'national',
  'answer',
  'sign',
  'turn',
  'recalls',
  'leave',
  'legal',
  'privacy',
  'accessibility',
] as const
export type PlaceKey = (typeof placeKeys)[number]

const front = '/open/'
const frontOf = (network: string | undefined): string => (network ? `${front}${network}/` : front)
export const hrefOf = (place: PlaceKey, network?: string): string =>
  place === 'home' ? frontOf(network) : `${frontOf(network)}${place}`

export const hrefOfService = (service_id: string, network?: string): string =>
  `${frontOf(network)}services/${service_id}`

export const hrefOfRecall = (code: string, network?: string): string => `${frontOf(network)}recalls/${code}`

export const hrefOfFigure = (figure: string, network?: string): string =>
  `${frontOf(network)}statistics/${figure}`

export const hrefOfFederation = (federation: string, figure?: string): string =>
  `${front}national/${federation}${figure ? `/${figure}` : ''}`

/** Where one would be in the same place of a network. */
export const hrefIn = ({ place, service, recall }: Here, network: string): string => {
  if (recall) return hrefOfRecall(recall, network)
  return service ? hrefOfService(service, network) : hrefOf(place ?? 'home', network)
}

export interface Here {
  /** Short name of the network the address names, known or not. */
  network: string | undefined
  /** Undefined when there is no such page. */
  place: PlaceKey | undefined
  /** The one service an address is about. */
  service: string | undefined
  /** The code of the one recall an address is about. */
  recall?: string | undefined
  /** The project whose cities are added up, and the one figure an address is about. */
  federation?: string | undefined
  figure?: string | undefined
}

const nowhere: Here = { network: undefined, place: undefined, service: undefined }
const isPlace = (part: string | undefined): part is PlaceKey =>
  (placeKeys as readonly (string | undefined)[]).includes(part) && part !== 'home'
const networkShape = /^[a-z][a-z0-9_-]{0,79}$/
const serviceShape = /^[0-9a-f-]{36}$/
const recallShape = /^R-[0-9A-Z]{7}$/
const keyShape = /^[a-z][a-z0-9_]{0,79}$/

/** `/open/latina/statistics/contacts` and `/open/national/lgnet_ea/contacts`. */
const figureIn = (network: string | undefined, parts: string[]): Here | undefined => {
  const [place, ...keys] = parts
  if ((place !== 'statistics' && place !== 'national') || keys.length === 0) return undefined
  const isOurs = keys.every((key) => keyShape.test(key)) && keys.length <= (place === 'national' ? 2 : 1)
  if (!isOurs) return { ...nowhere, network }
  const [first, second] = keys
  return place === 'national'
    ? { network, place, service: undefined, federation: first, figure: second }
    : { network, place, service: undefined, figure: first }
}

export const hereOf = (path: string): Here => {
  if (!path.startsWith(front)) return nowhere
  const parts = path.slice(front.length).split('/').filter(Boolean)
  const [first] = parts
  const network = first === undefined || isPlace(first) ? undefined : first
  if (network !== undefined && !networkShape.test(network)) return nowhere
  const figure = figureIn(network, network === undefined ? parts : parts.slice(1))
  if (figure) return figure
  const [place, service, ...more] = network === undefined ? parts : parts.slice(1)
  if (place === undefined) return { network, place: 'home', service: undefined }
  if (!isPlace(place) || more.length > 0) return { ...nowhere, network }
  if (service === undefined) return { network, place, service }
  if (place === 'recalls' && recallShape.test(service))
    return { network, place, service: undefined, recall: service }
  return place === 'services' && serviceShape.test(service)
    ? { network, place, service }
    : { ...nowhere, network }
}

/** After going somewhere the reader starts at the top, and who listens hears the new page. */
const arrive = () => {
  scrollTo(0, 0)
  document.getElementById('main')?.focus({ preventScroll: true })
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
  return [useMemo(() => hereOf(path), [path]), go]
}
