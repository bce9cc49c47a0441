// A route as a map is told of it: its stops in order, and how far we have come.

export interface RouteMapStop {
  id: string
  label: string
  lat: number
  lon: number
  state: 'done' | 'here' | 'next'
}

export interface RouteMapProps {
  stops: readonly RouteMapStop[]
  /** Municipalities drawn lit. */
  own?: readonly string[]
  onSelect?: (stopId: string) => void
  /** No moving about: for a small picture in a card. */
  isStill?: boolean
  height?: number
}
